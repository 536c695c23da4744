import { expect, test } from 'vitest'
import type { PivotTable, PivotTableQuery } from '../../../../src/contract/index.ts'
import { newBook, type TestBook } from '../../../support/book.ts'
import { bringReturns } from '../../../support/form-sheet.ts'
import { saved, studentSheet } from '../../../support/returns.ts'

const STUDENTS = { form: 'EDU_TABLE', rows: ['region', 'stage'], measures: [{ name: 'persons' }] } as const

async function withStudents(): Promise<TestBook> {
  const book = newBook()
  const sheets = [
    studentSheet('万州区', 2016, [['小学', 900, 80, 800, 900]]),
    studentSheet('万州区', 2017, [
      ['小学', 1000, 90, 900, 1000],
      ['初中', 10, 0, 0, 10],
    ]),
    studentSheet('涪陵区', 2017, [
      ['小学', 100, 5, 50, 60],
      ['初中', null, 7, 70, 70],
    ]),
  ]
  await book.bring(sheets.map((sheet, at) => saved(book.folder, `${at}.xlsx`, [sheet])))
  return book
}

/** Shown figures by the members of row and column, as text. */
function shown(table: PivotTable): Record<string, (number | null | undefined)[]> {
  return Object.fromEntries(
    table.rows.map(({ members, kind }, at) => [
      `${kind}:${members.join('/')}`,
      (table.cells[at] ?? []).map((cell) => (cell === null ? undefined : cell.shown)),
    ]),
  )
}

const ask = (book: TestBook, query: Partial<PivotTableQuery>) =>
  book.figures.pivotTable({ ...STUDENTS, periods: ['2017'], ...query })

test('a group has its subtotal before its lines, and the total stands last', async () => {
  const book = await withStudents()
  const table = ask(book, { subtotals: 'rows' })

  expect(shown(table)).toEqual({
    'subtotal:500101': [900],
    'line:500101/primary': [900],
    'line:500101/junior': [0],
    'subtotal:500102': [120],
    'line:500102/primary': [50],
    'line:500102/junior': [70],
    'total:': [1020],
  })
  expect(table.rows.map(({ parent }) => parent)).toEqual([null, 0, 0, null, 3, 3, null])
})

test('a ratio of a group is recomputed from its sides, never added or averaged', async () => {
  const book = await withStudents()
  const table = ask(book, { rows: ['stage'], measures: [{ name: 'coverage' }] })

  expect(shown(table)).toEqual({ 'line:primary': [86.3636363636364], 'line:junior': [0], 'total:': [85.5855855855856] })
  expect(table.cells[2]?.[0]?.parts).toEqual({ numerator: 950, denominator: 1110 })
})

test('a place without any row is empty, an absent value is absent, and a zero stays zero', async () => {
  const book = await withStudents()
  const table = ask(book, {
    rows: ['region'],
    columns: ['period', 'stage'],
    periods: ['2016', '2017'],
    measures: [{ name: 'enrolled' }, { name: 'persons' }],
    totals: 'none',
  })

  expect(table.columns.map(({ members }) => members.join(' '))).toEqual(['2016 primary', '2017 primary', '2017 junior'])
  expect(shown(table)).toEqual({
    'line:500101': [null, 800, null, 900, null, 0],
    'line:500102': [undefined, undefined, null, 50, null, 70],
  })
  expect(table.cells[0]?.[0]).toEqual({ value: null, shown: null, absent: 'not-filed' })
})

test('a share is of the total of its row, its column or the whole, as it is asked', async () => {
  const book = await withStudents()
  const shares = (['share-row', 'share-column', 'share-total'] as const).map((show) => ({ name: 'persons', show }))
  const table = ask(book, { rows: ['region'], columns: ['stage'], measures: shares })

  const [primary, junior, all] = [
    [50 / 120, 50 / 950, 50 / 1020],
    [70 / 120, 1, 70 / 1020],
    [1, 120 / 1020, 120 / 1020],
  ]
  expect(shown(table)['line:500102']).toEqual([primary, junior, all].flat())
  expect(table.cells[1]?.[0]).toEqual({ value: 50, shown: 50 / 120, base: 120 })
})

test('a ratio is no share of anything', async () => {
  const book = await withStudents()
  const table = ask(book, { rows: [], measures: [{ name: 'coverage', show: 'share-total' }] })

  expect(table.cells[0]?.[0]).toMatchObject({ shown: null, absent: 'no-share' })
})

test('growth is on the year before, and none where that was absent, zero or not filed', async () => {
  const book = await withStudents()
  const table = ask(book, { measures: [{ name: 'persons', show: 'growth-year' }] })

  expect(shown(table)).toEqual({
    'line:500101/primary': [0.125],
    'line:500101/junior': [null],
    'line:500102/primary': [null],
    'line:500102/junior': [null],
    'total:': [null],
  })
  expect(table.cells.at(-1)?.[0]).toMatchObject({ value: 1020, absent: 'counties-differ' })
  expect(table.cells[0]?.[0]).toEqual({ value: 900, shown: 0.125, base: 800 })
  expect(table.cells[1]?.[0]).toEqual({ value: 0, shown: null, base: null, absent: 'no-base' })
})

test('months of a cumulative return are never added up: without them a year is its last month', async () => {
  const book = newBook()
  const moved = (month: string, households: number) =>
    [
      'RELOCATION',
      month,
      [{ region: '云阳县', planned_households: 50, completed_households: 40, moved_households: households }],
    ] as const
  await bringReturns(book, [moved('2016年12月', 10), moved('2017年9月', 15), moved('2017年12月', 20)])
  const query = { form: 'RELOCATION', measures: [{ name: 'moved_households' }], totals: 'none' } as const

  expect(shown(book.figures.pivotTable({ ...query, rows: ['period-year'] }))).toEqual({
    'line:2016': [10],
    'line:2017': [20],
  })
  expect(shown(book.figures.pivotTable({ ...query, rows: ['period'] }))).toEqual({
    'line:2016-12': [10],
    'line:2017-09': [15],
    'line:2017-12': [20],
  })
})

test('a village counted under two industries has no total over them', async () => {
  const book = newBook()
  const of = (industry: string, villages: number) => ({ region: '云阳县', industry, output_value: 5, villages })
  await bringReturns(book, [['INDUSTRY', '2017年度', [of('茶叶', 7), of('水果', 9)]]])
  const measures = [{ name: 'villages' }, { name: 'output_value' }]

  expect(shown(book.figures.pivotTable({ form: 'INDUSTRY', rows: ['industry'], measures }))).toEqual({
    'line:fruit': [9, 5],
    'line:tea': [7, 5],
    'total:': [null, 10],
  })
})

test('a table names the counties that have not filed the periods it tells of', async () => {
  const book = await withStudents()
  const table = ask(book, { periods: ['2016', '2017'], regions: ['500101', '500102'] })

  expect(table.unfiled).toEqual([{ period: '2016', regions: ['500102'] }])
})

test('growth of a total over several periods has no meaning', async () => {
  const book = await withStudents()
  const table = ask(book, {
    rows: ['region'],
    columns: ['period'],
    periods: ['2016', '2017'],
    measures: [{ name: 'persons', show: 'growth-period' }],
  })

  expect(shown(table)['line:500101']).toEqual([null, 0.125, null])
  expect(table.cells[0]?.[2]?.absent).toBe('several-periods')
  expect(table.notes).toEqual(['periods-added'])
})

test('lines are sorted by a figure within their group, absent ones last', async () => {
  const book = await withStudents()
  const table = ask(book, {
    subtotals: 'rows',
    measures: [{ name: 'poor_students' }],
    sort: { value: { measure: 0, column: [], descending: false } },
  })

  expect(Object.keys(shown(table))).toEqual([
    'subtotal:500102',
    'line:500102/primary',
    'line:500102/junior',
    'subtotal:500101',
    'line:500101/junior',
    'line:500101/primary',
    'total:',
  ])
})

test('lines of nothing but zeros can be left out, and the total keeps them', async () => {
  const book = await withStudents()
  const table = ask(book, { hide: 'zero', regions: ['500101'] })

  expect(shown(table)).toEqual({ 'line:500101/primary': [900], 'total:': [900] })
})

test('the first lines of a group stand beside one for all others, whose ratio is recomputed too', async () => {
  const book = await withStudents()
  const table = ask(book, {
    rows: ['stage', 'region'],
    measures: [{ name: 'persons' }, { name: 'coverage' }],
    sort: { value: { measure: 0, column: [], descending: true } },
    top: { count: 1, others: true },
  })

  expect(shown(table)).toEqual({
    'line:primary/500101': [900, 90],
    'others:primary/': [50, 50],
    'line:junior/500102': [70, null],
    'others:junior/': [0, 0],
    'total:': [1020, 85.5855855855856],
  })
  expect(table.rows[1]).toEqual({ members: ['primary', null], kind: 'others', parent: null, count: 1 })
})

test('areas, poverty counties and years group the counties and periods behind them', async () => {
  const book = await withStudents()
  const table = ask(book, {
    rows: ['region-area', 'region-poverty'],
    columns: ['period-year'],
    periods: ['2016', '2017'],
  })

  expect(shown(table)).toEqual({
    'line:主城都市区/municipal': [undefined, 120, 120],
    'line:渝东北/national': [800, 900, 1700],
    'total:': [800, 1020, 1820],
  })
})

test('a measure that is not the form’s, a personal dimension and an aggregate that has no meaning are refused', async () => {
  const book = newBook()
  const codeOf = (query: PivotTableQuery) => {
    try {
      book.figures.pivotTable(query)
      return null
    } catch (error) {
      return (error as { code: string }).code
    }
  }

  expect([
    codeOf({ form: 'EDU_TABLE', rows: [], measures: [{ name: 'nothing' }] }),
    codeOf({ form: 'EDU_ROSTER', rows: ['student_name'], measures: [{ name: 'count' }] }),
    codeOf({ form: 'EDU_ROSTER', rows: [], measures: [{ name: 'count' }], filters: { id_number: ['1'] } }),
    codeOf({ form: 'EDU_TABLE', rows: [], measures: [{ name: 'coverage', aggregate: 'mean' }] }),
    codeOf({ form: 'EDU_ROSTER', rows: [], measures: [{ name: 'id_number', aggregate: 'distinct' }] }),
  ]).toEqual(['column-unknown', 'column-personal', 'column-personal', 'aggregate-unfit', null])
})

test('a cell opens as the rows behind it', async () => {
  const book = await withStudents()
  const { query } = book.figures.pivotCell({
    table: { form: 'EDU_TABLE', rows: ['region-area'], columns: ['stage'], periods: ['2017'] },
    row: ['渝东北'],
    column: ['primary'],
  })
  const { rows, total } = book.figures.rows({ ...query, offset: 0, limit: 10 })

  expect([total, rows[0]?.region, rows[0]?.values.persons]).toEqual([1, '500101', 900])
})

test('the others can be left out, and the total still holds them', async () => {
  const book = await withStudents()
  const table = ask(book, { rows: ['region'], top: { count: 1, others: false } })

  expect(shown(table)).toEqual({ 'line:500101': [900], 'total:': [1020] })
})

test('a county that was joined to another counts in it when asked, from facts and from rows alike', async () => {
  const book = newBook()
  const sheets = [
    studentSheet('綦江县', 2010, [['小学', 100, 5, 50, 60]]),
    studentSheet('万盛区', 2010, [['小学', 40, 2, 20, 30]]),
    studentSheet('綦江区', 2012, [['小学', 200, 9, 90, 100]]),
  ]
  await book.bring(sheets.map((sheet, at) => saved(book.folder, `${at}.xlsx`, [sheet])))
  const query = {
    form: 'EDU_TABLE',
    rows: ['region'],
    columns: ['period'],
    boundaries: 'current',
    totals: 'none',
  } as const
  const facts = book.figures.pivotTable({ ...query, measures: [{ name: 'persons' }] })
  const rows = book.figures.pivotTable({ ...query, measures: [{ name: 'persons', aggregate: 'median' }] })
  const cell = book.figures.pivotCell({ table: query, row: ['500110'], column: ['2010'] })

  expect(shown(facts)).toEqual({ 'line:500110': [70, 90] })
  expect(shown(rows)).toEqual({ 'line:500110': [35, 90] })
  expect(book.figures.rows({ ...cell.query, offset: 0, limit: 9 }).total).toBe(2)
})
