import { expect, test } from 'vitest'
import { columnLetters } from '../../src/main/core/base/cell-address.ts'
import { became } from '../support/became.ts'
import { DECLARATION, hostileWorkbook, returnXml, rowXml, workbookXml } from '../support/hostile-workbook.ts'

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
  .join('')}]>`
const EXTERNAL = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'

test('nested and external entities are refused in every part', async () => {
  const sheet = returnXml({ rows: rowXml(6, ['&j;', 1, 2, 3, 4]), prolog: LAUGHS })
  const strings = `${DECLARATION}${LAUGHS}<sst><si><t>&j;</t></si></sst>`

  expect(
    await became([
      ['laughs in the sheet.xlsx', hostileWorkbook({ sheet })],
      ['laughs in the strings.xlsx', hostileWorkbook({ sharedStrings: strings })],
      ['laughs in the workbook.xlsx', hostileWorkbook({ workbook: workbookXml().replace('?>', `?>${LAUGHS}`) })],
      ['laughs in the styles.xlsx', hostileWorkbook({ styles: `${DECLARATION}${LAUGHS}<styleSheet/>` })],
      ['secret.xlsx', hostileWorkbook({ sheet: returnXml({ prolog: EXTERNAL, rows: rowXml(6, ['&secret;', 1]) }) })],
      ['laughs.xls', Buffer.from(`<?xml version="1.0"?>${LAUGHS}<Workbook>&j;</Workbook>`)],
    ]),
  ).toEqual({
    'laughs in the sheet.xlsx': 'file-unsafe',
    'laughs in the strings.xlsx': 'file-unsafe',
    'laughs in the workbook.xlsx': 'file-unsafe',
    'laughs in the styles.xlsx': 'file-unsafe',
    'secret.xlsx': 'file-unsafe',
    'laughs.xls': 'file-unsafe',
  })
})

test('a sheet that claims to be huge is read for what is there', async () => {
  const stray = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
  const merges = (refs: readonly string[]) =>
    `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  const many = Array.from({ length: 200_000 }, (_, at) => `A${at + 10}:B${at + 10}`)

  expect(
    await became([
      ['dimension.xlsx', hostileWorkbook({ sheet: returnXml({ before: '<dimension ref="A1:XFD1048576"/>' }) })],
      ['stray cell.xlsx', hostileWorkbook({ sheet: returnXml({ rows: stray }) })],
      ['one merge.xlsx', hostileWorkbook({ sheet: returnXml({ after: merges(['H1:XFD1048576']) }) })],
      [
        'merge and stray cell.xlsx',
        hostileWorkbook({ sheet: returnXml({ rows: stray, after: merges(['A1:XFD1048576']) }) }),
      ],
      ['merges over each other.xlsx', hostileWorkbook({ sheet: overlapping() })],
      ['200,000 merges.xlsx', hostileWorkbook({ sheet: returnXml({ after: merges(many) }) })],
      ['wide rows.xlsx', hostileWorkbook({ sheet: returnXml({ rows: wideRows(400) }) })],
      [
        'all columns hidden.xlsx',
        hostileWorkbook({ sheet: returnXml({ before: '<cols><col min="7" max="16384" hidden="1"/></cols>' }) }),
      ],
    ]),
  ).toEqual({
    'dimension.xlsx': 'kept 2',
    'stray cell.xlsx': 'kept 2',
    'one merge.xlsx': 'kept 2',
    'merge and stray cell.xlsx': 'form-unknown',
    'merges over each other.xlsx': 'kept 3',
    '200,000 merges.xlsx': 'kept 2',
    'wide rows.xlsx': 'kept 2',
    'all columns hidden.xlsx': 'kept 2',
  })
})

test('names that mean something to the program are only names', async () => {
  const header = ['学段', '__proto__', 'constructor', '家庭经济困难学生数', '资助金额', '资助人数', '资助人次']
  const cells = ['小学', 'x', 'y', 100, 5.5, 90, 95]
  const sheet = returnXml({ header, rows: '' }).replace(/<row r="4">.*<\/row>(?=<\/sheetData>)/, rowXml(4, cells))
  const names = '<definedNames><definedName name="__proto__">Sheet1!$A$1</definedName></definedNames>'

  expect(
    await became([
      ['__proto__.xlsx', hostileWorkbook({ workbook: workbookXml('__proto__', names), sheet })],
      ['constructor.xlsx', hostileWorkbook({ workbook: workbookXml('constructor'), sheet: returnXml({ rows: ' ' }) })],
    ]),
  ).toEqual({ '__proto__.xlsx': 'kept 1', 'constructor.xlsx': 'kept 2' })
  expect([({} as Record<string, unknown>).x, Object.keys(Object.prototype)]).toEqual([undefined, []])
})

test('strings that are not there, too long or too many are no danger', async () => {
  const shared = (index: string) =>
    hostileWorkbook({
      sheet: returnXml({ rows: `<row r="6"><c r="A6" t="s"><v>${index}</v></c></row>` }),
      sharedStrings: `${DECLARATION}<sst count="4294967295" uniqueCount="4294967295"><si><t>甲</t></si></sst>`,
    })
  const long = longText(7_000_000)

  expect(
    await became([
      ['index in range.xlsx', shared('0')],
      ['index out of range.xlsx', shared('1')],
      ['index below zero.xlsx', shared('-1')],
      ['index that is none.xlsx', shared('x')],
      ['20 MB in one cell.xlsx', hostileWorkbook({ sheet: returnXml({ rows: rowXml(6, ['小学', long]) }) })],
      ['20 MB in one string.xlsx', hostileWorkbook({ sharedStrings: `<sst><si><t>${long}</t></si></sst>` })],
    ]),
  ).toEqual({
    'index in range.xlsx': 'kept 3',
    'index out of range.xlsx': 'file-damaged',
    'index below zero.xlsx': 'file-damaged',
    'index that is none.xlsx': 'file-damaged',
    '20 MB in one cell.xlsx': 'file-too-large',
    '20 MB in one string.xlsx': 'kept 2',
  })
})

test('XML that is broken, endless or out of order ends the file or changes nothing', async () => {
  const broken = returnXml()
  const inRow6 = (cells: string) => hostileWorkbook({ sheet: returnXml({ rows: `<row r="6">${cells}</row>` }) })

  expect(
    await became([
      ['nested.xlsx', hostileWorkbook({ sheet: returnXml({ after: '<a>'.repeat(200_000) + '</a>'.repeat(200_000) }) })],
      ['nested before.xlsx', hostileWorkbook({ sheet: returnXml({ before: '<a>'.repeat(200_000) }) })],
      ['cut in a row.xlsx', hostileWorkbook({ sheet: broken.slice(0, broken.indexOf('初中')) })],
      ['cut in a tag.xlsx', hostileWorkbook({ sheet: broken.slice(0, broken.lastIndexOf('<c ') + 5) })],
      ['no end of the rows.xlsx', hostileWorkbook({ sheet: broken.replace('</sheetData></worksheet>', '') })],
      [
        'endless attribute.xlsx',
        hostileWorkbook({ sheet: broken.replace('<sheetData>', `<x y="${'z'.repeat(9_000_000)}`) }),
      ],
      ['endless comment.xlsx', hostileWorkbook({ sheet: broken.replace('<sheetData>', '<!-- <sheetData>') })],
      [
        'rows in a comment.xlsx',
        hostileWorkbook({ sheet: returnXml({ rows: `<!-- ${rowXml(6, ['高中', 1, 1, 1, 1])} -->` }) }),
      ],
      ['row 0.xlsx', hostileWorkbook({ sheet: returnXml({ rows: '<row r="0"><c r="A0"><v>1</v></c></row>' }) })],
      ['row 1e9.xlsx', hostileWorkbook({ sheet: returnXml({ rows: '<row r="1000000000"><c><v>1</v></c></row>' }) })],
      ['row again.xlsx', hostileWorkbook({ sheet: returnXml({ rows: rowXml(5, ['高中', 1, 1, 1, 1]) }) })],
      [
        'rows backwards.xlsx',
        hostileWorkbook({
          sheet: returnXml({ rows: rowXml(9, ['高中', 1, 1, 1, 1]) + rowXml(8, ['中职', 1, 1, 1, 1]) }),
        }),
      ],
      ['column ZZZZ.xlsx', inRow6('<c r="ZZZZ6"><v>1</v></c>')],
      ['cell of another row.xlsx', inRow6('<c r="A99" t="inlineStr"><is><t>高中</t></is></c>')],
      ['cell twice.xlsx', inRow6('<c r="B6"><v>1</v></c><c r="B6"><v>2</v></c>')],
      ['number that is none.xlsx', inRow6('<c r="B6"><v>12abc</v></c>')],
      ['number beyond all.xlsx', inRow6('<c r="B6"><v>1e999</v></c>')],
      ['unknown kind.xlsx', inRow6('<c r="B6" t="zz"><v>1</v></c>')],
    ]),
  ).toEqual({
    'cell of another row.xlsx': 'file-damaged',
    'cell twice.xlsx': 'file-damaged',
    'column ZZZZ.xlsx': 'file-damaged',
    'cut in a row.xlsx': 'file-damaged',
    'cut in a tag.xlsx': 'file-damaged',
    'endless attribute.xlsx': 'file-damaged',
    'endless comment.xlsx': 'kept 2',
    'nested before.xlsx': 'kept 2',
    'nested.xlsx': 'kept 2',
    'no end of the rows.xlsx': 'file-damaged',
    'number beyond all.xlsx': 'file-damaged',
    'number that is none.xlsx': 'file-damaged',
    'row 0.xlsx': 'file-damaged',
    'row 1e9.xlsx': 'file-damaged',
    'row again.xlsx': 'file-damaged',
    'rows backwards.xlsx': 'file-damaged',
    'rows in a comment.xlsx': 'file-damaged',
    'unknown kind.xlsx': 'file-damaged',
  })
})

/** A row of 4,000 cells, each of which claims to be merged with all to its right and below. */
function overlapping(): string {
  const columns = Array.from({ length: 4000 }, (_, at) => columnLetters(3999 - at))
  const cells = columns.toReversed().map((letters) => `<c r="${letters}6"><v>1</v></c>`)
  const merges = columns.map((letters) => `<mergeCell ref="${letters}6:XFD1048576"/>`)
  return returnXml({ rows: `<row r="6">${cells.join('')}</row>`, after: `<mergeCells>${merges.join('')}</mergeCells>` })
}

/** Characters that don't repeat, so that they don't shrink like a bomb. */
function longText(length: number): string {
  let state = 7
  const codes = Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return 0x4e00 + ((state >> 12) % 20_000)
  })
  return codes.map((code) => String.fromCharCode(code)).join('')
}

function wideRows(count: number): string {
  return Array.from({ length: count }, (_, at) => `<row r="${at + 100}"><c r="XFD${at + 100}"><v>1</v></c></row>`).join(
    '',
  )
}
