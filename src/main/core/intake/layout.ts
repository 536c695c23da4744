import { cellAddress } from '../base/cell-address.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { Header } from './header.ts'

/** `rows`: a record is a row of the sheet; `columns`: it is a column, since the counties stand as columns. */
export type Direction = 'rows' | 'columns'

/** A cell of a sheet: `row` counts from 1, `column` from 0. */
export interface SheetCell {
  readonly row: number
  readonly column: number
}

/**
 * Where each kept column stands in the sheet, so that a figure can be followed back to its cell.
 *
 * Lines and places are rows and columns of the sheet, or columns and rows where the direction is `columns`.
 */
export interface Layout {
  /** Which table of the sheet, from 0. */
  readonly table: number
  readonly direction: Direction
  readonly headerRows: readonly [number, number]
  /** For each repeated group of columns: by column name its place in the line, or line and place of the one cell that holds for all. */
  readonly blocks: readonly Readonly<Record<string, number | readonly [number, number]>>[]
}

export function layoutOf(header: Header, table: number, direction: Direction): Layout {
  return {
    table,
    direction,
    headerRows: [header.firstRow, header.lastRow],
    blocks: header.blocks.map(({ firstColumn, lastColumn, members }, block) =>
      Object.fromEntries([
        ...header.mapped
          .filter((mapped) => mapped.block === block || (mapped.block === null && mapped.at >= firstColumn))
          .filter(({ at }) => at <= lastColumn)
          .map(({ column, at }) => [column.name, at]),
        ...members.map(({ column, row, at }) => [column.name, [row, at]]),
      ]),
    ),
  }
}

/** Where a line and a place in it are in the sheet. */
export function sheetCell(direction: Direction, line: number, place: number): SheetCell {
  return direction === 'rows' ? { row: line, column: place } : { row: place + 1, column: line - 1 }
}

/** Address of a line and a place in it. */
export function lineAddress(direction: Direction, line: number, place: number): string {
  const { row, column } = sheetCell(direction, line, place)
  return cellAddress(row, column)
}

/** The cell that a kept value came from; `null` where the return had no such column. */
export function cellAt(
  layout: Layout,
  { row, block, column }: { readonly row: number; readonly block: number; readonly column: string },
): SheetCell | null {
  const place = layout.blocks[block]?.[column]
  if (place === undefined) return null
  return typeof place === 'number' ? sheetCell(layout.direction, row, place) : sheetCell(layout.direction, ...place)
}

/** Layout of a submission, `null` where there is no such submission. */
export function readLayout(db: Sqlite, submission: number): Layout | null {
  const found = db
    .prepare<[number], { layout: string }>('SELECT layout FROM submission WHERE submission_id = ?')
    .get(submission)
  return found === undefined ? null : { ...FIRST_TABLE, ...(JSON.parse(found.layout) as Layout) }
}

/** What a layout kept before sheets could have several tables leaves out. */
const FIRST_TABLE: Pick<Layout, 'table' | 'direction'> = { table: 0, direction: 'rows' }
