import { openWithSheetJs } from './sheetjs-workbook.ts'
import { sniffFormat } from './sniff-format.ts'
import type { Workbook } from './workbook.ts'

/**
 * Opens the bytes of a workbook of any format.
 *
 * This is the one place that chooses a reader by the kind of file.
 *
 * @param name file name, which tells plain text apart
 * @throws WorkbookError
 */
export function openWorkbook(bytes: Uint8Array, name: string): Workbook {
  return openWithSheetJs(bytes, sniffFormat(bytes, name))
}
