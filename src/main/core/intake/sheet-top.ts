import type { Cell, MergedRange, SheetHead, SheetRow } from '../workbook/workbook.ts'

/** How many rows of a sheet are looked at to find its title and header. */
export const TOP_ROWS = 60

/** The upper part of a sheet as a table of texts, in which every cell of a merged range shows the range's text. */
export interface SheetTop {
  readonly firstRow: number
  readonly lastRow: number
  readonly columns: number
  text(row: number, column: number): string
}

export function sheetTop(head: SheetHead, rows: readonly SheetRow[]): SheetTop {
  const byRow = new Map(rows.map((row) => [row.row, row.cells]))
  const lastRow = rows.at(-1)?.row ?? 0
  const columns = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const merged = mergedTexts(head.merges, byRow, lastRow, columns)
  return {
    firstRow: rows[0]?.row ?? 1,
    lastRow,
    columns,
    text: (row, column) => merged.get(row * COLUMN_LIMIT + column) ?? cellText(byRow.get(row)?.[column] ?? null),
  }
}

/** A cell's value as the text a person would read. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'object')
    return cell.kind === 'percent' ? `${Number((cell.value * 100).toPrecision(12))}%` : cell.value
  return String(cell)
}

/** More than a sheet has columns. */
const COLUMN_LIMIT = 20_000

function mergedTexts(
  merges: readonly MergedRange[],
  byRow: ReadonlyMap<number, readonly Cell[]>,
  lastRow: number,
  columns: number,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  for (const merge of merges) {
    const text = cellText(byRow.get(merge.firstRow)?.[merge.firstColumn] ?? null)
    if (text === '' || merge.firstRow > lastRow) continue
    for (let row = merge.firstRow; row <= Math.min(merge.lastRow, lastRow); row++) {
      for (let column = merge.firstColumn; column <= Math.min(merge.lastColumn, columns); column++) {
        texts.set(row * COLUMN_LIMIT + column, text)
      }
    }
  }
  return texts
}
