import { refuseDeclarations } from './read-xlsx/xml-text.ts'
import { WorkbookError } from './workbook.ts'
import type { Zip } from './zip/open-zip.ts'

const LARGEST_TOTAL = 512 * 1024 * 1024

/**
 * Checks every part of an archive that is going to be read by a parser which holds it all and checks nothing.
 *
 * @throws WorkbookError `file-damaged`, `file-unsafe`, `file-too-large`, `file-not-workbook`
 */
export function checkParts(zip: Zip): void {
  const total = [...zip.parts.values()].reduce((sum, { size }) => sum + size, 0)
  if (total > LARGEST_TOTAL) throw new WorkbookError('file-too-large', `its parts have ${total} bytes`)
  if (!isSpreadsheet(zip)) throw new WorkbookError('file-not-workbook', 'the archive is no workbook')
  for (const name of zip.parts.keys()) {
    const bytes = zip.readPart(name)
    if (/\.(?:xml|rels|rdf)$/i.test(name)) refuseDeclarations(bytes.toString('latin1'), name)
  }
}

/** OpenDocument spreadsheets say so in `mimetype`; .xlsb has a binary main part; Numbers has its index. */
function isSpreadsheet(zip: Zip): boolean {
  if (zip.parts.has('xl/workbook.bin') || zip.parts.has('Index/Document.iwa') || zip.parts.has('Index.zip')) return true
  if (!zip.parts.has('mimetype')) return zip.parts.has('content.xml')
  return /spreadsheet/.test(zip.readPart('mimetype').toString('latin1'))
}
