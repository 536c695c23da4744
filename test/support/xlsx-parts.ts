import { hostileZip } from './hostile-zip.ts'

/** The bytes of an .xlsx made of its sheets' XML, as a program other than Excel might write it. */
export function xlsxOf(
  sheets: readonly { readonly name: string; readonly xml: string; readonly state?: string }[],
  more: {
    readonly strings?: string
    readonly styles?: string
    readonly workbookPr?: string
    readonly parts?: Readonly<Record<string, string | Buffer>>
  } = {},
): Buffer {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  )
  const relations = [
    ...sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    ...(more.strings === undefined ? [] : [relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml')]),
    ...(more.styles === undefined ? [] : [relation('rIdStyles', 'styles', 'styles.xml')]),
  ]
  const parts: Readonly<Record<string, string | Buffer>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}">${more.workbookPr ?? ''}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...(more.strings === undefined ? {} : { 'xl/sharedStrings.xml': more.strings }),
    ...(more.styles === undefined ? {} : { 'xl/styles.xml': more.styles }),
    ...more.parts,
  }
  return hostileZip(Object.entries(parts).map(([name, data]) => ({ name, data })))
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
