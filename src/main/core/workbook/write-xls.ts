import * as XLSX from 'xlsx'
import type { GridCell, GridRange, GridSheet } from './grid.ts'

const MOST_ROWS = 65_536
const MOST_COLUMNS = 256

/** The bytes of an Excel 97 workbook. */
export function writeXls(sheets: readonly GridSheet[]): Uint8Array {
  const workbook = XLSX.utils.book_new()
  for (const sheet of sheets) XLSX.utils.book_append_sheet(workbook, toWorksheet(sheet), sheet.name)
  workbook.Workbook = { Sheets: sheets.map((sheet) => ({ name: sheet.name, Hidden: sheet.hidden === true ? 1 : 0 })) }

  // A shared table of strings, because a cell of its own cuts text at 255 characters.
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'biff8', bookSST: true }))
}

function toWorksheet(sheet: GridSheet): XLSX.WorkSheet {
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 1)
  if (sheet.rows.length > MOST_ROWS || columns > MOST_COLUMNS) {
    throw new RangeError(`Sheet ${sheet.name} of ${sheet.rows.length} × ${columns} is larger than an .xls can be`)
  }

  return {
    '!data': sheet.rows.map((row) => row.map(toCell)),
    '!ref': XLSX.utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: Math.max(sheet.rows.length - 1, 0), c: columns - 1 },
    }),
    '!merges': (sheet.merges ?? []).map(toMerge),
    '!cols': toColumns(sheet),
  } as XLSX.WorkSheet
}

function toCell(cell: GridCell): XLSX.CellObject {
  const { value, style } = typeof cell === 'object' && cell !== null ? cell : { value: cell, style: undefined }
  const format = style?.format === undefined ? {} : { z: style.format }
  switch (typeof value) {
    case 'number':
      return { t: 'n', v: value, ...format }
    case 'boolean':
      return { t: 'b', v: value, ...format }
    case 'string':
      return { t: 's', v: value, ...format }
    default:
      return { t: 'z', ...format }
  }
}

function toMerge(range: GridRange): XLSX.Range {
  return { s: { r: range.firstRow, c: range.firstColumn }, e: { r: range.lastRow, c: range.lastColumn } }
}

function toColumns(sheet: GridSheet): XLSX.ColInfo[] {
  const hidden = new Set(sheet.hiddenColumns)
  const count = Math.max(sheet.widths?.length ?? 0, ...[...hidden].map((column) => column + 1))
  return Array.from({ length: count }, (_, column) => ({
    wch: sheet.widths?.[column] ?? 10,
    hidden: hidden.has(column),
  }))
}
