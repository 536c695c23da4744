import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FormFile, PivotQuery } from '#contract'
import { newBook, type TestBook } from '../../support/book.ts'
import { CENSUS } from '../../support/infer.ts'

const FORM = JSON.parse(readFileSync(join(CENSUS, 'census-form.json'), 'utf8')) as FormFile

function censusOf(year: number): string {
  return join(CENSUS, `census_county_${year}_v1.xlsx`)
}

async function bookWith(...years: readonly number[]): Promise<TestBook> {
  const book = newBook()
  book.forms.add({ form: FORM })
  await book.bring(years.map(censusOf))
  return book
}

function population(book: TestBook, more: Partial<PivotQuery> = {}) {
  const { lines } = book.figures.pivot({
    form: 'CENSUS',
    rows: ['region', 'period'],
    measures: ['population'],
    ...more,
  })
  return lines.map(({ keys, values }) => [keys.region, keys.period, values.population])
}

test.each([
  [2010, 40, 28_846_170],
  [2020, 38, 32_054_159],
])('the census of %i has %i units of Chongqing and their people add up to %i', async (year, units, people) => {
  const book = await bookWith(year)
  const { total } = book.figures.pivot({ form: 'CENSUS', rows: [], measures: ['count', 'population', 'sex_ratio'] })

  expect(total.values).toEqual({ count: units, population: people, sex_ratio: null })
})

test('men and women, and town and country, make up the people of both censuses', async () => {
  const book = await bookWith(2010, 2020)
  const measures = ['population', 'male', 'female', 'urban', 'rural']
  const { lines } = book.figures.pivot({ form: 'CENSUS', rows: ['period'], measures })
  const made = lines.map(({ values }) => [
    Number(values.male) + Number(values.female) === values.population,
    Number(values.urban) + Number(values.rural) === values.population,
  ])

  expect(made).toEqual([
    [true, true],
    [true, true],
  ])
})

test.each([
  [2010, 3250, 40, 3180, 28],
  [2020, 3359, 38, 3271, 46],
])(
  'every row of the %i workbook is kept, a total of Chongqing, or passed over by the rule of the form and told once',
  async (year, last, kept, elsewhere, blank) => {
    const book = newBook()
    book.forms.add({ form: FORM })
    const { files } = await book.bring([censusOf(year)])
    const [sheet] = files[0]?.sheets ?? []
    const told = sheet?.problems.filter(({ code }) => code === 'rows-elsewhere') ?? []

    expect(sheet?.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(told).toMatchObject([{ severity: 'note', details: { elsewhere, blank } }])
    expect([sheet?.rows, 1 + kept + (sheet?.totals.length ?? 0) + elsewhere + blank]).toEqual([kept, last])
  },
)

test('within the boundaries of today 万盛 counts in 綦江 and 双桥 in 大足, so that each county is one series', async () => {
  const book = await bookWith(2010, 2020)
  const now = population(book, { boundaries: 'current' })

  expect(new Set(now.map(([region]) => region)).size).toBe(38)
  expect(now.filter(([region]) => region === '500110' || region === '500111')).toEqual([
    ['500110', '2010', 801_041 + 255_776],
    ['500110', '2020', 1_011_334],
    ['500111', '2010', 671_243 + 50_116],
    ['500111', '2020', 834_592],
  ])
  expect(population(book, { boundaries: 'current', regions: ['500110'], rows: ['period'] })).toEqual([
    [undefined, '2010', 1_056_817],
    [undefined, '2020', 1_011_334],
  ])
})

test('as filed, 500110 is 万盛 in 2010 and 綦江 in 2020, and the two are not mixed', async () => {
  const book = await bookWith(2010, 2020)
  const filed = population(book).filter(([region]) => String(region).startsWith('500110'))

  expect(filed).toEqual([
    ['500110', '2010', 801_041],
    ['500110', '2020', 1_011_334],
    ['500110@2011', '2010', 255_776],
  ])
})

test('in a year when there were forty units all forty have a name, and today there are thirty-eight', () => {
  const { regions } = newBook()
  const former = regions.list({ year: 2010 }).filter(({ code }) => code.includes('@'))

  expect([regions.list({ year: 2010 }).length, regions.list({ year: 2020 }).length]).toEqual([40, 38])
  expect(former.map(({ name, area }) => [name.zh, area])).toEqual([
    ['万盛区', '主城都市区'],
    ['双桥区', '主城都市区'],
  ])
})
