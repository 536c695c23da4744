import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { CheckFinding, Rehearsal, RuleFile } from '#contract'
import { DataGrid, type GridColumn, type GridRow } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatNumber, periodLabel } from '../../parts/format.ts'
import { regionName } from '../../parts/names.ts'
import { type Scope, useScope } from '../../parts/scope.tsx'
import { doubtColumns, doubtRow, findingColumns, findingRow } from '../../subjects/checks/finding-columns.ts'
import { FindingDetail } from '../../subjects/checks/finding-detail.tsx'
import { checkWords } from '../../words/checks.ts'
import { rehearsalWords } from '../../words/rule-editor.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface RehearsalResultProps {
  readonly rule: RuleFile
  readonly result: Rehearsal
}

/** What a rule would find: by period, and every place, which leads to its cells. */
export function RehearsalResult({ rule, result }: RehearsalResultProps) {
  const say = useWords(rehearsalWords)
  const words = useWords(checkWords)
  const scope = useScope()
  const { language } = scope
  const [list, setList] = useState<'findings' | 'doubts'>('findings')
  const [chosen, setChosen] = useState<CheckFinding | null>(null)
  const { counts, findings, doubts } = result
  const look = useMemo(() => ({ scope, say: words, rules: [rule] }), [scope, words, rule])
  const shown = useMemo(
    () =>
      list === 'findings'
        ? { columns: findingColumns(look, ['rule', 'form']), rows: findings.map((each) => findingRow(each, look)) }
        : { columns: doubtColumns(look, ['rule', 'form']), rows: doubts.map((each, at) => doubtRow(each, at, look)) },
    [list, findings, doubts, look],
  )
  const byPeriod = useMemo(() => periodGrid(result, scope, say), [result, scope, say])
  const number = (value: number) => formatNumber(value, 0, language)
  if (counts.checked === 0) return <p className="rehearsal-said">{say('nothing-checked')}</p>

  return (
    <div className="rehearsal-result">
      <div className="rehearsal-left" hidden={chosen !== null}>
        <p className="rehearsal-said" role="status">
          {counts.failed + counts.cannotTell === 0
            ? say('held', { count: number(counts.checked) })
            : say('in-words', {
                checked: number(counts.checked),
                failed: number(counts.failed),
                doubtful: number(counts.cannotTell),
              })}
        </p>
        <div className="rehearsal-periods-grid">
          <DataGrid
            columns={byPeriod.columns}
            rows={byPeriod.rows}
            total={byPeriod.total}
            label={say('period')}
            stateKey="rehearsal-periods"
          />
        </div>
      </div>
      <div className="rehearsal-right">
        <div className="rehearsal-lists">
          <Segmented
            size="small"
            value={list}
            options={[
              { value: 'findings', label: say('findings', { count: number(counts.failed) }) },
              { value: 'doubts', label: say('doubts', { count: number(counts.cannotTell) }) },
            ]}
            onChange={setList}
          />
          {list === 'findings' && findings.length < counts.failed && (
            <span className="soft">{say('first-listed', { count: number(findings.length) })}</span>
          )}
        </div>
        <div className="rehearsal-grid">
          {shown.rows.length === 0 ? (
            <EmptyState title={say(list === 'findings' ? 'none-fails' : 'none-doubtful')} />
          ) : (
            <DataGrid
              key={list}
              columns={shown.columns}
              rows={shown.rows}
              label={say(list, { count: shown.rows.length })}
              stateKey={`rehearsal-${list}`}
              {...(list === 'findings' && {
                onRowClick: (row: GridRow) =>
                  setChosen(findings.find(({ finding }) => finding === row.finding) ?? null),
              })}
            />
          )}
        </div>
      </div>
      {chosen !== null && (
        <FindingDetail
          finding={chosen}
          title={textOf(rule.title, language) || rule.title.zh || rule.rule}
          rule={rule.rule}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  )
}

type Say = ReturnType<typeof useWords<keyof (typeof rehearsalWords)['zh-CN']>>

function periodGrid({ periods, counts }: Rehearsal, { language, allRegions }: Scope, say: Say) {
  const number = (
    field: 'checked' | 'failed' | 'cannotTell',
    key: 'checked' | 'failed' | 'cannot-tell',
  ): GridColumn => ({
    field,
    title: say(key),
    numeric: true,
    width: 72,
    cellClass: (row) => (field === 'failed' && row.failed !== 0 ? 'bad' : undefined),
  })
  const columns: readonly GridColumn[] = [
    { field: 'period', title: say('period'), width: 92, pinned: 'left' },
    number('checked', 'checked'),
    number('failed', 'failed'),
    number('cannotTell', 'cannot-tell'),
    { field: 'counties', title: say('counties'), width: 160 },
  ]
  const rows = periods.map((each) => ({
    ...each,
    period: periodLabel(each.period, language),
    counties: each.regions.map((code) => regionName(allRegions, code, language)).join(language === 'en' ? ', ' : '、'),
  }))
  return { columns, rows, total: { ...counts, period: say('all'), counties: '' } }
}
