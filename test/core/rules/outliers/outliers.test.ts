import { expect, test } from 'vitest'
import type { OutlierSetting } from '#contract'
import { findOutliers } from '../../../../src/main/core/rules/outliers/find-outliers.ts'
import type { Outlier } from '../../../../src/main/core/rules/outliers/outlier.ts'
import { suggestedMeasures } from '../../../../src/main/core/rules/outliers/suggested-measures.ts'
import { newBook, type TestBook } from '../../../support/book.ts'
import { saved, studentSheet } from '../../../support/returns.ts'

const COUNTIES = ['万州区', '黔江区', '涪陵区', '江北区', '北碚区', '綦江区', '大足区', '渝北区']

test('a county whose figure is far from those of the others stands out among them, with median, spread and cell', async () => {
  const book = await filed(COUNTIES.map((county, at) => [county, 2017, county === '北碚区' ? 9000 : 300 + 10 * at]))

  expect(told(book, { against: ['peers'] }, ['2017'])).toEqual([
    'EDU_TABLE.outlier-peers 500109 2017 primary: persons 9000 beside 340, score 233.6 of 8, row 4',
  ])
})

test('a year far from the earlier years of its county stands out in its history, and those years do not', async () => {
  const book = await filed([...[310, 325, 318, 330, 322].map(yearly(2012)), ['万州区', 2017, 980]])

  expect(told(book, { against: ['history'] }, ['2012', '2013', '2014', '2015', '2016', '2017'])).toEqual([
    'EDU_TABLE.outlier-history 500101 2017 primary: persons 980 beside 323.5, score 73.8 of 6, row 4',
  ])
})

test('only the periods asked for are judged, though all are what they are judged by', async () => {
  const book = await filed([...[310, 325, 318, 330, 980].map(yearly(2013)), ['万州区', 2018, 320]])

  expect(told(book, { against: ['history'] }, ['2018'])).toEqual([])
})

test('where most values are alike, the mean deviation takes the place of a median one of nothing', async () => {
  const book = await filed(COUNTIES.map((county) => [county, 2017, county === '北碚区' ? 60 : 50]))

  expect(told(book, { against: ['peers'] }, ['2017'])).toEqual([
    'EDU_TABLE.outlier-peers 500109 2017 primary: persons 60 beside 50, score 6.4 of 8, row 4',
  ])
})

test('five values are too few for one of them to stand out', async () => {
  const book = await filed(COUNTIES.slice(0, 5).map((county, at) => [county, 2017, at === 0 ? 90_000 : 300 + at]))

  expect(told(book, { against: ['peers', 'history'] }, ['2017'])).toEqual([])
})

test('a county twice as large as the next, and so on, stands out on the plain scale, and not on that of logarithms', async () => {
  const book = await filed(COUNTIES.map((county, at) => [county, 2017, 100 * 2 ** at]))
  const found = (scale: 'linear' | 'log') =>
    told(book, { against: ['peers'], measures: [{ column: 'persons', scale }] }, ['2017']).length

  expect([found('linear'), found('log')]).toEqual([1, 0])
})

test('a county with nothing has no place on the scale of logarithms: it neither stands out nor moves the middle', async () => {
  const book = await filed(COUNTIES.map((county, at) => [county, 2017, at < 2 ? 0 : 100 + at]))
  const measures = [{ column: 'persons', scale: 'log' as const }]

  expect(told(book, { against: ['peers'], measures, limit: 0 }, ['2017'])).toHaveLength(6)
})

test('a measure is judged by its logarithm where its counties lie unevenly, and as it is where they do not', async () => {
  const uneven = await filed(COUNTIES.map((county, at) => [county, 2017, 100 * 2 ** at]))
  const even = await filed(COUNTIES.map((county, at) => [county, 2017, 300 + 10 * at]))
  const scale = (book: TestBook) => suggestedMeasures(book.context.book.db, formOf(book)).find(isPersons)?.scale

  expect([scale(uneven), scale(even)]).toEqual(['log', 'linear'])
})

test('a scale in units of its own for each industry is judged industry by industry, a standard set for all never', () => {
  const { context } = newBook()
  const measures = (code: string) =>
    suggestedMeasures(context.book.db, formOf({ context }, code)).map(({ column }) => column)

  expect(measures('INDUSTRY')).toContain('scale')
  expect(measures('SOCIAL')).not.toContain('standard')
})

type Filed = readonly [county: string, year: number, persons: number]

function yearly(first: number): (persons: number, at: number) => Filed {
  return (persons, at) => ['万州区', first + at, persons]
}

/** A book in which counties have filed so many pupils of primary schools. */
async function filed(all: readonly Filed[]): Promise<TestBook> {
  const book = newBook()
  const paths = all.map(([county, year, persons]) =>
    saved(book.folder, `${county}${year}.xlsx`, [
      studentSheet(county, year, [['小学', persons, 20, persons, persons]]),
    ]),
  )
  await book.bring(paths)
  return book
}

function formOf({ context }: Pick<TestBook, 'context'>, code = 'EDU_TABLE') {
  const form = context.catalogue.forms.get(code)
  if (form === undefined) throw new Error(`no form ${code}`)
  return form
}

function isPersons({ column }: { readonly column: string }): boolean {
  return column === 'persons'
}

function told(book: TestBook, setting: Partial<OutlierSetting>, periods: readonly string[]): readonly string[] {
  const { book: opened, regions } = book.context
  const measures = [{ column: 'persons', scale: 'linear' as const }]
  const whole = { form: 'EDU_TABLE', on: true, limit: 3.5, against: [], measures, ...setting }
  const line = (one: Outlier) =>
    `${one.rule} ${regions.codeOf(one.regionId)} ${one.period} ${one.members.stage}: ${one.column} ${one.value} beside ${
      Math.round(one.median * 10) / 10
    }, score ${one.score.toFixed(1)} of ${one.points}, row ${one.place?.row}`
  return findOutliers(opened.db, formOf(book), whole, periods).map(line)
}
