import type { PivotTableQuery } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import { type Axis, TooManyNodes } from './axis.ts'
import { axisFor, type CrossingContext } from './crossing.ts'
import type { Dimension } from './dimension.ts'
import { hasSide } from './headers.ts'

/** Cells that can be shown; more are refused with their number. */
export const MOST_CELLS = 200_000
/** Crossings that are computed, those that are not shown too. */
const MOST_CROSSINGS = 2_000_000
/** As many as a spreadsheet has columns. */
const MOST_COLUMNS = 16_000

export interface TableAxes {
  readonly rows: Axis
  readonly columns: Axis
}

/** @throws CoreError `pivot-too-large` */
export function tableAxes(context: CrossingContext): TableAxes {
  const { rows, columns } = context.plan
  const across = guarded(context, columns, MOST_COLUMNS)
  return { rows: guarded(context, rows, mostRows(across)), columns: across }
}

/** Nodes that the rows beside these columns may have. */
export function mostRows(columns: Axis): number {
  return Math.floor(MOST_CROSSINGS / columns.nodes.length)
}

/** @throws CoreError `pivot-too-large` with the number of cells, and the dimension that has the most members */
export function checkSize(context: CrossingContext, axes: TableAxes, query: PivotTableQuery): void {
  const count = (axis: Axis, side: 'rows' | 'columns') =>
    axis.nodes.filter(({ members }) => {
      if (members.length === axis.depth) return true
      return members.length === 0 ? hasSide(query.totals, side, 'both') : hasSide(query.subtotals, side, 'none')
    }).length
  const cells = count(axes.rows, 'rows') * count(axes.columns, 'columns') * context.plan.measures.length
  if (cells > MOST_CELLS) throw tooLarge(context, [...context.plan.rows, ...context.plan.columns], cells)
}

/** The same for lines that have so many cells for each measure. @throws CoreError `pivot-too-large` */
export function checkLines(context: CrossingContext, rows: Axis, columns: number): void {
  const cells = rows.nodes.length * columns * context.plan.measures.length
  if (cells > MOST_CELLS) throw tooLarge(context, context.plan.rows, cells)
}

function guarded(context: CrossingContext, dimensions: readonly Dimension[], most: number): Axis {
  try {
    return axisFor(context, dimensions, most)
  } catch (error) {
    if (error instanceof TooManyNodes) throw tooLarge(context, dimensions, most)
    throw error
  }
}

function tooLarge(context: CrossingContext, dimensions: readonly Dimension[], cells: number): CoreError {
  const members = dimensions.map(({ name, source }) => ({ name, count: context.frame.codes(source).values.length - 1 }))
  const [widest] = [...members].sort((a, b) => b.count - a.count)
  return new CoreError('pivot-too-large', {
    cells,
    most: MOST_CELLS,
    dimension: widest?.name ?? '',
    members: widest?.count ?? 0,
  })
}
