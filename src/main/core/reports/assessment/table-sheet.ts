import type { GridCell, GridSheet } from '../../workbook/grid.ts'
import { LINE, TITLE } from '../cells.ts'
import { columnWidths } from '../column-widths.ts'
import { mergedHeader } from '../header.ts'
import { titleWidth } from '../source-line.ts'

export interface TableSheet {
  readonly name: string
  readonly title: string
  readonly line: string
  /** Heading of each column, below the groups it stands in. */
  readonly paths: readonly (readonly string[])[]
  readonly decimals: readonly number[]
  /** Rows of the table, told the sheet row of the first of them, from 0. */
  readonly rows: (firstRow: number) => readonly (readonly GridCell[])[]
  readonly landscape: boolean
}

/** A sheet of one table: title, a line about it, merged header, rows; its head stays in sight and is printed on every page. */
export function tableSheet({ name, title, line, paths, decimals, rows, landscape }: TableSheet): GridSheet {
  const header = mergedHeader(paths, 2)
  const firstRow = 2 + header.rows.length
  const body = rows(firstRow)
  return {
    name,
    rows: [[{ value: title, style: TITLE }], [{ value: line, style: LINE }], ...header.rows, ...body],
    merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: paths.length - 1 }, ...header.merges],
    widths: columnWidths(
      paths.map((path) => path.at(-1) ?? ''),
      body,
      decimals,
      titleWidth(title),
    ),
    freeze: { row: firstRow, column: 1 },
    print: { landscape, repeatRows: [2, firstRow - 1] },
  }
}
