import type { PivotCell, PivotTable, PivotTableQuery } from '#contract'
import type { Crossing } from './crossing.ts'
import { hasSide, shownNodes } from './headers.ts'
import type { Plan } from './plan.ts'
import { type BaseFigure, shownCell } from './shown-cell.ts'

export interface Layout extends Pick<PivotTable, 'rows' | 'columns' | 'cells'> {
  /** Nodes of the headers. */
  readonly nodes: { readonly rows: readonly number[]; readonly columns: readonly number[] }
}

/** Headers and cells in the order to be shown. */
export function layOut(crossing: Crossing, plan: Plan, query: PivotTableQuery, before: BaseFigure): Layout {
  const columns = shownNodes(crossing.columns, {
    subtotals: hasSide(query.subtotals, 'columns', 'none'),
    total: hasSide(query.totals, 'columns', 'both'),
    groups: 'after',
  })
  const rowOf = (row: number) =>
    columns.flatMap(({ node }) => plan.measures.map((measure) => shownCell(crossing, measure, [row, node], before)))
  const { hide, top } = query
  const isLeftOut = (row: number) =>
    (top?.others === false && crossing.rows.nodes[row]?.others !== undefined) ||
    (hide !== undefined && rowOf(row).every((cell) => isNothing(cell, hide)))
  const rows = shownNodes(crossing.rows, {
    subtotals: hasSide(query.subtotals, 'rows', 'none'),
    total: hasSide(query.totals, 'rows', 'both'),
    groups: 'before',
    isHidden: isLeftOut,
  })
  return {
    rows: rows.map(({ header }) => header),
    columns: columns.map(({ header }) => header),
    cells: rows.map(({ node }) => rowOf(node)),
    nodes: { rows: rows.map(({ node }) => node), columns: columns.map(({ node }) => node) },
  }
}

function isNothing(cell: PivotCell | null, hide: NonNullable<PivotTableQuery['hide']>): boolean {
  return cell === null || cell.value === null || (hide === 'zero' && cell.value === 0)
}
