import type { GridSheet } from './grid.ts'
import { writeXls } from './write-xls.ts'
import { writeXlsx } from './write-xlsx.ts'

export type WorkbookFormat = 'xlsx' | 'xls'

/**
 * The bytes of a workbook with these sheets.
 *
 * Text stays text whatever it begins with; only `StyledCell.formula` makes a formula. An .xls holds values, number
 * formats, merges, widths, hidden columns and hidden sheets; looks, formulas, hidden rows, print set-up and charts are
 * for .xlsx alone.
 */
export function writeWorkbook(sheets: readonly GridSheet[], format: WorkbookFormat): Uint8Array {
  return format === 'xls' ? writeXls(sheets) : writeXlsx(sheets)
}
