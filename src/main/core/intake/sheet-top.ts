import type { Cell, MergedRange, SheetHead, SheetRow } from '../workbook/workbook.ts'
import type { Area } from './table-plan.ts'

/** How many rows of a table are looked at to find its title and header. */
export const TOP_ROWS = 60

/** No return has as many columns; beyond that only those that hold something are looked at. */
const MANY_COLUMNS = 1000

/** Titles and headings are shorter; what is longer is looked at in its beginning. */
const LONGEST_TEXT = 1000

/** So many rows of merged ranges are looked up, in whatever sheet. */
const MOST_MERGED_ROWS = 1_000_000

/** A part of a sheet as a table of texts, in which every cell of a merged range shows the range's text. */
export interface SheetTop {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  /** Column after the last. */
  readonly columns: number
  /** Columns in which a heading can stand: all but the empty ones on the way to a stray cell far to the right. */
  readonly headable: readonly number[]
  /** Whether it goes on to the right as far as the sheet does. */
  readonly isOpen: boolean
  /** Rows that hold anything, in order; their cells are those of the whole sheet. */
  readonly rows: readonly SheetRow[]
  text(row: number, column: number): string
}

export function sheetTop(head: SheetHead, rows: readonly SheetRow[]): SheetTop {
  const byRow = new Map(rows.map((row) => [row.row, row.cells]))
  const lastRow = rows.at(-1)?.row ?? 0
  const columns = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const merges = mergesByRow(head.merges, lastRow)
  return {
    firstRow: rows[0]?.row ?? 1,
    lastRow,
    firstColumn: 0,
    columns,
    headable: headableColumns(rows, columns),
    isOpen: true,
    rows,
    text(row, column) {
      const merge = merges.get(row)?.find((each) => each.firstColumn <= column && column <= each.lastColumn)
      const cells = byRow.get(merge?.firstRow ?? row)
      const text = cellText(cells?.[merge?.firstColumn ?? column] ?? null)
      return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text
    },
  }
}

/** The part of a table of texts that lies in an area. */
export function within(top: SheetTop, area: Area): SheetTop {
  const rows = top.rows.filter(({ row }) => row >= area.firstRow && row <= area.lastRow)
  const firstColumn = Math.max(top.firstColumn, area.firstColumn)
  const columns = Math.min(top.columns, area.lastColumn + 1)
  return {
    firstRow: rows[0]?.row ?? area.firstRow,
    lastRow: Math.min(rows.at(-1)?.row ?? area.firstRow, area.lastRow),
    firstColumn,
    columns,
    headable: top.headable.filter((at) => at >= firstColumn && at < columns),
    isOpen: area.lastColumn === Number.POSITIVE_INFINITY,
    rows,
    text: top.text,
  }
}

function headableColumns(rows: readonly SheetRow[], columns: number): readonly number[] {
  const far = new Set<number>()
  for (const { cells } of rows) {
    for (let at = MANY_COLUMNS; at < cells.length; at++) if (cells[at] !== null) far.add(at)
  }
  const near = Array.from({ length: Math.min(columns, MANY_COLUMNS) }, (_, at) => at)
  return [...near, ...[...far].sort((a, b) => a - b)]
}

/** A cell's value as the text a person would read. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'object')
    return cell.kind === 'percent' ? `${Number((cell.value * 100).toPrecision(12))}%` : cell.value
  return String(cell)
}

function mergesByRow(merges: readonly MergedRange[], lastRow: number): ReadonlyMap<number, readonly MergedRange[]> {
  const byRow = new Map<number, MergedRange[]>()
  let left = MOST_MERGED_ROWS
  for (const merge of merges) {
    for (let row = merge.firstRow; row <= Math.min(merge.lastRow, lastRow) && left > 0; row++, left--) {
      const others = byRow.get(row)
      if (others === undefined) byRow.set(row, [merge])
      else others.push(merge)
    }
  }
  return byRow
}
