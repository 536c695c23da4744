import { expect, test } from 'vitest'
import type { GridSheet } from '../../../src/main/core/workbook/grid.ts'
import { writeWorkbook } from '../../../src/main/core/workbook/write-workbook.ts'
import { written } from '../../support/written-workbook.ts'

const DANGEROUS = ['=1+1', '+86 138', '-5', '@SUM(A1)', '=HYPERLINK("x")']

function sheet(rows: GridSheet['rows'], more: Partial<GridSheet> = {}): GridSheet {
  return { name: '表 一', rows, ...more }
}

test.for(['xlsx', 'xls'] as const)('text that begins like a formula stays text in an .%s', (format) => {
  const book = written([sheet(DANGEROUS.map((text) => [text, { value: text, style: { look: 'body' } }]))], format)

  const cells = DANGEROUS.flatMap((_, at) => [book.cell(`A${at + 1}`), book.cell(`B${at + 1}`)])
  expect(cells.map((cell) => [cell?.t, cell?.v, cell?.f])).toEqual(
    DANGEROUS.flatMap((text) => [
      ['s', text, undefined],
      ['s', text, undefined],
    ]),
  )
})

test.for(['xlsx', 'xls'] as const)('numbers, text, yes-no and blanks keep their types in an .%s', (format) => {
  const book = written([sheet([[1234.5, '0012', true, null, 0]])], format)

  expect(book.rows(0)).toEqual([[1234.5, '0012', true, null, 0]])
})

test.for(['xlsx', 'xls'] as const)('merges, hidden columns and hidden sheets are kept in an .%s', (format) => {
  const merges = [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 2 }]
  const book = written(
    [sheet([['隐']], { name: '底稿', hidden: true }), sheet([['题'], [1, 2, 3]], { merges, hiddenColumns: [1] })],
    format,
  )

  expect({
    merges: book.sheet('表 一')['!merges'],
    hidden: book.hidden,
    column: book.sheet('表 一')['!cols']?.[1]?.hidden,
  }).toEqual({
    merges: [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }],
    hidden: [true, false],
    column: true,
  })
})

test('hidden rows are kept in an .xlsx', () => {
  const book = written([sheet([[1], [2], [3]], { hiddenRows: [1] })])

  expect([0, 1, 2].map((row) => book.sheet()['!rows']?.[row]?.hidden ?? false)).toEqual([false, true, false])
})

test('an .xls keeps text longer than 255 characters whole', () => {
  const text = '长'.repeat(3000)

  expect(written([sheet([[text]])], 'xls').cell('A1')?.v).toBe(text)
})

test('a sheet larger than an .xls can hold is refused, not cut', () => {
  expect(() => writeWorkbook([sheet(Array.from({ length: 65_537 }, () => [1]))], 'xls')).toThrow(
    'larger than an .xls can be',
  )
})

test('a formula carries its result, and an empty result is not read as 0', () => {
  const book = written([sheet([[2, { value: 2, formula: '=SUM(A1:A1)' }, { value: '', formula: '=IF(A9=0,"",1)' }]])])

  expect([book.cell('B1'), book.cell('C1')].map((cell) => [cell?.f, String(cell?.v).trim()])).toEqual([
    ['SUM(A1:A1)', '2'],
    ['IF(A9=0,"",1)', ''],
  ])
})

test('a number in a merged cell stays a number', () => {
  const merges = [{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 }]

  expect(written([sheet([[{ value: 7, style: { look: 'body' } }]], { merges })]).cell('A1')).toMatchObject({
    t: 'n',
    v: 7,
  })
})

test('number formats, frozen panes, print set-up and repeated rows reach the file', () => {
  const print = { landscape: true, repeatRows: [0, 1] as const }
  const book = written([
    sheet(
      [
        ['区县', '数'],
        ['万州区', { value: 1234.5, style: { format: '#,##0.00' } }],
      ],
      { print: { ...print, repeatRows: [0, 1] }, freeze: { row: 1, column: 1 } },
    ),
  ])
  const xml = book.part('xl/worksheets/sheet1.xml') ?? ''

  expect({
    shown: book.cell('B2')?.w,
    freeze: /<pane xSplit="1" ySplit="1"[^>]*state="frozen"/.test(xml),
    paper: /<pageSetup paperSize="9"[^>]*orientation="landscape"/.test(xml),
    repeated: book.part('xl/workbook.xml')?.includes("'表 一'!$1:$2"),
  }).toEqual({ shown: '1,234.50', freeze: true, paper: true, repeated: true })
})

test('a chart is bound to its cells, and a series named like a formula stays a name', () => {
  const range = (column: number) => ({ firstRow: 1, firstColumn: column, lastRow: 2, lastColumn: column })
  const chart = {
    kind: 'column' as const,
    title: '图',
    axisTitle: '',
    series: [{ name: '=A1', sheet: '表 一', categories: range(0), values: range(1) }],
    at: { row: 4, column: 0 },
    size: { width: 480, height: 300 },
  }
  const book = written([
    sheet(
      [
        ['区县', '数'],
        ['万州区', 1],
        ['开州区', 2],
      ],
      { charts: [chart] },
    ),
  ])

  expect(book.chartRanges()).toEqual(["'表 一'!$A$2:$A$3", "'表 一'!$B$2:$B$3"])
})

test('memory stays level over fifty exports', () => {
  const rows = Array.from({ length: 2000 }, (_, row) =>
    Array.from({ length: 10 }, (_, column) => ({ value: row * column, style: { look: 'body' as const } })),
  )
  const write = () => writeWorkbook([sheet(rows)], 'xlsx')
  for (let time = 0; time < 5; time++) write()
  const before = process.memoryUsage().arrayBuffers + process.memoryUsage().external
  for (let time = 0; time < 50; time++) write()
  const grown = process.memoryUsage().arrayBuffers + process.memoryUsage().external - before

  expect(grown).toBeLessThan(60_000_000)
})
