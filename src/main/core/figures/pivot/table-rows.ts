import type { PivotSort, PivotTableQuery } from '#contract'
import type { Axis } from './axis.ts'
import type { Crossing } from './crossing.ts'
import { memberOrder } from './members.ts'
import { byFigure, byMember, ordered, withOthers } from './order.ts'
import type { Plan } from './plan.ts'
import type { PivotContext } from './selection.ts'
import { type BaseFigure, shownCell } from './shown-cell.ts'

interface Table extends PivotContext {
  readonly plan: Plan
  readonly query: PivotTableQuery
}

/** The rows of a table in order, each within its group, and cut to the first of every group where that is asked. */
export function tableRows(table: Table, crossing: Crossing, before: BaseFigure): Axis {
  const { rows } = crossing
  const byName = byMember(rows, ordersOf(table, 'rows'))
  const { sort, top } = table.query
  const compare = sort?.value === undefined ? null : bySortedFigure(table, crossing, before, sort.value)
  const sorted = ordered(rows, compare === null ? byName : byFigure(compare, sort?.value?.descending ?? false, byName))
  if (top === undefined) return sorted
  return withOthers(sorted, top.count)
}

/** The columns of a table in the order of their members. */
export function tableColumns(table: Table, columns: Axis): Axis {
  return ordered(columns, byMember(columns, ordersOf(table, 'columns')))
}

function ordersOf({ form, plan, query }: Table, side: 'rows' | 'columns') {
  return plan[side].map((dimension) => {
    const order = memberOrder(form, dimension)
    if (query.sort?.descending?.includes(dimension.name) !== true) return order
    return (a: string | null, b: string | null) => (a === null || b === null ? order(a, b) : order(b, a))
  })
}

/** What the lines are sorted by; `null` where the column is not in the table any more. */
function bySortedFigure(
  { plan }: Table,
  crossing: Crossing,
  before: BaseFigure,
  sort: NonNullable<PivotSort['value']>,
): ((node: number) => number | null) | null {
  const measure = plan.measures[sort.measure]
  const wanted = JSON.stringify(sort.column)
  const column = crossing.columns.nodes.findIndex(({ members }) => JSON.stringify(members) === wanted)
  if (measure === undefined || column < 0) return null
  return (node) => shownCell(crossing, measure, [node, column], before)?.shown ?? null
}
