import { Button, Checkbox, Segmented, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { Adjustment, AdjustmentsQuery } from '#contract'
import { figureDoors } from '../../api/figure-doors.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ExportButton } from '../../parts/export-button.tsx'
import { LateSkeleton } from '../../parts/late-skeleton.tsx'
import { formTitle } from '../../parts/names.ts'
import { ProblemAlert } from '../../parts/problem-alert.tsx'
import { type Scope, useScope } from '../../parts/scope.tsx'
import { adjustmentWords } from '../../words/adjustments.ts'
import { useWords } from '../../words/words.ts'
import { adjustmentColumns, adjustmentRow } from './adjustment-columns.ts'
import { AdjustmentDrawer } from './adjustment-drawer.tsx'
import './adjustments-screen.css'

export type AdjustmentKey = keyof (typeof adjustmentWords)['zh-CN']

interface Filter {
  readonly form: string | null
  readonly all: boolean
  readonly inScope: boolean
}

const EVERYTHING: Filter = { form: null, all: true, inScope: false }

/** Every value set beside one that was sent: where, old, new, why, who, when, and whether it holds. */
export function AdjustmentsScreen() {
  const say = useWords(adjustmentWords)
  const scope = useScope()
  const [filter, setFilter] = useState<Filter>({ ...EVERYTHING, all: false })
  const [chosen, setChosen] = useState<Adjustment | null>(null)
  const every = useAnswer('adjustments', 'list', { all: true })
  const answer = useAnswer('adjustments', 'list', queryOf(filter, scope))
  const columns = useMemo(() => adjustmentColumns(say), [say])
  const found = answer.data
  const rows = useMemo(() => (found ?? []).map((one) => adjustmentRow(one, scope, say)), [found, scope, say])

  const failed = [every, answer].find(({ error }) => error !== null)
  if (failed !== undefined) return <ProblemAlert problem={failed.error} onAgain={() => void failed.refetch()} />
  if (every.data === undefined || found === undefined) return <LateSkeleton rows={10} />
  if (every.data.length === 0) return <EmptyState title={say('empty-title')} hint={say('empty-text')} />
  const forms = [...new Set(every.data.map(({ form }) => form))]
  const held = found.filter(({ withdrawn }) => withdrawn === null).length

  return (
    <div className="adjustments">
      <div className="adjustments-tools">
        <Select<string>
          className="adjustments-form"
          aria-label={say('form')}
          popupMatchSelectWidth={false}
          value={filter.form ?? ''}
          options={[
            { value: '', label: `${say('form')} · ${say('all')}` },
            ...forms.map((code) => ({ value: code, label: formTitle(scope.forms, code, scope.language) })),
          ]}
          onChange={(form) => setFilter({ ...filter, form: form === '' ? null : form })}
        />
        <Segmented
          value={filter.all ? 'all' : 'holding'}
          options={[
            { value: 'holding', label: say('holding') },
            { value: 'all', label: say('with-withdrawn') },
          ]}
          onChange={(which) => setFilter({ ...filter, all: which === 'all' })}
        />
        <Checkbox
          checked={filter.inScope}
          onChange={(event) => setFilter({ ...filter, inScope: event.target.checked })}
        >
          {say('in-scope')}
        </Checkbox>
        <span className="adjustments-count soft" role="status">
          {say(filter.all ? 'count-line' : 'count-holding', { count: held, withdrawn: found.length - held })}
        </span>
        <ExportButton
          disabled={found.length === 0}
          onExport={() =>
            figureDoors.exportAdjustments(`${say('title')}.xlsx`, {
              query: queryOf(filter, scope),
              language: scope.language,
            })
          }
        />
      </div>
      {found.length === 0 ? (
        <EmptyState
          title={say('none-match')}
          action={<Button onClick={() => setFilter(EVERYTHING)}>{say('clear')}</Button>}
        />
      ) : (
        <div className="adjustments-grid">
          <DataGrid
            columns={columns}
            rows={rows}
            label={say('title')}
            stateKey="adjustments"
            onRowClick={({ adjustment }) => setChosen(found.find((one) => one.adjustment === adjustment) ?? null)}
          />
        </div>
      )}
      <AdjustmentDrawer adjustment={chosen} onClose={() => setChosen(null)} />
    </div>
  )
}

function queryOf({ form, all, inScope }: Filter, { period, regions }: Scope): AdjustmentsQuery {
  return {
    all,
    ...(form !== null && { forms: [form] }),
    ...(inScope && period !== '' && { periods: [period] }),
    ...(inScope && regions.length > 0 && { regions }),
  }
}
