import { EditFault } from './edit-fault.ts'
import { XmlScanner } from './xml-scanner.ts'

/** Rows and columns count from 1 here, as they do in the XML. */
export interface SheetRange {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** What must be known of a sheet's XML before it is edited: where its rows are, and what stands around them. */
export interface SheetShape {
  readonly prefix: string
  /** Byte range of the start tag of the rows, and where their end tag begins. */
  readonly data: {
    readonly start: number
    readonly openEnd: number
    readonly closeStart: number
    readonly isEmpty: boolean
  }
  /** Formats of whole columns. */
  readonly columns: readonly { readonly first: number; readonly last: number; readonly style: number }[]
  readonly merges: readonly SheetRange[]
  /** Relationship of the drawing that holds the notes' boxes; `null` where the sheet has none. */
  readonly legacyDrawing: string | null
  /** Where such a drawing is to be named. */
  readonly legacyDrawingPlace: number
}

/** What follows the drawing of the notes in a sheet (ECMA-376 part 1, 18.3.1.99). */
const LATER: ReadonlySet<string> = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
])

/** Reads the parts of a sheet around its rows; the rows themselves are passed over. @throws EditFault */
export function readSheetShape(xml: Buffer): SheetShape {
  const scanner = new XmlScanner(xml)
  if (!scanner.next() || !scanner.is('worksheet')) throw new EditFault('not-xlsx', 'the sheet is no sheet of cells')
  const { prefix } = scanner
  let data: SheetShape['data'] | null = null
  let legacyDrawing: string | null = null
  let place = -1
  const columns: SheetShape['columns'][number][] = []
  const merges: SheetRange[] = []
  while (scanner.next()) {
    const { start } = scanner
    if (scanner.kind === 'close') {
      if (scanner.depth === 1) {
        if (place < 0) place = start
        break
      }
      continue
    }
    if (scanner.depth === 2) {
      if (scanner.is('sheetData')) data = readData(xml, scanner)
      else if (scanner.is('legacyDrawing')) legacyDrawing = scanner.prefixed('id')
      else if (place < 0 && (LATER.has(scanner.local) || holdsLater(xml, scanner))) place = start
    } else if (scanner.depth === 3) {
      if (scanner.is('col')) columns.push(readColumn(scanner))
      else if (scanner.is('mergeCell')) merges.push(...readRange(scanner.attribute('ref')?.value ?? ''))
    }
  }
  if (data === null || place < 0) throw new EditFault('damaged', 'the sheet has no rows or does not end')
  return { prefix, data, columns, merges, legacyDrawing, legacyDrawingPlace: place }
}

/** Goes behind the rows without walking through them: their end tag cannot stand inside a text. */
function readData(xml: Buffer, scanner: XmlScanner): SheetShape['data'] {
  const { start, end: openEnd } = scanner
  if (scanner.kind === 'empty') return { start, openEnd, closeStart: openEnd, isEmpty: true }
  const closeStart = xml.lastIndexOf(`</${scanner.prefix}sheetData`)
  if (closeStart < openEnd) throw new EditFault('damaged', 'the rows of the sheet do not end')
  scanner.end = closeStart
  scanner.next()
  return { start, openEnd, closeStart, isEmpty: false }
}

/** `mc:AlternateContent` stands in the place of what it holds. */
function holdsLater(xml: Buffer, scanner: XmlScanner): boolean {
  if (!scanner.is('AlternateContent') || scanner.kind !== 'open') return false
  const inner = new XmlScanner(xml, scanner.end, scanner.depth)
  while (inner.next() && inner.depth > scanner.depth) if (inner.kind !== 'close' && LATER.has(inner.local)) return true
  return false
}

function readColumn(scanner: XmlScanner): SheetShape['columns'][number] {
  const number = (name: string) => Number(scanner.attribute(name)?.value ?? 0)
  return { first: number('min'), last: number('max'), style: number('style') }
}

function readRange(reference: string): SheetRange[] {
  const [first, last] = reference.split(':').map(parseReference)
  if (first == null || last == null) return []
  return [{ firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column }]
}

/** `B7` → row 7, column 2; `null` for what is no address. */
export function parseReference(reference: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference)
  if (match === null) return null
  const letters = (match[1] ?? '').toUpperCase()
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(match[2]), column }
}
