import type { ByteSource } from '../byte-source.ts'
import { EditFault } from './edit-fault.ts'
import { addListFormats, type ListSheet, listSheetXml } from './list-sheet.ts'
import { type MarkTone, markSheet, type SheetMark } from './mark-sheet.ts'
import { StyleSheet } from './style-sheet.ts'
import { DECLARATION, WorkbookPackage } from './workbook-package.ts'
import { readWorkbookPart, type WorkbookPart } from './workbook-part.ts'
import { escaped, XmlScanner } from './xml-scanner.ts'
import { withChildren } from './xml-section.ts'

/** Cells of one sheet to be filled and given a note. */
export interface MarkedSheet {
  readonly sheet: string
  readonly marks: readonly SheetMark[]
}

export interface WorkbookEdit {
  readonly marks: readonly MarkedSheet[]
  readonly list: ListSheet
  /** Who signs the notes. */
  readonly author: string
  /** A sheet of the list's name in which this text stands is an earlier list, and gives way to the new one. */
  readonly marker: string
}

export interface EditedWorkbook {
  readonly bytes: Buffer
  /** Name the list got; it differs from the one asked for where the workbook has another sheet of that name. */
  readonly listName: string
  /** Ending the file must have for a spreadsheet program to open it. */
  readonly ending: 'xlsx' | 'xlsm'
}

const FILLS: Readonly<Record<MarkTone, string>> = { error: 'FFFFFF00', warning: 'FFFFE699' }
const EMPTY_STYLES = (namespace: string) => `${DECLARATION}<styleSheet xmlns="${namespace}"></styleSheet>`
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * Marks cells of an .xlsx or .xlsm and adds a list as its last sheet, by changing the bytes of the file in place.
 *
 * Only the parts that must be touched are written anew, and in those only the bytes that differ: styles get formats
 * behind their last, a sheet the numbers of the formats of its marked cells. Every other part keeps its compressed
 * bytes. The list stands last so that no sheet changes its number, and nothing else is chosen when the file is opened.
 *
 * @throws EditFault, WorkbookError
 */
export function editXlsx(source: ByteSource | Uint8Array, edit: WorkbookEdit): EditedWorkbook {
  const file = new WorkbookPackage(source)
  const workbook = readWorkbookPart(file)
  const styles = new StyleSheet(readStyles(file, workbook))
  const fill = (rgb: string) =>
    styles.add(
      'fills',
      `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
    )
  const fills = { error: fill(FILLS.error), warning: fill(FILLS.warning) }
  for (const { sheet, marks } of edit.marks) {
    const number = workbook.sheets.findIndex(({ name }) => name === sheet)
    const part = workbook.sheets[number]?.part
    if (part == null) throw new EditFault('sheet-missing', `the workbook has no sheet ${sheet}`)
    markSheet(
      { file, part, number: number + 1, namespace: workbook.namespace, author: edit.author },
      marks,
      (base, tone) => styles.withFill(base, fills[tone]),
    )
  }
  const formats = addListFormats(styles, fills)
  const listName = addList(file, workbook, edit, listSheetXml(edit.list, formats, workbook.namespace))
  file.write(workbook.styles ?? '', styles.bytes())
  const isMacro = file.contentType(workbook.part)?.includes('macroEnabled') === true
  return { bytes: file.bytes(), listName, ending: isMacro ? 'xlsm' : 'xlsx' }
}

/** The styles of the workbook, which gets some where it has none. */
function readStyles(file: WorkbookPackage, workbook: WorkbookPart): Buffer {
  if (workbook.styles !== null) return file.read(workbook.styles)
  const name = file.freeName('xl/styles', 'xml')
  const xml = Buffer.from(EMPTY_STYLES(workbook.namespace))
  file.add(name, `${TYPE}.styles+xml`, xml)
  file.relate(workbook.part, 'styles', name)
  workbook.styles = name
  return xml
}

/** Adds the list, or puts it in the place of an earlier one. @returns its name */
function addList(file: WorkbookPackage, workbook: WorkbookPart, edit: WorkbookEdit, xml: Buffer): string {
  const earlier = workbook.sheets.find(({ name }) => name === edit.list.name)
  if (earlier?.part != null && holdsMarker(file, workbook, earlier.part, edit.marker)) {
    file.write(earlier.part, xml)
    return earlier.name
  }
  const name = freeSheetName(edit.list.name, workbook)
  const part = file.freeName('xl/worksheets/sheet', 'xml')
  file.add(part, `${TYPE}.worksheet+xml`, xml)
  const id = file.relate(workbook.part, 'worksheet', part)
  const book = file.read(workbook.part)
  const scanner = new XmlScanner(book)
  while (scanner.next()) if (scanner.depth === 2 && scanner.is('sheets')) break
  const number = workbook.sheets.reduce((most, { sheetId }) => Math.max(most, sheetId), 0) + 1
  const entry = `<${scanner.prefix}sheet name="${escaped(name)}" sheetId="${number}" xmlns:r="${workbook.relationshipNamespace}" r:id="${id}"/>`
  file.write(workbook.part, withChildren(book, [entry], 'sheets'))
  return name
}

/** A list that came back from Excel has its texts among the shared strings. */
function holdsMarker(file: WorkbookPackage, workbook: WorkbookPart, part: string, marker: string): boolean {
  if (file.read(part).includes(marker)) return true
  return (
    workbook.sharedStrings !== null &&
    file.has(workbook.sharedStrings) &&
    file.read(workbook.sharedStrings).includes(marker)
  )
}

function freeSheetName(wanted: string, { sheets }: WorkbookPart): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()))
  let name = wanted
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`
  return name
}
