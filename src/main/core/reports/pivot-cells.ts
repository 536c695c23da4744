import type { PivotLine, PivotResult } from '#contract'
import type { GridCell, GridRange, StyledCell } from '../workbook/grid.ts'
import {
  columnRange,
  figureStyle,
  LABEL,
  ratioCell,
  ratioOf,
  sumCell,
  sumOf,
  TOTAL_BLANK,
  TOTAL_LABEL,
} from './cells.ts'
import type { FigureColumn } from './pivot-columns.ts'
import type { SpreadRow } from './pivot-lines.ts'
import { figureAt, type PivotTable } from './pivot-table.ts'

/** Cells of one line. */
export function bodyRow(table: PivotTable, row: SpreadRow, sheetRow: number): readonly GridCell[] {
  const names =
    table.down.length === 0
      ? [table.words.total]
      : table.down.map((dimension, at) => table.labels.member(dimension, row.members[at] ?? null))
  const figures = table.across.flatMap((_, block) => {
    const line = row.lines[block] ?? null
    return table.figures.map((figure) => figureCell(table, { figure, row, line, block, sheetRow }))
  })
  return [...names.map((value) => ({ value, style: LABEL })), ...figures]
}

interface FigurePlace {
  readonly figure: FigureColumn
  readonly row: SpreadRow
  readonly line: PivotLine | null
  readonly block: number
  readonly sheetRow: number
}

function figureCell(table: PivotTable, { figure, row, line, block, sheetRow }: FigurePlace): StyledCell {
  if (figure.kind === 'unit') {
    return {
      value: table.labels.memberUnit(figure.by, row.members[table.down.indexOf(figure.by)] ?? null),
      style: LABEL,
    }
  }
  const style = figureStyle('body', figure.decimals)
  if (figure.kind === 'measure') return { value: line === null ? null : figure.figureOf(line), style }
  const part = (place: number) => ({
    at: { row: sheetRow, column: figureAt(table, block, place) },
    value: line === null ? null : valueAt(table, place, line),
  })
  return ratioCell(part(figure.numerator), part(figure.denominator), figure.scale, style)
}

/** The total of a pivot: sums and ratios as formulas over the lines, means as recomputed by the query. */
export function totalRow(
  table: PivotTable,
  result: PivotResult,
): { readonly cells: readonly GridCell[]; readonly merges: readonly GridRange[] } {
  const sheetRow = table.firstRow + table.rows.length
  const labels = table.dimensions.map((_, at) => ({ value: at === 0 ? table.words.total : null, style: TOTAL_LABEL }))
  const figures = table.across.flatMap((_, block) =>
    table.figures.map((figure, place): StyledCell => {
      if (figure.kind === 'unit') return { value: null, style: TOTAL_BLANK }
      const style = figureStyle('total', figure.decimals)
      if (figure.kind === 'ratio') {
        const part = (at: number) => ({
          at: { row: sheetRow, column: figureAt(table, block, at) },
          value: totalOf(table, result, block, at),
        })
        return ratioCell(part(figure.numerator), part(figure.denominator), figure.scale, style)
      }
      if (figure.totalled !== 'sum') return { value: totalOf(table, result, block, place), style }
      const range = columnRange(figureAt(table, block, place), table.firstRow, sheetRow - 1)
      return sumCell(range, valuesDown(table, block, place), style)
    }),
  )
  const last = table.dimensions.length - 1
  return {
    cells: [...labels, ...figures],
    merges: last > 0 ? [{ firstRow: sheetRow, firstColumn: 0, lastRow: sheetRow, lastColumn: last }] : [],
  }
}

/** What the total cell of a figure holds; the query knows a total that isn't a sum only where nothing spreads across. */
function totalOf(table: PivotTable, result: PivotResult, block: number, place: number): number | null {
  const figure = table.figures[place]
  if (figure?.kind !== 'measure') return null
  if (figure.totalled === 'sum') return sumOf(valuesDown(table, block, place))
  return table.over.length === 0 ? figure.figureOf(result.total) : null
}

function valuesDown(table: PivotTable, block: number, place: number): readonly (number | null)[] {
  return table.rows.map((row) => {
    const line = row.lines[block] ?? null
    return line === null ? null : valueAt(table, place, line)
  })
}

function valueAt(table: PivotTable, place: number, line: PivotLine): number | null {
  const figure = table.figures[place]
  if (figure === undefined || figure.kind === 'unit') return null
  if (figure.kind === 'measure') return figure.figureOf(line)
  return ratioOf(valueAt(table, figure.numerator, line), valueAt(table, figure.denominator, line), figure.scale)
}
