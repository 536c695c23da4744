import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorkbook } from '../../../../src/main/core/workbook/open-workbook.ts'
import type { SheetRow } from '../../../../src/main/core/workbook/workbook.ts'
import { newFolder } from '../../../support/book.ts'
import { xlsxOf } from '../../../support/xlsx-parts.ts'

let folder = ''

beforeEach(() => {
  folder = newFolder()
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function opened(bytes: Buffer) {
  const path = join(folder, 'a.xlsx')
  writeFileSync(path, bytes)
  return openWorkbook(path)
}

async function rowsOf(bytes: Buffer): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const chunk of (await opened(bytes)).rows(0)) rows.push(...chunk)
  return rows
}

const ONE = '<row r="1"><c r="A1" s="1"><v>1</v></c></row>'

function sheet(data: string, before = '', after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet>${before}<sheetData>${data}</sheetData>${after}</worksheet>`
}

test('merges, hidden columns and hidden sheets are known before the first row', async () => {
  const xml = sheet(
    ONE,
    '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="3"/></cols>',
    '<mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="D1:D3"/></mergeCells>',
  )
  const { sheets } = await opened(xlsxOf([{ name: '表&lt;一&gt;', xml, state: 'veryHidden' }]))

  expect(sheets).toEqual([
    {
      name: '表<一>',
      hidden: true,
      hiddenColumns: [1, 2],
      merges: [
        { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 2 },
        { firstRow: 1, firstColumn: 3, lastRow: 3, lastColumn: 3 },
      ],
    },
  ])
})

test.for([
  ['the builtin format 14', 14, '', '2009-11-24'],
  ['a Chinese builtin format', 31, '', '2009-11-24'],
  [
    'yyyy"年"m"月"',
    176,
    '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>',
    '2009-11-24',
  ],
] as const)('%s makes a number a date', async ([, number, formats, date]) => {
  const styles = `<styleSheet>${formats}<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="${number}"/></cellXfs></styleSheet>`
  const [row] = await rowsOf(xlsxOf([{ name: 'a', xml: sheet(ONE.replace('>1<', '>40141<')) }], { styles }))

  expect(row?.cells).toEqual([{ kind: 'date', value: date }])
})

test('days count from 1904 where the workbook says so', async () => {
  const styles = '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>'
  const [row] = await rowsOf(
    xlsxOf([{ name: 'a', xml: sheet(ONE) }], { styles, workbookPr: '<workbookPr date1904="1"/>' }),
  )

  expect(row?.cells).toEqual([{ kind: 'date', value: '1904-01-02' }])
})

test('a sheet in UTF-16 is read like any other', async () => {
  const xml = Buffer.from(
    `\ufeff${sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>县</t></is></c></row>').replace('UTF-8', 'UTF-16')}`,
    'utf16le',
  )
  const bytes = xlsxOf([{ name: 'a', xml: '' }], { parts: { 'xl/worksheets/sheet1.xml': xml } })

  expect((await rowsOf(bytes))[0]?.cells).toEqual(['县'])
})

test('the end of the rows inside a text does not end them', async () => {
  const text =
    '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</sheetData>]]></t></is></c></row><row r="2"><c r="A2"><v>5</v></c></row>'

  expect((await rowsOf(xlsxOf([{ name: 'a', xml: sheet(text) }]))).map(({ cells }) => cells)).toEqual([
    ['</sheetData>'],
    [5],
  ])
})

test.for([
  ['a sheet that declares entities', { xml: `<!DOCTYPE a [<!ENTITY b "c">]>${sheet(ONE)}` }, 'file-unsafe'],
  ['a sheet whose rows have no end', { xml: `<worksheet><sheetData>${ONE}` }, 'file-damaged'],
] as const)('%s is refused', async ([, { xml }, code]) => {
  await expect(opened(xlsxOf([{ name: 'a', xml }]))).rejects.toMatchObject({ code })
})

test('text that is not UTF-8 is damage, in a cell as among the shared strings', async () => {
  const row = (cell: string) => sheet(`<row r="1">${cell}</row>`)
  const gbk = (xml: string) => Buffer.from(xml.replace('县', '\xcf\xd8'), 'latin1')
  const inline = gbk(row('<c r="A1" t="inlineStr"><is><t>县</t></is></c>'))
  const shared = { strings: '', parts: { 'xl/sharedStrings.xml': gbk('<sst><si><t>县</t></si></sst>') } }
  const cells = xlsxOf([{ name: 'a', xml: '' }], { parts: { 'xl/worksheets/sheet1.xml': inline } })
  const strings = xlsxOf([{ name: 'a', xml: row('<c r="A1" t="s"><v>0</v></c>') }], shared)

  await expect(rowsOf(cells)).rejects.toMatchObject({ code: 'file-damaged' })
  await expect(rowsOf(strings)).rejects.toMatchObject({ code: 'file-damaged' })
})

test('a workbook whose sheet is missing is damaged, not empty', async () => {
  const bytes = xlsxOf([{ name: 'a', xml: sheet(ONE) }])
  const renamed = Buffer.from(
    bytes.toString('latin1').replaceAll('worksheets/sheet1.xml', 'worksheets/sheet9.xml'),
    'latin1',
  )

  await expect(opened(renamed)).rejects.toMatchObject({ code: 'file-damaged' })
})

test('a document of another kind is no workbook', async () => {
  const bytes = xlsxOf([], { parts: { 'xl/workbook.xml': '<document><body/></document>' } })

  await expect(opened(bytes)).rejects.toMatchObject({ code: 'file-not-workbook' })
})
