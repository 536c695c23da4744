import type { PivotLine, PivotQuery, PivotResult } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { axisFor, type Crossing, type CrossingContext, crossingOf } from './pivot/crossing.ts'
import { factFrame, inFacts } from './pivot/fact-frame.ts'
import { placesOf } from './pivot/members.ts'
import { type Plan, planOf } from './pivot/plan.ts'
import { type PivotContext, selectionOf } from './pivot/selection.ts'

/**
 * Measures by dimensions, from the facts: the cost does not grow with the rows behind them.
 *
 * @throws CoreError `column-unknown`, also for a column that only the rows hold
 */
export function pivot(source: PivotContext, query: PivotQuery): PivotResult {
  const { form } = source
  const dimensions = [...query.rows, ...(query.columns ?? [])]
  const plan = planOf(form, { rows: dimensions, columns: [], measures: query.measures.map((name) => ({ name })) })
  const selection = selectionOf(source, query, { exact: true })
  if (!inFacts(form, plan.needs, selection))
    throw new CoreError('column-unknown', { form: form.code, column: outside(plan) })
  const frame = factFrame(source, plan.needs, selection)
  const context: CrossingContext = { plan, frame, places: placesOf(source.regions), held: selection.held }
  const rows = axisFor(context, plan.rows, Number.POSITIVE_INFINITY)
  const crossing = crossingOf(context, rows, axisFor(context, [], 1))
  const lines = rows.nodes.flatMap(({ members }, node) =>
    members.length === rows.depth && !crossing.isEmpty(node, 0) ? [lineOf(crossing, plan, node)] : [],
  )
  return { query, lines, total: { ...lineOf(crossing, plan, 0), keys: {} } }
}

function lineOf(crossing: Crossing, plan: Plan, node: number): PivotLine {
  const members = crossing.rows.nodes[node]?.members ?? []
  const figures = plan.measures.map((measure) => [measure.name, crossing.figure(measure, node, 0)] as const)
  return {
    keys: Object.fromEntries(plan.rows.map(({ name }, at) => [name, members[at] ?? null])),
    values: Object.fromEntries(figures.map(([name, { value }]) => [name, value])),
    parts: Object.fromEntries(figures.flatMap(([name, { parts }]) => (parts === undefined ? [] : [[name, parts]]))),
  }
}

/** A dimension that the facts don't hold. */
function outside({ rows }: Plan): string {
  return rows.find(({ source }) => source.kind === 'column' && source.column.role !== 'dimension')?.name ?? ''
}
