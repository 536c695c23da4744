import type { SheetCells } from '#contract'
import type { Cell, SheetHead, SheetRow } from '../workbook/workbook.ts'
import { cellText } from './sheet-top.ts'

/** More columns than this are not drawn; they are read like the others. */
const MOST_SHOWN_COLUMNS = 256

/** Longer texts are cut where they are only shown. */
const MOST_SHOWN_CHARACTERS = 300

/** A window of a sheet as it looks in its file. */
export function shownSheet(head: SheetHead, rows: readonly SheetRow[], more: boolean): SheetCells {
  const first = rows[0]?.row ?? 1
  const last = rows.at(-1)?.row ?? 0
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const columns = Math.min(widest, MOST_SHOWN_COLUMNS)
  return {
    name: head.name,
    hidden: head.hidden,
    columns,
    hiddenColumns: head.hiddenColumns.filter((column) => column < columns),
    merges: head.merges
      .filter(({ firstRow, lastRow, firstColumn }) => firstRow <= last && lastRow >= first && firstColumn < columns)
      .map((merge) => ({ ...merge, lastColumn: Math.min(merge.lastColumn, columns - 1) })),
    rows: rows.map(({ row, hidden, cells }) => ({ row, hidden, cells: cells.slice(0, columns).map(shownCell) })),
    more,
  }
}

function shownCell(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell
  const text = cellText(cell)
  return text.length > MOST_SHOWN_CHARACTERS ? `${text.slice(0, MOST_SHOWN_CHARACTERS)}…` : text
}
