import type { PivotTable, PivotTableQuery } from '#contract'
import type { Steps } from '../../base/steps.ts'
import type { Axis } from './axis.ts'
import { baseFigures, periodsBehind } from './base-figures.ts'
import { type Crossing, type CrossingContext, crossingOf } from './crossing.ts'
import { unfiledCounties } from './filed-alike.ts'
import { placesOf } from './members.ts'
import { planOf } from './plan.ts'
import { readFrame } from './read-frame.ts'
import type { RowSource } from './row-frame.ts'
import { selectionOf } from './selection.ts'
import { checkSize, mostRows, tableAxes } from './table-axes.ts'
import { type Layout, layOut } from './table-layout.ts'
import { tableColumns, tableRows } from './table-rows.ts'

/**
 * Measures by dimensions with subtotals and totals, each computed from what is behind it and never from other cells.
 *
 * @throws CoreError `column-unknown`, `column-personal`, `aggregate-unfit`, `region-unknown`, `pivot-too-large`
 */
export function* pivotTable(source: RowSource, query: PivotTableQuery): Steps<PivotTable> {
  const asked = planOf(source.form, { rows: query.rows, columns: query.columns ?? [], measures: query.measures })
  const plan = { ...asked, needs: { ...asked.needs, sources: [...asked.needs.sources, { kind: 'period' as const }] } }
  const dimensions = [...query.rows, ...(query.columns ?? []), ...Object.keys(query.filters ?? {})]
  const selection = selectionOf(source, query, { byPeriod: dimensions.includes('period') })
  const { frame, from } = yield* readFrame(source, plan.needs, selection)
  const context: CrossingContext = { plan, frame, places: placesOf(source.regions), held: selection.held }
  const axes = tableAxes(context)
  if (query.top === undefined) checkSize(context, axes, query)

  const most = mostRows(axes.columns)
  const table = { ...source, plan, query }
  const columns = tableColumns(table, axes.columns)
  const before = yield* baseFigures({ source, selection, context, most })
  const all = crossingOf(context, axes.rows, columns)
  const rows = tableRows(table, all, before(all))
  checkSize(context, { rows, columns }, query)
  const shown = query.top === undefined ? { ...all, rows } : crossingOf(context, rows, columns)
  const { nodes, ...laid } = layOut(shown, plan, query, before(shown))

  return {
    query,
    dimensions: [...plan.rows, ...plan.columns].map(({ view }) => view),
    measures: plan.measures.map(({ view }) => view),
    ...laid,
    substituted: selection.substituted,
    periods: frame.periods,
    unfiled: unfiledCounties(source, selection, frame.periods),
    notes: addsPeriods(context, shown, nodes) ? ['periods-added'] : [],
    source: { from, rows: frame.rows },
  }
}

/** Whether a figure that is shown adds several periods up: that of the widest nodes would. */
function addsPeriods(context: CrossingContext, shown: Crossing, nodes: Layout['nodes']): boolean {
  const row = widest(shown.rows, nodes.rows)
  const column = widest(shown.columns, nodes.columns)
  return row !== null && column !== null && periodsBehind(context, shown)(row, column).length > 1
}

/** Of the nodes that are shown one with the fewest members. */
function widest(axis: Axis, nodes: readonly number[]): number | null {
  const levelOf = (node: number) => axis.nodes[node]?.members.length ?? 0
  return nodes.reduce<number | null>(
    (best, node) => (best === null || levelOf(node) < levelOf(best) ? node : best),
    null,
  )
}
