import { Workbook, type Worksheet } from 'wasm-xlsxwriter'
import type { GridSheet } from './grid.ts'
import { writeCell } from './xlsx-cells.ts'
import { insertChart } from './xlsx-charts.ts'
import { createFormats, defaultFormat, type XlsxFormats } from './xlsx-formats.ts'
import { fitsOnePage, fittedHeights } from './xlsx-heights.ts'
import { reserveMemory } from './xlsx-memory.ts'

const PAPER_A4 = 9
const DEFAULT_ROW_PIXELS = 19
const DEFAULT_COLUMN_PIXELS = 72

/**
 * The bytes of an Excel workbook, with looks, print set-up and native charts.
 *
 * Every call on a sheet returns one more handle on the whole workbook, out of sight of the garbage collector; each is
 * freed at once, or the workbook would stay in memory.
 */
export function writeXlsx(sheets: readonly GridSheet[]): Uint8Array {
  reserveMemory(sheets)
  const workbook = new Workbook()
  const plain = defaultFormat()
  const formats = createFormats()
  try {
    workbook.setDefaultFormat(plain, DEFAULT_ROW_PIXELS, DEFAULT_COLUMN_PIXELS)
    const active = sheets.findIndex((sheet) => sheet.hidden !== true)
    sheets.forEach((sheet, index) => {
      const worksheet = workbook.addWorksheet()
      try {
        writeSheet(worksheet, sheet, formats)
        if (index === active) worksheet.setActive(true).free()
      } finally {
        worksheet.free()
      }
    })
    return workbook.saveToBufferSync()
  } finally {
    formats.free()
    plain.free()
    workbook.free()
  }
}

function writeSheet(worksheet: Worksheet, sheet: GridSheet, formats: XlsxFormats): void {
  worksheet.setName(sheet.name).free()
  if (sheet.hidden === true) worksheet.setHidden(true).free()

  sheet.widths?.forEach((width, column) => {
    worksheet.setColumnWidth(column, width).free()
  })
  mergeRanges(worksheet, sheet, formats)
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      writeCell(worksheet, { row: rowIndex, column }, cell, formats)
    })
  })

  for (const [row, points] of fittedHeights(sheet)) worksheet.setRowHeight(row, points).free()
  // A height or width of nought hides.
  for (const row of sheet.hiddenRows ?? []) worksheet.setRowHeight(row, 0).free()
  for (const column of sheet.hiddenColumns ?? []) worksheet.setColumnWidth(column, 0).free()
  if (sheet.freeze !== undefined) worksheet.setFreezePanes(sheet.freeze.row, sheet.freeze.column).free()
  if (sheet.print !== undefined || sheet.footer !== undefined) worksheet.setFooter(footerOf(sheet)).free()
  if (sheet.print !== undefined) setUpPrint(worksheet, sheet, sheet.print)
  for (const chart of sheet.charts ?? []) insertChart(worksheet, chart, sheet)
}

/** Merges come before the cells: merging writes text, and the typed value of the corner goes over it. */
function mergeRanges(worksheet: Worksheet, sheet: GridSheet, formats: XlsxFormats): void {
  for (const { firstRow, firstColumn, lastRow, lastColumn } of sheet.merges ?? []) {
    if (firstRow === lastRow && firstColumn === lastColumn) continue
    const corner = sheet.rows[firstRow]?.[firstColumn]
    const style = typeof corner === 'object' && corner !== null ? corner.style : undefined
    worksheet.mergeRange(firstRow, firstColumn, lastRow, lastColumn, '', formats.of(style ?? {})).free()
  }
}

/** The page number stands in the middle, or at the right where a text stands at the left. */
function footerOf({ footer }: GridSheet): string {
  return footer === undefined ? '&C&P / &N' : `&L&8${footer.replaceAll('&', '&&')}&R&P / &N`
}

function setUpPrint(worksheet: Worksheet, sheet: GridSheet, print: NonNullable<GridSheet['print']>): void {
  worksheet.setPaperSize(PAPER_A4).free()
  ;(print.landscape ? worksheet.setLandscape() : worksheet.setPortrait()).free()
  worksheet.setPrintFitToPages(1, fitsOnePage(sheet) ? 1 : 0).free()
  worksheet.setPrintCenterHorizontally(true).free()
  worksheet.setMargins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3).free()
  if (print.repeatRows !== undefined) worksheet.setRepeatRows(...print.repeatRows).free()
}
