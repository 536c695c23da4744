import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type * as XLSX from 'xlsx'
import { bytesSource } from '../../../../src/main/core/workbook/byte-source.ts'
import { editXlsx, type WorkbookEdit } from '../../../../src/main/core/workbook/edit-xlsx/edit-xlsx.ts'
import type { SheetMark } from '../../../../src/main/core/workbook/edit-xlsx/mark-sheet.ts'
import { openXlsx } from '../../../../src/main/core/workbook/read-xlsx/open-xlsx.ts'
import { mainPart } from '../../../../src/main/core/workbook/read-xlsx/package-parts.ts'
import type { Workbook } from '../../../../src/main/core/workbook/workbook.ts'
import { writeWorkbook } from '../../../../src/main/core/workbook/write-workbook.ts'
import { openZip } from '../../../../src/main/core/workbook/zip/open-zip.ts'
import { changedParts, fixture, part, withParts } from '../../../support/parts.ts'
import { hasLibreOffice, recalculated } from '../../../support/recalculated.ts'
import { readBack, type WrittenWorkbook } from '../../../support/written-workbook.ts'

const MARKER = 'a list of ours'
const SHEET = 'xl/worksheets/sheet1.xml'
const STYLES = 'xl/styles.xml'

function edit(sheets: readonly string[], marks: readonly SheetMark[]): WorkbookEdit {
  return {
    marks: sheets.map((sheet) => ({ sheet, marks })),
    author: '五个一批',
    marker: MARKER,
    list: {
      name: '差错清单',
      rows: [[{ value: MARKER, look: 'plain' }], [{ value: 'B2', look: 'link', link: `'${sheets[0]}'!B2` }]],
      widths: [30],
      hiddenRows: [],
      hiddenColumns: [],
      frozenRows: 1,
      wideRows: [],
    },
  }
}

const error = (row: number, column: number, note = '应填数字'): SheetMark => ({ row, column, tone: 'error', note })

/** A table of ours with a number, a date, a total and a bordered text. */
function table(): Buffer {
  const style = { look: 'body', format: '#,##0.00' } as const
  const rows = [['项目', '数'], ['甲', { value: 1234.5, style }], [], ['丙', { value: '约一百', style }]]
  return Buffer.from(
    writeWorkbook([{ name: '表', rows, merges: [{ firstRow: 5, firstColumn: 0, lastRow: 6, lastColumn: 1 }] }], 'xlsx'),
  )
}

function marked(bytes: Buffer, marks: readonly SheetMark[], sheet = '表'): Buffer {
  return editXlsx(bytes, edit([sheet], marks)).bytes
}

function opened(bytes: Uint8Array): Promise<Omit<Workbook, 'close'>> {
  const zip = openZip(bytesSource(bytes))
  return openXlsx(zip, mainPart(zip) ?? '')
}

async function sheetNames(bytes: Uint8Array): Promise<readonly string[]> {
  return (await opened(bytes)).sheets.map(({ name }) => name)
}

/** What stands in every cell of the first sheets. */
async function cells(bytes: Uint8Array, sheets: number): Promise<string> {
  const book = await opened(bytes)
  const rows: unknown[] = []
  for (let at = 0; at < sheets; at++) for await (const chunk of book.rows(at)) rows.push(...chunk)
  return JSON.stringify(rows)
}

/** The look a reader sees: fill and number format. */
function look(cell: XLSX.CellObject | undefined): unknown {
  const style = cell?.s as { fgColor?: { rgb?: string } } | undefined
  return { fill: style?.fgColor?.rgb ?? null, format: cell?.z ?? null }
}

const FILES = ['torture', 'census'].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, '../../../fixtures', folder))
    .filter((name) => /\.xls[xm]$/.test(name) && name !== 'large_strings.xlsx')
    .map((name) => `${folder}/${name}`),
)

test.each(FILES)('%s keeps every cell, and the bytes of every part that need not change', async (name) => {
  const bytes = fixture(name)
  const sheets = await sheetNames(bytes)
  const edited = editXlsx(bytes, edit(sheets.slice(0, 1), [error(2, 1), error(900, 30)]))
  const before = withoutRelationships(changedParts(bytes, edited.bytes))

  expect((await cells(edited.bytes, sheets.length)) === (await cells(bytes, sheets.length))).toBe(true)
  expect(await sheetNames(edited.bytes)).toEqual([...sheets, '差错清单'])
  expect(before.length).toBeLessThanOrEqual(7)
  expect(
    before.filter((each) => /theme|drawing\d+\.xml|media|chart|sharedStrings|calcChain|vba|printer/.test(each)),
  ).toEqual([])
  expect(edited.ending).toBe(name.endsWith('m') ? 'xlsm' : 'xlsx')
})

function withoutRelationships(names: readonly string[]): readonly string[] {
  return names.filter((name) => !name.endsWith('.rels'))
}

test('a marked cell is yellow and keeps its number format, font and border', () => {
  const edited = readBack(marked(table(), [error(2, 1), { ...error(4, 1), tone: 'warning' }]))

  expect([look(edited.cell('B2')), look(edited.cell('B4'))]).toEqual([
    { fill: 'FFFF00', format: '#,##0.00' },
    { fill: 'FFE699', format: '#,##0.00' },
  ])
  const [formats, old] = [formatsOf(marked(table(), [error(2, 1)])), formatsOf(table())]
  const kept = /numFmtId="(\d+)" fontId="(\d+)" fillId="\d+" borderId="(\d+)"/
  const style = Number(/<c r="B2" s="(\d+)"/.exec(part(table(), SHEET) ?? '')?.[1])
  expect(kept.exec(formats[old.length] ?? '')?.slice(1)).toEqual(kept.exec(old[style] ?? '')?.slice(1))
})

function formatsOf(bytes: Buffer): string[] {
  const list = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(part(bytes, STYLES) ?? '')?.[1] ?? ''
  return [...list.matchAll(/<xf .*?(?:\/>|<\/xf>)/gs)].map(([xf]) => xf)
}

test('a cell or row that is not there is put in its place', () => {
  const sheet = part(marked(table(), [error(3, 1), error(2, 4), error(4, 0), error(9, 2)]), SHEET) ?? ''
  const addresses = [...sheet.matchAll(/<c r="([A-Z]+\d+)"/g)].map((match) => match[1])

  expect(addresses).toEqual(['A1', 'B1', 'A2', 'B2', 'E2', 'B3', 'A4', 'B4', 'C9'])
})

test('a mark inside a merged range stands on its first cell', () => {
  const edited = readBack(marked(table(), [error(7, 1)]))

  expect(look(edited.cell('A6'))).toMatchObject({ fill: 'FFFF00' })
  expect(edited.cell('A6')?.c?.[0]?.t).toBe('应填数字')
})

test('each marked cell has a note, and two findings on one cell share it', () => {
  const edited = readBack(marked(table(), [error(2, 1, '一'), error(2, 1, '二'), error(4, 1, '<三> & "四"')]))

  expect([edited.cell('B2')?.c?.[0]?.t, edited.cell('B4')?.c?.[0]?.t]).toEqual(['一\n二', '<三> & "四"'])
})

test('the drawing of the notes is named where the schema wants it', () => {
  const sheet = part(marked(table(), [error(2, 1)]), SHEET) ?? ''
  const before = withParts(table(), {
    [SHEET]: (xml) => xml.replace('</worksheet>', '<tableParts count="0"/><extLst/></worksheet>'),
  })
  const withTables = part(marked(before, [error(2, 1)]), SHEET) ?? ''

  expect(sheet).toMatch(/<legacyDrawing [^>]*r:id="rId2"\/><\/worksheet>$/)
  expect(withTables).toMatch(/<legacyDrawing [^>]*\/><tableParts count="0"\/><extLst\/><\/worksheet>$/)
})

test('notes that are there stay, and new words come below them', () => {
  const bytes = fixture('torture/comments_stress_test.xlsx')
  const before = readBack(bytes)
  const sheet = before.sheets[0] ?? ''
  const address = Object.keys(before.sheet(sheet)).find((key) => before.cell(key, sheet)?.c !== undefined) ?? ''
  const { row, column } = { row: Number(/\d+/.exec(address)?.[0]), column: address.charCodeAt(0) - 65 }
  const after = readBack(marked(bytes, [error(row, column), error(row + 40, 9)], sheet))

  expect(after.cell(address, sheet)?.c?.[0]?.t).toBe(`${before.cell(address, sheet)?.c?.[0]?.t}\n应填数字`)
  expect(after.cell(`J${row + 40}`, sheet)?.c?.[0]?.t).toBe('应填数字')
})

test('a sheet with a prefix, one in strict OOXML and one in UTF-16 are edited as the others are', () => {
  const prefixed = withParts(table(), {
    [SHEET]: (xml) =>
      xml
        .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
        .replace('xmlns="http', 'xmlns:x="http')
        .replaceAll('x:xml', 'xml'),
  })
  const strict = withParts(
    table(),
    Object.fromEntries([SHEET, STYLES, 'xl/workbook.xml'].map((name) => [name, toStrict])),
  )
  const wide = withParts(table(), {
    [SHEET]: (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
  })
  const sheets = [prefixed, strict, wide].map((bytes) => part(marked(bytes, [error(3, 1)]), SHEET) ?? '')

  expect(sheets.map((xml) => /<(x:)?row r="3"><(x:)?c r="B3" s="\d+"\/>/.test(xml))).toEqual([true, true, true])
  expect(sheets.map((xml) => /<(x:)?legacyDrawing/.exec(xml)?.[1])).toEqual(['x:', undefined, undefined])
  expect(part(marked(strict, [error(3, 1)]), 'xl/_rels/workbook.xml.rels')).toContain('purl.oclc.org')
})

function toStrict(xml: string): string {
  return xml.replaceAll(
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  )
}

test('the list comes last, so that defined names and the sheet shown first stay right', async () => {
  const bytes = fixture('torture/AutoFilter.xlsx')
  const edited = editXlsx(bytes, edit([(await sheetNames(bytes))[0] ?? ''], [error(2, 1)])).bytes
  const [before, after] = [part(bytes, 'xl/workbook.xml') ?? '', part(edited, 'xl/workbook.xml') ?? '']

  expect(after.replace(/<sheet name="差错清单"[^>]*\/>/, '')).toBe(before)
})

test('an earlier list of ours gives way to the new one; a sheet of that name that is not ours stays', () => {
  const once = marked(table(), [error(2, 1)])
  const other = Buffer.from(
    writeWorkbook(
      [
        { name: '表', rows: [['甲']] },
        { name: '差错清单', rows: [['别的']] },
      ],
      'xlsx',
    ),
  )

  expect(readBack(marked(once, [error(4, 1)])).sheets).toEqual(['表', '差错清单'])
  expect(readBack(marked(other, [error(1, 0)])).sheets).toEqual(['表', '差错清单', '差错清单2'])
})

test('rows out of order are not edited, because a mark could land on the wrong one', () => {
  const bytes = withParts(table(), { [SHEET]: (xml) => xml.replace('<row r="4"', '<row r="1"') })

  expect(() => marked(bytes, [error(4, 1)])).toThrow(/not in order/)
})

describe.skipIf(!hasLibreOffice())('with LibreOffice, which is on this machine only where it was installed', () => {
  test.each(['torture/comments_stress_test.xlsx', 'torture/number_format.xlsm'])(
    '%s opens with its values, the fill and the note',
    { timeout: 120_000 },
    async (name) => {
      const bytes = fixture(name)
      const sheet = (await sheetNames(bytes))[0] ?? ''
      const theirs = recalculated(marked(bytes, [error(60, 6)], sheet))
      const before = recalculated(bytes)

      expect(theirs.sheets).toEqual([...before.sheets, '差错清单'])
      expect(before.sheets.map((each) => values(theirs, each))).toEqual(
        before.sheets.map((each) => values(before, each)),
      )
      expect([look(theirs.cell('G60', sheet)), theirs.cell('G60', sheet)?.c?.[0]?.t]).toMatchObject([
        { fill: 'FFFF00' },
        expect.stringContaining('应填数字'),
      ])
    },
  )
})

/** Values of the cells that hold one, by address. */
function values(book: WrittenWorkbook, sheet: string): unknown {
  const addresses = Object.keys(book.sheet(sheet)).filter((key) => !key.startsWith('!'))
  return addresses.map((key) => [key, book.cell(key, sheet)?.v]).filter(([, value]) => (value ?? '') !== '')
}
