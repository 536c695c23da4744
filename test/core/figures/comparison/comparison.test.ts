import { expect, test } from 'vitest'
import type { Comparison, ComparisonQuery } from '../../../../src/contract/index.ts'
import { withoutTail } from '../../../../src/main/core/base/rounding.ts'
import { newBook, type TestBook } from '../../../support/book.ts'
import { saved, studentSheet } from '../../../support/returns.ts'

async function withStudents(): Promise<TestBook> {
  const book = newBook()
  const sheets = [
    studentSheet('万州区', 2016, [['小学', 900, 80, 800, 900]]),
    studentSheet('忠县', 2016, [['小学', 90, 8, 60, 90]]),
    studentSheet('万州区', 2017, [['小学', 1000, 90, 900, 1000]]),
    studentSheet('涪陵区', 2017, [['小学', 100, 5, 50, 60]]),
  ]
  await book.bring(sheets.map((sheet, at) => saved(book.folder, `${at}.xlsx`, [sheet])))
  return book
}

const YEARS: ComparisonQuery = {
  form: 'EDU_TABLE',
  by: ['region'],
  measures: [{ name: 'persons' }],
  before: { periods: ['2016'] },
  after: { periods: ['2017'] },
}

/** Side, both values, difference, contribution of the first measure, by members. */
function told({ lines }: Comparison): Record<string, unknown[]> {
  return Object.fromEntries(
    lines.map(({ members, kind, on, figures: [figure] }) => [
      members.join('/') || kind,
      [on, figure?.before, figure?.after, figure?.difference, figure?.contribution],
    ]),
  )
}

test('totals differ by the counties that filed both sides, and those that did not are told and contribute nothing', async () => {
  const book = await withStudents()
  const found = book.figures.comparison(YEARS)
  const byStage = book.figures.comparison({ ...YEARS, by: ['stage', 'region'], subtotals: true })
  const total = found.lines.at(-1)?.figures[0]

  expect(told(found)).toEqual({
    '500101': ['both', 800, 900, 100, 1],
    '500102': ['after', null, 50, null, null],
    '500233': ['before', 60, null, null, null],
    total: ['both', 860, 950, 100, 1],
  })
  expect(found.leftOut).toEqual({ a: ['500102'], b: ['500233'], noValue: [[]] })
  expect([total?.change, total?.common]).toEqual([0.125, { before: 800, after: 900 }])
  expect(told(byStage).primary).toEqual(['both', 860, 950, 100, 1])
})

test('a county that did not file a side is told apart from one that filed without such a row', async () => {
  const book = await withStudents()
  await book.bring([
    saved(book.folder, 'new.xlsx', [
      studentSheet('万州区', 2017, [
        ['小学', 1000, 90, 900, 1000],
        ['初中', 30, 2, 20, 20],
      ]),
    ]),
  ])
  const found = book.figures.comparison({ ...YEARS, by: ['region', 'stage'] })

  expect(found.lines.map(({ members, notFiled }) => [members.join('/'), notFiled])).toEqual([
    ['500101/primary', undefined],
    ['500101/junior', undefined],
    ['500102/primary', 'a'],
    ['500233/primary', 'b'],
    ['', undefined],
  ])
  expect(told(found)['500101/junior']).toEqual(['after', null, 20, null, withoutTail(20 / 120)])
})

test('a value that is absent on one side contributes nothing, and neither is it subtracted', async () => {
  const book = await withStudents()
  await book.bring([saved(book.folder, 'without.xlsx', [studentSheet('忠县', 2017, [['小学', 90, 8, null, 90]])])])
  const found = book.figures.comparison(YEARS)

  expect(told(found)).toMatchObject({
    '500101': ['both', 800, 900, 100, 1],
    '500233': ['both', 60, null, null, null],
    total: ['both', 860, 950, 100, 1],
  })
  expect(found.leftOut).toEqual({ a: ['500102'], b: [], noValue: [['500233']] })
})

test('fractions have no tail of binary digits', async () => {
  const book = await withStudents()
  const { lines } = book.figures.comparison({ ...YEARS, measures: [{ name: 'amount' }, { name: 'persons' }] })
  const numbers = lines.flatMap(({ figures }) => figures.flatMap((figure) => Object.values(figure)))

  for (const number of numbers) if (typeof number === 'number') expect(number).toBe(withoutTail(number))
})

test('a ratio is held against itself by its sides, and contributes to nothing', async () => {
  const book = await withStudents()
  const { lines } = book.figures.comparison({ ...YEARS, measures: [{ name: 'coverage' }] })

  expect(lines[0]?.figures[0]).toEqual({
    before: 88.8888888888889,
    after: 90,
    difference: 1.1111111111111,
    change: withoutTail(1.1111111111111 / 88.8888888888889),
    shareBefore: null,
    shareAfter: null,
    contribution: null,
    beforeParts: { numerator: 800, denominator: 900 },
    afterParts: { numerator: 900, denominator: 1000 },
  })
})

test('two counties are held against each other by stage', async () => {
  const book = await withStudents()
  const found = book.figures.comparison({
    ...YEARS,
    by: ['stage'],
    periods: ['2017'],
    before: { regions: ['500101'] },
    after: { regions: ['500102'] },
  })

  expect(told(found)).toEqual({
    primary: ['both', 900, 50, -850, 1],
    total: ['both', 900, 50, -850, 1],
  })
  expect(found.before).toEqual({
    periods: ['2017'],
    regions: ['500101'],
    substituted: [],
    source: { from: 'facts', rows: 1 },
  })
})

test('two versions of a return are held against each other, the replaced one too', async () => {
  const book = await withStudents()
  await book.bring([saved(book.folder, 'new.xlsx', [studentSheet('万州区', 2017, [['小学', 1000, 90, 950, 1000]])])])
  const [after, before] = book.intake
    .submissions({ form: 'EDU_TABLE', region: '500101', period: '2017' })
    .map(({ submission }) => ({ submission }))
    .sort((a, b) => b.submission - a.submission)
  const found = book.figures.comparison({ ...YEARS, before: before ?? {}, after: after ?? {} })

  expect(told(found)['500101']).toEqual(['both', 900, 950, 50, 1])
})

test('lines are sorted by their difference, and those without one come last', async () => {
  const book = await withStudents()
  const sort = { measure: 0, by: 'difference', descending: true } as const

  expect(Object.keys(told(book.figures.comparison({ ...YEARS, by: ['region', 'stage'], sort })))).toEqual([
    '500101/primary',
    '500102/primary',
    '500233/primary',
    'total',
  ])
})
