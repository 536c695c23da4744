import { type HostileEntry, hostileZip } from './hostile-zip.ts'

/** The parts of a workbook as text; each may be replaced, or left out with `null`. */
export interface WorkbookParts {
  readonly contentTypes?: string | null
  readonly rels?: string | null
  readonly workbook?: string | null
  readonly workbookRels?: string | null
  readonly sheet?: string | null
  readonly sharedStrings?: string | null
  readonly styles?: string | null
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A small workbook of one sheet, a good return of student aid where nothing else is said, with parts replaced. */
export function hostileWorkbook(parts: WorkbookParts = {}, more: readonly HostileEntry[] = []): Buffer {
  return hostileZip([...workbookEntries(parts), ...more])
}

export function workbookEntries(parts: WorkbookParts = {}): HostileEntry[] {
  const strings = parts.sharedStrings != null
  const styles = parts.styles != null
  const all: [string, string | null][] = [
    [
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/>${strings ? `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/>` : ''}${styles ? `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` : ''}</Types>`,
    ],
    [
      '_rels/.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    ['xl/workbook.xml', workbookXml()],
    [
      'xl/_rels/workbook.xml.rels',
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/>${strings ? `<Relationship Id="rId2" Type="${RELS}/sharedStrings" Target="sharedStrings.xml"/>` : ''}${styles ? `<Relationship Id="rId3" Type="${RELS}/styles" Target="styles.xml"/>` : ''}</Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', returnXml()],
    ['xl/sharedStrings.xml', null],
    ['xl/styles.xml', null],
  ]
  const given = [
    parts.contentTypes,
    parts.rels,
    parts.workbook,
    parts.workbookRels,
    parts.sheet,
    parts.sharedStrings,
    parts.styles,
  ]
  return all.flatMap(([name, normal], at) => {
    const data = given[at] === undefined ? normal : (given[at] ?? null)
    return data === null ? [] : [{ name, data }]
  })
}

export function workbookXml(sheetName = 'Sheet1', more = ''): string {
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets>${more}</workbook>`
}

export interface SheetParts {
  /** Before the rows, as a dimension. */
  readonly before?: string
  /** More rows, after the six of the return. */
  readonly rows?: string
  /** After the rows, as merges. */
  readonly after?: string
  /** Before the sheet, as a DOCTYPE. */
  readonly prolog?: string
  readonly header?: readonly string[]
}

const HEADER = ['学段', '家庭经济困难学生数', '资助金额', '资助人数', '资助人次']

/** The return of 忠县 for 2017 in XML: two rows of the form and whatever else is asked for. */
export function returnXml({
  before = '',
  rows = '',
  after = '',
  prolog = '',
  header = HEADER,
}: SheetParts = {}): string {
  const lines = [
    ['2017年度学生资助情况'],
    ['填报单位：忠县', null, null, '计量单位：万元、人'],
    header,
    ['小学', 100, 5.5, 90, 95],
    ['初中', 200, 7.25, 180, 190],
  ].map((cells, at) => rowXml(at + 1, cells))
  return `${DECLARATION}${prolog}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}">${before}<sheetData>${lines.join('')}${rows}</sheetData>${after}</worksheet>`
}

/** A row of inline strings and numbers. */
export function rowXml(row: number, cells: readonly (string | number | null)[]): string {
  const inside = cells.map((cell, at) => {
    const address = `${String.fromCharCode(65 + at)}${row}`
    if (cell === null) return ''
    return typeof cell === 'number'
      ? `<c r="${address}"><v>${cell}</v></c>`
      : `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`
  })
  return `<row r="${row}">${inside.join('')}</row>`
}
