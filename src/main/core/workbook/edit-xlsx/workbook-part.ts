import { EditFault } from './edit-fault.ts'
import type { WorkbookPackage } from './workbook-package.ts'
import { XmlScanner } from './xml-scanner.ts'

/** What the main part of a workbook says of the others. */
export interface WorkbookPart {
  readonly part: string
  readonly namespace: string
  readonly relationshipNamespace: string
  readonly sheets: readonly SheetEntry[]
  styles: string | null
  readonly sharedStrings: string | null
}

export interface SheetEntry {
  readonly name: string
  readonly sheetId: number
  readonly part: string | null
}

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Reads the main part, and tells the package which of the two kinds of OOXML it is. @throws EditFault */
export function readWorkbookPart(file: WorkbookPackage): WorkbookPart {
  const part = file.relationships('').find(({ kind }) => kind === 'officeDocument')?.part ?? null
  if (part === null || part.endsWith('.bin')) throw new EditFault('not-xlsx', 'the file is no workbook of XML')
  const scanner = new XmlScanner(file.read(part))
  if (!scanner.next() || !scanner.is('workbook')) throw new EditFault('not-xlsx', 'the file is no workbook')
  file.isStrict = scanner.attributes().some(({ value }) => value === STRICT)
  const related = file.relationships(part)
  const sheets: SheetEntry[] = []
  while (scanner.next()) {
    if (scanner.kind === 'close' || scanner.depth !== 3 || !scanner.is('sheet')) continue
    const id = scanner.prefixed('id')
    sheets.push({
      name: scanner.attribute('name')?.value ?? '',
      sheetId: Number(scanner.attribute('sheetId')?.value ?? 0),
      part: related.find((each) => each.id === id)?.part ?? null,
    })
  }
  if (sheets.length === 0) throw new EditFault('damaged', 'the workbook has no sheets')
  const one = (kind: string) => related.find((each) => each.kind === kind)?.part ?? null
  return {
    part,
    namespace: file.isStrict ? STRICT : TRANSITIONAL,
    relationshipNamespace: file.relationshipNamespace,
    sheets,
    styles: one('styles'),
    sharedStrings: one('sharedStrings'),
  }
}
