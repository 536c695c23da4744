import type { GridCell, GridRange } from '../../../src/main/core/workbook/grid.ts'
import type { Hand } from '../drift/hand.ts'
import type { Random } from '../figures/random.ts'
import { type Column, isFigure, type Layout, type Row } from './layout.ts'
import { line, type Part, range, stacked } from './part.ts'
import { inMoneyUnit, writtenCell } from './written-cell.ts'

export interface BodyInput {
  readonly layout: Layout
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly hand: Hand
  readonly random: Random
  /** Label of the row of totals. */
  readonly totalLabel: string
  /** Name of a column whose equal neighbours are merged into one cell. */
  readonly mergedColumn: string | null
}

/** The rows of the return, with the row of totals where this hand puts it. */
export function body(input: BodyInput): Part {
  const { rows, hand } = input
  const total = totalRow(input, { label: input.totalLabel, rows })
  switch (hand.totals) {
    case 'none':
      return dataRows(input)
    case 'last':
      return stacked([dataRows(input), total])
    case 'first':
      return stacked([total, dataRows(input)])
    case 'first-with-part': {
      const { part } = input.layout
      if (part === null) return stacked([total, dataRows(input)])
      return stacked([total, totalRow(input, { label: part.label, rows: rows.filter(part.holds) }), dataRows(input)])
    }
  }
}

function dataRows({ columns, rows, hand, random, mergedColumn }: BodyInput): Part {
  const cells = rows.map((row, place) =>
    columns.map((column) =>
      column.kind === 'serial' ? place + 1 : writtenCell(row[column.name] ?? null, column, hand, random),
    ),
  )
  const merged = columns.findIndex((column) => column.name === mergedColumn)
  return merged === -1 ? { rows: cells, merges: [] } : withMergedColumn(cells, merged)
}

/** Leaves the text in the first of equal neighbours and merges the others into it. */
function withMergedColumn(rows: readonly (readonly GridCell[])[], column: number): Part {
  const merges: GridRange[] = []
  let first = 0
  for (let next = 1; next <= rows.length; next++) {
    if (next < rows.length && rows[next]?.[column] === rows[first]?.[column]) continue
    if (next - first > 1) merges.push(range(first, column, next - 1, column))
    first = next
  }
  const inside = new Set(
    merges.flatMap(({ firstRow, lastRow }) => Array.from({ length: lastRow - firstRow }, (_, n) => firstRow + 1 + n)),
  )
  return { rows: rows.map((row, place) => (inside.has(place) ? row.with(column, null) : row)), merges }
}

/** Sums as a worksheet makes them, with the tail of binary fractions where there is one. */
function totalRow({ layout, columns, hand }: BodyInput, total: { label: string; rows: readonly Row[] }): Part {
  const key = columns.findIndex((column) => column.name === layout.key)
  const cells = columns.map((column, at): GridCell => {
    if (at === 0) return total.label
    if (column.name === layout.key && layout.countsRows) return total.rows.length
    if (!isFigure(column.kind) || layout.withoutTotal.includes(column.name)) return null
    return total.rows.reduce((sum, row) => sum + inMoneyUnit(Number(row[column.name] ?? 0), column, hand), 0)
  })
  return line(cells, layout.countsRows ? 0 : key)
}
