import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../../support/book.ts'
import { enterpriseSheet, saved, studentSheet } from '../../support/returns.ts'

async function withStudents(): Promise<TestBook> {
  const book = newBook()
  const first = studentSheet('万州区', 2017, [
    ['小学', 1000, 90, 900, 1000],
    ['初中', 10, 1, 10, 10],
  ])
  const second = studentSheet('涪陵区', 2017, [
    ['小学', 100, 5, 50, 60],
    ['初中', null, 7, 70, 70],
  ])
  await book.bring([saved(book.folder, 'a.xlsx', [first]), saved(book.folder, 'b.xlsx', [second])])
  return book
}

test('coverage of a group is the sum of numerators over the sum of denominators, never a mean of coverages', async () => {
  const book = await withStudents()
  const { lines, total } = book.figures.pivot({ form: 'EDU_TABLE', rows: ['stage'], measures: ['coverage'] })

  expect(lines.find(({ keys }) => keys.stage === 'primary')).toEqual({
    keys: { stage: 'primary' },
    values: { coverage: 86.3636363636364 },
    parts: { coverage: { numerator: 950, denominator: 1100 } },
  })
  expect(total.parts.coverage).toEqual({ numerator: 960, denominator: 1110 })
})

test('a row without its denominator takes no part in a coverage, but its people are counted', async () => {
  const book = await withStudents()
  const { lines } = book.figures.pivot({
    form: 'EDU_TABLE',
    rows: ['region', 'stage'],
    measures: ['coverage', 'persons'],
    regions: ['500102'],
    filters: { stage: ['junior'] },
  })

  expect(lines).toEqual([
    {
      keys: { region: '500102', stage: 'junior' },
      values: { coverage: null, persons: 70 },
      parts: { coverage: { numerator: null, denominator: null } },
    },
  ])
})

test('what no county has filed is absent, not zero', async () => {
  const book = await withStudents()
  const { total } = book.figures.pivot({ form: 'EDU_TABLE', rows: [], measures: ['enrolled', 'count'] })

  expect(total.values).toEqual({ enrolled: null, count: 4 })
})

test('a scale in mu and one in heads have no total', async () => {
  const book = newBook()
  const rows = [
    ['2017年度万州区“10+2”特色产业发展情况'],
    ['产业', '规模', '产值（万元）'],
    ['茶叶', 100, 5],
    ['山羊', 30, 6],
  ]
  await book.bring([saved(book.folder, 'a.xlsx', [{ name: '表', rows }])])
  const { lines, total } = book.figures.pivot({
    form: 'INDUSTRY',
    rows: ['industry'],
    measures: ['scale', 'output_value'],
  })

  expect(lines.map(({ values }) => values.scale)).toEqual([30, 100])
  expect(total.values).toEqual({ scale: null, output_value: 11 })
})

test('a measure the form does not have is refused', async () => {
  const book = newBook()

  expect(() => book.figures.pivot({ form: 'EDU_TABLE', rows: [], measures: ['nothing'] })).toThrow(
    expect.objectContaining({ code: 'column-unknown' }),
  )
})

test('facts add up to the rows behind them', async () => {
  const book = newBook()
  const rows = Array.from({ length: 300 }, (_, at) => [
    at + 1,
    ['万州区', '涪陵区', '忠县'][at % 3] ?? '',
    `企业${at}`,
    ['国家级', '市级'][at % 2] ?? '',
    ['茶叶', '水果', '蔬菜', null][at % 4] ?? null,
    at % 7 === 0 ? null : at * 1.25,
    at,
  ])
  await book.bring([saved(book.folder, 'a.xlsx', [enterpriseSheet(rows)])])
  const page = book.figures.rows({ form: 'LEAD_ROSTER', offset: 0, limit: 1000 })
  const ofRows = page.rows.reduce((sum, { values }) => sum + Number(values.sales ?? 0), 0)
  const { lines, total } = book.figures.pivot({
    form: 'LEAD_ROSTER',
    rows: ['region', 'level', 'industry'],
    measures: ['sales', 'count'],
  })

  expect(page.total).toBe(300)
  expect(total.values).toEqual({ sales: ofRows, count: 300 })
  expect(lines.reduce((sum, { values }) => sum + Number(values.sales), 0)).toBeCloseTo(ofRows, 6)
})
