import { expect, test } from 'vitest'
import * as XLSX from 'xlsx'
import { bytesSource } from '../../src/main/core/workbook/byte-source.ts'
import { writeWorkbook } from '../../src/main/core/workbook/write-workbook.ts'
import { openZip } from '../../src/main/core/workbook/zip/open-zip.ts'
import { became } from '../support/became.ts'
import { hostileWorkbook } from '../support/hostile-workbook.ts'
import { hostileZip } from '../support/hostile-zip.ts'
import { studentSheet } from '../support/returns.ts'

const SHEET = studentSheet('忠县', 2017, [['小学', 100, 5.5, 90, 95]])

test('what a file holds decides, whatever its name says', async () => {
  const csv = SHEET.rows.map((cells) => cells.map((cell) => cell ?? '').join(',')).join('\r\n')
  const other = studentSheet('涪陵区', 2017, [['小学', 100, 5.5, 90, 95]])

  expect(
    await became([
      ['xlsx.xls', writeWorkbook([SHEET], 'xlsx')],
      ['xls.xlsx', writeWorkbook([SHEET], 'xls')],
      ['xlsx.csv', writeWorkbook([other], 'xlsx')],
      ['csv.csv', Buffer.from(csv)],
      ['csv.xlsx', Buffer.from(csv)],
      ['xlsx.pdf', writeWorkbook([studentSheet('丰都县', 2017, [['小学', 1, 1, 1, 1]])], 'xlsx')],
      ['xls.xls.xls', writeWorkbook([studentSheet('垫江县', 2017, [['小学', 1, 1, 1, 1]])], 'xls')],
    ]),
  ).toEqual({
    'xlsx.xls': 'kept 1',
    'xls.xlsx': 'kept 1',
    'xlsx.csv': 'kept 1',
    'csv.csv': 'kept 1',
    'csv.xlsx': 'file-not-workbook',
    'xlsx.pdf': 'kept 1',
    'xls.xls.xls': 'kept 1',
  })
})

test('files that are no workbooks are called so', async () => {
  expect(
    await became([
      ['zero.xlsx', Buffer.alloc(0)],
      ['one byte.xls', Buffer.from('P')],
      ['random.xlsx', noise(20_000)],
      ['random.xls', noise(20_000)],
      ['zip and no more.xlsx', Buffer.concat([Buffer.from('PK\x03\x04'), noise(20_000)])],
      ['ole and no more.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(20_000)])],
      ['biff and no more.xls', Buffer.concat([Buffer.from([9, 8, 16, 0]), noise(20_000)])],
      ['picture.xlsx', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), noise(5000)])],
      ['word.doc', ole({ WordDocument: noise(5000) })],
      ['zeros.xlsx', Buffer.alloc(100_000)],
    ]),
  ).toEqual({
    'zero.xlsx': 'file-empty',
    'one byte.xls': 'file-not-workbook',
    'random.xlsx': 'file-not-workbook',
    'random.xls': 'file-not-workbook',
    'zip and no more.xlsx': 'file-damaged',
    'ole and no more.xls': 'file-damaged',
    'biff and no more.xls': 'file-damaged',
    'picture.xlsx': 'file-not-workbook',
    'word.doc': 'file-not-workbook',
    'zeros.xlsx': 'file-not-workbook',
  })
})

test('a workbook behind a password says so, old and new', async () => {
  const sealed = ole({ EncryptedPackage: noise(20_000), EncryptionInfo: noise(1000) })

  expect(
    await became([
      ['sealed.xlsx', sealed],
      ['sealed.xls', sealed],
    ]),
  ).toEqual({
    'sealed.xlsx': 'file-encrypted',
    'sealed.xls': 'file-encrypted',
  })
})

test('a sheet that is only a picture is told as one, and not passed over as empty', async () => {
  const picture = hostileWorkbook(
    {
      sheet:
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData/><drawing r:id="rId1"/></worksheet>',
    },
    [
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      },
      { name: 'xl/drawings/drawing1.xml', data: '<xdr:wsDr xmlns:xdr="x"/>' },
      { name: 'xl/media/image1.png', data: noise(2000) },
    ],
  )

  expect(await became([['照片.xlsx', picture]])).toEqual({ '照片.xlsx': 'sheet-picture' })
})

test('formats that are held in memory are bounded too', async () => {
  const repeats = 'table:number-rows-repeated="1000000"'
  const cells = 'table:number-columns-repeated="1000" office:value-type="float"'

  expect(
    await became([
      [
        'cells without end.ods',
        openDocument((content) =>
          content
            .replace('<table:table-row', `<table:table-row ${repeats}`)
            .replace('office:value-type="float"', cells),
        ),
      ],
      ['one line of 30 MB.csv', Buffer.alloc(30 * 1024 * 1024, 'x')],
      ['commas.csv', Buffer.alloc(5 * 1024 * 1024, ',')],
      ['nested tables.htm', Buffer.from(`<html>${'<table><tr><td>'.repeat(100_000)}`)],
      ['tags.htm', Buffer.from(`<html><table>${'<'.repeat(1_000_000)}`)],
    ]),
  ).toEqual({
    'cells without end.ods': expect.stringMatching(/^parser-(?:memory|timeout)$/),
    'one line of 30 MB.csv': 'file-too-large',
    'commas.csv': 'sheet-empty',
    'nested tables.htm': 'file-unreadable',
    'tags.htm': 'file-unreadable',
  })
})

/** An OpenDocument spreadsheet of one number with its content rewritten. */
function openDocument(rewrite: (content: string) => string): Buffer {
  const good = XLSX.write(
    { SheetNames: ['a'], Sheets: { a: { A1: { t: 'n', v: 1 }, '!ref': 'A1' } } },
    { bookType: 'ods', type: 'buffer' },
  ) as Uint8Array
  const zip = openZip(bytesSource(good))
  return hostileZip(
    [...zip.parts.keys()].map((name) => ({
      name,
      data: name === 'content.xml' ? rewrite(zip.readPart(name).toString()) : zip.readPart(name),
    })),
  )
}

/** The same bytes on every run. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = 42
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    bytes[at] = state >> 16
  }
  return bytes
}

/** An OLE container with these streams. */
function ole(streams: Readonly<Record<string, Buffer>>): Buffer {
  const container = XLSX.CFB.utils.cfb_new()
  for (const [name, bytes] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(container, `/${name}`, bytes)
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array)
}
