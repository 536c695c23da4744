import { Segmented } from 'antd'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { PivotResult, ReportResult, RowsQuery } from '#contract'
import type { Keys } from '../charts/chart.ts'
import type { HeatPlace } from '../charts/heat-chart.ts'
import { gridWords } from '../words/grid.ts'
import { textOf, useWords } from '../words/words.ts'
import type { Doors } from './doors.ts'
import { ExportButton } from './export-button.tsx'
import { periodLabel } from './format.ts'
import { LateSkeleton } from './late-skeleton.tsx'
import { Panel } from './panel.tsx'
import { PivotGrid, type PivotSide } from './pivot-grid.tsx'
import { ProblemAlert } from './problem-alert.tsx'
import { RowsGrid } from './rows-grid.tsx'
import { selectionOf } from './use-picks.ts'
import type { Subject } from './use-subject.ts'

export interface DrillPanelProps {
  readonly subject: Subject
  readonly doors: Doors
  readonly summary: { readonly data: PivotResult | undefined; readonly error: unknown }
  readonly sides: readonly PivotSide[]
  readonly measures: readonly string[]
  /** Counties in scope with whether they filed. */
  readonly places: readonly HeatPlace[]
  readonly source: string
  /** Further views beside the figures by county and the rows. */
  readonly views?: readonly DrillView[] | undefined
}

export interface DrillView {
  readonly key: string
  readonly label: string
  /** What it shows and where that is from, where it isn't the subject's own return. */
  readonly title?: string
  readonly source?: string
  readonly content: ReactNode
  readonly onExport?: () => Promise<ReportResult | null>
}

/** Figures by county, from there the rows behind them, and from a row its source: one panel for the whole way down. */
export function DrillPanel({ subject, doors, summary, sides, measures, places, source, views = [] }: DrillPanelProps) {
  const say = useWords(gridWords)
  const { form, scope, picks } = subject
  const [view, setView] = useState('summary')
  const order = useRef<readonly (string | null)[]>([])
  const query: RowsQuery = { form: form.code, ...selectionOf(scope, picks.picked) }
  const shownRows = useRef<{ readonly query: RowsQuery; readonly columns: readonly string[] }>({ query, columns: [] })
  // biome-ignore lint/correctness/useExhaustiveDependencies: picks change the subject, but never its measures
  const shown = useMemo(() => measures.map(subject.measure), [form, scope.language, measures])
  const missing = useMemo(() => missingOf(places, picks.picked.region), [places, picks.picked])
  const title = textOf(form.title, scope.language)

  const drill = (keys: Keys) => {
    if (missing.some((place) => place.key === keys.region)) return
    for (const [dimension, member] of Object.entries(keys)) picks.set(dimension, [member])
    setView('detail')
  }
  const further = views.find(({ key }) => key === view)
  const exportShown = () => {
    const name = `${title}_${say(view === 'detail' ? 'detail' : 'summary')}_${periodLabel(scope.period, scope.language)}.xlsx`
    const report = { title, language: scope.language }
    if (view === 'detail') {
      const { query: asked, columns } = shownRows.current
      return doors.exportRows(name, { ...report, query: asked, ...(columns.length > 0 && { columns }) })
    }
    const pivot = subject.query(
      sides.map((side) => side.dimension),
      measures,
    )
    const chart = { kind: 'bar' as const, measure: measures[0] ?? 'count' }
    return doors.exportPivot(name, { ...report, query: pivot, order: order.current, chart })
  }

  return (
    <Panel
      className="drill-panel"
      title={further?.title ?? title}
      source={further?.source ?? source}
      actions={
        <>
          <Segmented
            size="small"
            value={view}
            options={[
              { value: 'summary', label: say('summary') },
              { value: 'detail', label: say('detail') },
              ...views.map(({ key, label }) => ({ value: key, label })),
            ]}
            onChange={setView}
          />
          {further === undefined ? (
            <ExportButton onExport={exportShown} disabled={view === 'summary' && summary.data === undefined} />
          ) : (
            further.onExport !== undefined && <ExportButton onExport={further.onExport} />
          )}
        </>
      }
    >
      {further !== undefined ? (
        further.content
      ) : view === 'detail' ? (
        <RowsGrid
          form={form}
          query={query}
          loadRows={doors.rows}
          doors={doors}
          onQuery={(query, columns) => {
            shownRows.current = { query, columns }
          }}
          stateKey={`${form.code}:rows`}
        />
      ) : (
        <Summary
          {...{ subject, summary, sides, missing }}
          measures={shown}
          onOpen={drill}
          onOrder={(members) => {
            order.current = members
          }}
        />
      )}
    </Panel>
  )
}

function missingOf(places: readonly HeatPlace[], picked: readonly (string | null)[] | undefined): readonly HeatPlace[] {
  return places.filter((place) => !place.filed && (picked === undefined || picked.includes(place.key)))
}

interface SummaryProps extends Pick<DrillPanelProps, 'subject' | 'summary' | 'sides'> {
  readonly missing: readonly HeatPlace[]
  readonly measures: readonly ReturnType<Subject['measure']>[]
  readonly onOpen: (keys: Keys) => void
  readonly onOrder: (members: readonly (string | null)[]) => void
}

function Summary({ subject, summary, sides, measures, missing, onOpen, onOrder }: SummaryProps) {
  if (summary.error !== null && summary.error !== undefined) return <ProblemAlert problem={summary.error} />
  if (summary.data === undefined) return <LateSkeleton rows={8} />
  return (
    <PivotGrid
      form={subject.form}
      result={summary.data}
      sides={sides}
      measures={measures}
      missing={missing}
      onOpen={onOpen}
      onOrder={onOrder}
      stateKey={`${subject.form.code}:summary`}
    />
  )
}
