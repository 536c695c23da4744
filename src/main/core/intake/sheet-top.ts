import type { Cell, MergedRange, SheetHead, SheetRow } from '../workbook/workbook.ts'

/** How many rows of a sheet are looked at to find its title and header. */
export const TOP_ROWS = 60

/** The upper part of a sheet as a table of texts, in which every cell of a merged range shows the range's text. */
export interface SheetTop {
  readonly firstRow: number
  readonly lastRow: number
  readonly columns: number
  /** Columns in which a heading can stand: all but the empty ones on the way to a stray cell far to the right. */
  readonly headable: readonly number[]
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
    headable: headableColumns(rows, columns),
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

/** No return has as many columns; beyond that only those that hold something are looked at. */
const MANY_COLUMNS = 1000

function headableColumns(rows: readonly SheetRow[], columns: number): readonly number[] {
  const far = new Set<number>()
  for (const { cells } of rows) {
    for (let at = MANY_COLUMNS; at < cells.length; at++) if (cells[at] !== null) far.add(at)
  }
  const near = Array.from({ length: Math.min(columns, MANY_COLUMNS) }, (_, at) => at)
  return [...near, ...[...far].sort((a, b) => a - b)]
}

/** More than a sheet has columns. */
const COLUMN_LIMIT = 20_000
/** So many cells under merged ranges are told their text: one range may span the whole sheet, or many overlap. */
const MOST_MERGED = 500_000

function mergedTexts(
  merges: readonly MergedRange[],
  byRow: ReadonlyMap<number, readonly Cell[]>,
  lastRow: number,
  columns: number,
): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  let left = MOST_MERGED
  for (const merge of merges) {
    const text = cellText(byRow.get(merge.firstRow)?.[merge.firstColumn] ?? null)
    if (text === '' || merge.firstRow > lastRow) continue
    for (let row = merge.firstRow; row <= Math.min(merge.lastRow, lastRow); row++) {
      const last = Math.min(merge.lastColumn, columns)
      left -= last - merge.firstColumn + 1
      if (left < 0) return texts
      for (let column = merge.firstColumn; column <= last; column++) {
        texts.set(row * COLUMN_LIMIT + column, text)
      }
    }
  }
  return texts
}
