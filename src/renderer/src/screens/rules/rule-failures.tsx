import { Button, Drawer } from 'antd'
import { useMemo, useState } from 'react'
import type { CheckFinding, RuleOutcome, RuleView } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { formatNumber, periodLabel } from '../../parts/format.ts'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { useScope } from '../../parts/scope.tsx'
import { findingColumns, findingRow } from '../../subjects/checks/finding-columns.ts'
import { FindingDetail } from '../../subjects/checks/finding-detail.tsx'
import { checkWords } from '../../words/checks.ts'
import { rulesWords } from '../../words/rules.ts'
import { textOf, useWords } from '../../words/words.ts'

export interface RuleFailuresProps {
  readonly rule: RuleView
  readonly outcome: RuleOutcome | undefined
}

const LISTED = 200

/** Where a rule fails now, in the period and counties of the top bar; each place leads to its cells. */
export function RuleFailures({ rule, outcome }: RuleFailuresProps) {
  const say = useWords(rulesWords)
  const words = useWords(checkWords)
  const scope = useScope()
  const { period, regions, language } = scope
  const [chosen, setChosen] = useState<CheckFinding | null>(null)
  const answer = useAnswer(
    'checks',
    'findings',
    rule.active && period !== ''
      ? { rules: [rule.code], periods: [period], ...(regions.length > 0 && { regions }), limit: LISTED }
      : null,
  )
  const look = useMemo(() => ({ scope, say: words, rules: [rule] }), [scope, words, rule])
  const columns = useMemo(
    () => findingColumns(look, ['rule', 'form', 'period']).filter(({ field }) => field !== 'severity'),
    [look],
  )
  const rows = useMemo(() => answer.data?.findings.map((one) => findingRow(one, look)) ?? [], [answer.data, look])
  if (!rule.active) return <p className="soft">{say('not-run')}</p>
  if (answer.error !== null) return <ProblemAlert problem={answer.error} />
  if (answer.data === undefined) return <LateSkeleton rows={4} />
  const { findings, total } = answer.data
  const doubtful = outcome?.cannotTell ?? 0
  const number = (value: number) => formatNumber(value, 0, language)
  return (
    <>
      {total === 0 && <p className="soft">{say('fails-nowhere', { period: periodLabel(period, language) })}</p>}
      {total > 0 && (
        <div className="rules-failures" style={{ height: Math.min(220, 58 + 27 * findings.length) }}>
          <DataGrid
            columns={columns}
            rows={rows}
            label={say('fails-now')}
            stateKey="rule-failures"
            onRowClick={(row) => setChosen(findings.find(({ finding }) => finding === row.finding) ?? null)}
          />
        </div>
      )}
      {doubtful > 0 && <p className="warn">{say('in-doubt', { count: doubtful })}</p>}
      {total + doubtful > 0 && (
        <Button
          size="small"
          type="link"
          className="rules-see-all"
          onClick={() => {
            scope.remember('findings:rule', rule.code)
            scope.open('findings')
          }}
        >
          {say('see-all', { count: number(total + doubtful) })}
        </Button>
      )}
      <Drawer
        open={chosen !== null}
        size={440}
        closable={false}
        mask={false}
        className="rules-finding"
        onClose={() => setChosen(null)}
      >
        {chosen !== null && (
          <FindingDetail
            finding={chosen}
            title={textOf(rule.title, language) || rule.title.zh}
            rule={rule.rule}
            onClose={() => setChosen(null)}
          />
        )}
      </Drawer>
    </>
  )
}
