import { expect, test } from 'vitest'
import { RowScanner } from '../../../../src/main/core/workbook/read-xlsx/row-scanner.ts'
import { SharedStrings } from '../../../../src/main/core/workbook/read-xlsx/shared-strings.ts'
import type { SheetRow } from '../../../../src/main/core/workbook/workbook.ts'

const STRINGS =
  '<?xml version="1.0"?><sst xmlns="m" count="5"><si><t>云阳县</t></si><si><r><t>富</t></r><rPh sb="0" eb="1"><t>fù</t></rPh><r><rPr><b/></rPr><t xml:space="preserve"> 文本</t></r></si><si><t>a&lt;b &amp; c_x000D_</t></si><si/><si><t/></si></sst>'

function strings(size = STRINGS.length): SharedStrings {
  const read = new SharedStrings(Buffer.byteLength(STRINGS))
  for (const piece of cut(Buffer.from(STRINGS), size)) read.feed(piece)
  read.finish()
  return read
}

function cut(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size))
}

/** Rows of the bytes between `<sheetData>` and its end, fed so many bytes at a time. */
function scanned(xml: string, size = 1 << 20, prefix = ''): SheetRow[] {
  const scanner = new RowScanner({ strings: strings(), kinds: ['plain', 'date', 'percent'], date1904: false, prefix })
  const rows: SheetRow[] = []
  for (const piece of cut(Buffer.from(xml), size)) {
    scanner.feed(piece)
    rows.push(...scanner.take())
  }
  scanner.finish()
  return [...rows, ...scanner.take()]
}

function cells(xml: string): unknown[] {
  return scanned(`<row r="1">${xml}</row>`).flatMap((row) => row.cells)
}

const SHEET = `<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>42736</v></c><c r="C1" s="2"><v>0.255</v></c></row>
<row r="3" hidden="1"/><!-- seen --><row r="4" hidden="1"><c r="B4"><f>1+1</f><v>2</v></c><c r="D4" t="inlineStr"><is><t>行&gt;内</t></is></c></row>
<row r="5"><c r="A5" t="s"><v>1</v></c><c r="B5" t="str"><f>A1&amp;"x"</f><v>云阳县x</v></c><c r="C5"><v>-908.81009890000002</v></c><c r="D5"><v>1.5E-3</v></c></row><row r="6"/>`

const ROWS = [
  {
    row: 1,
    hidden: false,
    cells: ['云阳县', { kind: 'date', value: '2017-01-01' }, { kind: 'percent', value: 0.255 }],
  },
  { row: 4, hidden: true, cells: [null, 2, null, '行>内'] },
  { row: 5, hidden: false, cells: ['富 文本', '云阳县x', -908.8100989000001, 0.0015] },
]

test('a thousand shared strings are the same in any order, also where one holds what stands between them', () => {
  const texts = Array.from({ length: 1000 }, (_, at) => `第${at}村${at === 700 ? '\0' : ''}`)
  const xml = texts.map((text) => `<si><t>${text.replace('\0', '_x0000_')}</t></si>`).join('')
  const read = new SharedStrings(Buffer.byteLength(xml) + 20)
  for (const piece of cut(Buffer.from(`<sst>${xml}</sst>`), 1000)) read.feed(piece)
  read.finish()
  const orders = [texts.map((_, at) => at), texts.map((_, at) => 999 - at), texts.map((_, at) => (at * 617) % 1000)]

  for (const order of orders) expect(order.map((at) => read.at(at))).toEqual(order.map((at) => texts[at]))
})

test('a sheet is read as it stands', () => {
  expect(scanned(SHEET)).toEqual(ROWS)
})

test.for(Array.from({ length: 17 }, (_, at) => at + 1))('it is the same fed %i bytes at a time', (size) => {
  expect(scanned(SHEET, size)).toEqual(ROWS)
  expect(['云阳县', '富 文本', 'a<b & c\r', '', ''].map((_, at) => strings(size).at(at))).toEqual([
    '云阳县',
    '富 文本',
    'a<b & c\r',
    '',
    '',
  ])
})

test('tags with a prefix, attributes in any order and quotes of either kind read the same', () => {
  const xml = `<x:row hidden = '1' r='2'><x:c t="s" r='B2' ><x:v>0</x:v></x:c><x:c   s='1' r="C2"><x:v> 42736 </x:v></x:c></x:row>`

  expect(scanned(xml, 5, 'x:')).toEqual([
    { row: 2, hidden: true, cells: [null, '云阳县', { kind: 'date', value: '2017-01-01' }] },
  ])
})

test('cells and rows without a reference follow one another', () => {
  expect(scanned('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>')).toEqual([
    { row: 1, hidden: false, cells: [1, null, 3] },
    { row: 2, hidden: false, cells: [4] },
  ])
})

test('truth values, errors, days in ISO 8601 and text results keep their kind', () => {
  expect(
    cells(
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#DIV/0!</v></c><c r="C1" t="d"><v>2017-06-01T00:00:00</v></c><c r="D1" t="str"><v> 1 </v></c>',
    ),
  ).toEqual([true, { kind: 'error', value: '#DIV/0!' }, { kind: 'date', value: '2017-06-01' }, ' 1 '])
})

test('a formula that was never calculated is not an empty cell', () => {
  expect(cells('<c r="A1"><f>SUM(B1:B9)</f></c><c r="B1" t="str"><f>T(C1)</f><v/></c>')).toEqual([
    { kind: 'error', value: '#UNCALCULATED!' },
  ])
})

test('numbers are read to their last digit', () => {
  const numbers = ['0', '7', '123456789012345', '1234567890.12345', '0.1', '0.30000000000000004', '5.00101E+17']

  expect(cells(numbers.map((number) => `<c><v>${number}</v></c>`).join(''))).toEqual(numbers.map(Number))
})

test.for([
  ['a row before the one it follows', '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'],
  ['a cell of another row', '<row r="2"><c r="A3"><v>1</v></c></row>'],
  ['the same cell twice', '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>'],
  ['a shared string that is not there', '<row r="2"><c r="A2" t="s"><v>99</v></c></row>'],
  ['a row without its end', '<row r="2"><c r="A2"><v>1</v></c>'],
  ['text where a number should be', '<row r="2"><c r="A2"><v>abc</v></c></row>'],
  ['a column past the last', '<row r="2"><c r="XFE2"><v>1</v></c></row>'],
  ['a row past the last', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
])('%s is damage, never a value lost in silence', ([, xml]) => {
  expect(() => scanned(xml ?? '')).toThrow(/damaged|no shared string|stands where/)
})
