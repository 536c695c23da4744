import { readFileSync } from 'node:fs'
import { type ByteSource, bytesSource, openFileSource } from './byte-source.ts'
import { checkParts } from './check-parts.ts'
import { checkBiff } from './ole/check-biff.ts'
import { openXlsx } from './read-xlsx/open-xlsx.ts'
import { mainPart } from './read-xlsx/package-parts.ts'
import { openWithSheetJs } from './sheetjs-workbook.ts'
import { sniffFormat } from './sniff-format.ts'
import { type Workbook, WorkbookError } from './workbook.ts'
import { openZip } from './zip/open-zip.ts'

/** Files that are read as a whole may be so large. */
const LARGEST_WHOLE = 256 * 1024 * 1024
/** Files up to this size are taken into memory at once, and can then be moved or changed without harm. */
const SMALL = 32 * 1024 * 1024

/**
 * Opens a workbook of any format.
 *
 * This is the one place that chooses a reader by the kind of file: .xlsx and .xlsm are streamed by our own; .xls,
 * .xlsb, .ods, .et, .csv and the like go through SheetJS, those that are archives after every part was checked.
 *
 * @param path of the file; its name tells plain text apart
 * @throws WorkbookError, or the error of the file system
 */
export async function openWorkbook(path: string): Promise<Workbook> {
  const source = openFileSource(path)
  if (source.size > SMALL) return openSource(source, path)
  source.close()
  return openSource(bytesSource(readFileSync(path)), path)
}

async function openSource(source: ByteSource, name: string): Promise<Workbook> {
  try {
    const container = sniffFormat(source.read(0, Math.min(source.size, 512)), name)
    if (container === 'zip') {
      const zip = openZip(source)
      const main = mainPart(zip)
      if (main?.endsWith('.xml') === true) return { ...(await openXlsx(zip, main)), close: () => source.close() }
      checkParts(zip)
    }
    if (source.size > LARGEST_WHOLE) throw new WorkbookError('file-too-large', `the file has ${source.size} bytes`)
    const bytes = source.read(0, source.size)
    if (container === 'markup' && bytes.includes('<!ENTITY'))
      throw new WorkbookError('file-unsafe', 'it declares entities')
    const drawings = container === 'ole' || container === 'biff' ? checkBiff(bytes, container) : []
    return { ...withPictures(openWithSheetJs(bytes, container), drawings), close: () => source.close() }
  } catch (error) {
    source.close()
    throw error
  }
}

/** SheetJS doesn't tell of pictures; a sheet without a cell may still show figures in one. */
function withPictures(workbook: Workbook, drawings: readonly boolean[]): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet, at) => (drawings[at] === true ? { ...sheet, hasPicture: true } : sheet)),
  }
}
