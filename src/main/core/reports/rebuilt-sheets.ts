import type { GridCell, GridSheet } from '../workbook/grid.ts'
import { textWidth } from '../workbook/text-width.ts'
import type { Cell, SheetHead, SheetRow } from '../workbook/workbook.ts'
import { toSerialDate } from './serial-date.ts'

/** A sheet as it was read. */
export interface ReadSheet {
  readonly head: SheetHead
  readonly rows: readonly SheetRow[]
}

const LONGEST_NAME = 31
const NARROWEST = 9
const WIDEST = 40

/** Sheets that hold what stood in those of a file of another format: values, merges, what was hidden. */
export function rebuiltSheets(sheets: readonly ReadSheet[]): readonly GridSheet[] {
  const names = sheetNames(sheets.map(({ head }) => head.name))
  return sheets.map(({ head, rows }) => {
    const grid: (readonly GridCell[])[] = []
    for (const { row, cells } of rows) {
      while (grid.length < row - 1) grid.push([])
      grid[row - 1] = cells.map(gridCell)
    }
    return {
      name: names.get(head.name) ?? head.name,
      rows: grid,
      merges: head.merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
        firstRow: firstRow - 1,
        lastRow: lastRow - 1,
        firstColumn,
        lastColumn,
      })),
      widths: widths(rows),
      hidden: head.hidden,
      hiddenRows: rows.filter(({ hidden }) => hidden).map(({ row }) => row - 1),
      hiddenColumns: head.hiddenColumns,
    }
  })
}

/** Names as .xlsx allows them, each but once, by the names they had. */
export function sheetNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    names.map((name) => {
      const allowed =
        name
          .replace(/[[\]:*?/\\]/g, '_')
          .replace(/^'|'$/g, '_')
          .slice(0, LONGEST_NAME) || 'Sheet'
      let unique = allowed
      for (let number = 2; taken.has(unique.toLowerCase()); number++)
        unique = `${allowed.slice(0, LONGEST_NAME - 4)}_${number}`
      taken.add(unique.toLowerCase())
      return [name, unique] as const
    }),
  )
}

function gridCell(cell: Cell): GridCell {
  if (cell === null || typeof cell !== 'object') return cell
  switch (cell.kind) {
    case 'date': {
      const serial = toSerialDate(cell.value)
      return serial === null ? cell.value : { value: serial, style: { format: 'yyyy-mm-dd' } }
    }
    case 'percent':
      return { value: cell.value, style: { format: '0.00%' } }
    case 'error':
      return cell.value
  }
}

function widths(rows: readonly SheetRow[]): readonly number[] {
  const widest: number[] = []
  for (const { cells } of rows.slice(0, 200))
    cells.forEach((cell, column) => {
      const text = cell === null || typeof cell === 'object' ? '' : String(cell)
      widest[column] = Math.max(widest[column] ?? 0, textWidth(text))
    })
  return Array.from(widest, (width) => Math.min(WIDEST, Math.max(NARROWEST, (width ?? 0) + 2)))
}
