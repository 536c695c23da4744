import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../../../support/book.ts'
import { bringReturns } from '../../../support/form-sheet.ts'
import { enterpriseSheet, saved, studentSheet } from '../../../support/returns.ts'

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

const values = (lines: readonly { keys: object; value: number | null }[]) =>
  Object.fromEntries(lines.map(({ keys, value }) => [Object.values(keys).join(' '), value]))

test('a share of the whole is the sum of numerators over the sum of denominators, never a mean of shares', async () => {
  const book = await withStudents()
  const { lines, total } = book.figures.indicator({ code: 'education-coverage', by: ['region'] })

  expect(values(lines)).toEqual({ 500101: 90.0990099009901, 500102: 50 })
  expect(total).toMatchObject({ numerator: 960, denominator: 1110, value: 86.4864864864865, counties: 2 })
})

test('a line without its denominator takes no part in a share, and is told among the rows as blank', async () => {
  const book = await withStudents()
  const { lines, sources } = book.figures.indicator({ code: 'education-coverage', by: ['region', 'stage'] })

  expect(lines.find(({ keys }) => keys.region === '500102' && keys.stage === 'junior')).toMatchObject({
    value: null,
    numerator: null,
    counties: 0,
  })
  expect(sources.map(({ side, rows, blank, filed }) => [side, rows, blank, filed.length])).toEqual([
    ['numerator', 4, 0, 2],
    ['denominator', 4, 1, 2],
  ])
})

test('what nobody has filed is absent, and every county is named as one that has not filed', async () => {
  const book = await withStudents()
  const { lines, total, leftOut } = book.figures.indicator({
    code: 'cooperatives',
    by: ['region', 'period'],
    periods: ['2017'],
  })

  expect([lines, total.value, leftOut.length, leftOut[0]?.why]).toEqual([[], null, 38, 'not-filed'])
})

test('a return that concerns some counties is expected of those, and no other stands as not filed', async () => {
  const book = newBook()
  const lifted = { sampled_lifted: 1000, wrong_exits: 10, sampled_unregistered: 500, omitted: 5 }
  const asked = { surveyed_households: 200, approving_households: 190 }
  await bringReturns(book, [['EXIT', '2017年度', [{ region: '云阳县', ...lifted, ...asked }]]])
  const { total, sources, leftOut } = book.figures.indicator({ code: 'wrong-exit-rate', by: ['region'] })

  expect([total.value, sources.map(({ filed, expected }) => [filed.length, expected]), leftOut]).toEqual([
    1,
    [
      [1, 1],
      [1, 1],
    ],
    [],
  ])
})

test('a column that a county has left blank is absent there, not zero, and the county is named', async () => {
  const book = await withStudents()
  const { lines, total, leftOut } = book.figures.indicator({
    code: 'hardship-share',
    by: ['region'],
    regions: ['500101', '500102'],
  })

  expect([values(lines), total.value]).toEqual([{ 500101: null, 500102: null }, null])
  expect(leftOut).toContainEqual({ region: '500101', period: '2017', side: 'denominator', why: 'blank' })
})

test('a county whose roster has no enterprise of the level has none, one that has sent no roster is absent', async () => {
  const book = newBook()
  const rows = [
    [1, '万州区', '企业一', '市级', '茶叶', 10, 5],
    [2, '涪陵区', '企业二', '区县级', '茶叶', 20, 6],
  ]
  await book.bring([saved(book.folder, 'a.xlsx', [enterpriseSheet(rows)])])
  const { lines, total } = book.figures.indicator({ code: 'enterprises', by: ['region'] })

  expect(values(lines)).toEqual({ 500101: 1, 500102: 0 })
  expect([total.value, total.counties]).toEqual([1, 2])
})

test('the number of industries is counted anew at every level', async () => {
  const book = newBook()
  const sheet = (county: string, industries: readonly string[]) => ({
    name: '表',
    rows: [
      [`2017年度${county}“10+2”特色产业发展情况`],
      ['产业', '产值（万元）'],
      ...industries.map((name) => [name, 5]),
    ],
  })
  await book.bring([
    saved(book.folder, 'a.xlsx', [sheet('万州区', ['茶叶', '水果'])]),
    saved(book.folder, 'b.xlsx', [sheet('涪陵区', ['茶叶'])]),
  ])
  const { lines, total } = book.figures.indicator({ code: 'industries', by: ['region'] })

  expect([values(lines), total.value]).toEqual([{ 500101: 2, 500102: 1 }, 2])
})

test('a value stands beside that of the year before, and a year nobody filed leaves the next without growth', async () => {
  const book = newBook()
  for (const [year, persons] of [
    [2014, 100],
    [2015, 150],
    [2017, 300],
  ] as const)
    await book.bring([
      saved(book.folder, `${year}.xlsx`, [studentSheet('万州区', year, [['小学', 400, 1, persons, 1]])]),
    ])
  const { totals } = book.figures.indicator({ code: 'students-aided', by: ['period'] })

  expect(totals.map(({ keys, value, before, growth }) => [keys.period, value, before, growth])).toEqual([
    ['2014', 100, null, null],
    ['2015', 150, 100, 0.5],
    ['2017', 300, null, null],
  ])
})

test('a county that was joined to another counts in it, so that the series has no break', async () => {
  const book = newBook()
  await book.bring([
    saved(book.folder, 'a.xlsx', [studentSheet('万盛区', 2010, [['小学', 40, 1, 30, 1]])]),
    saved(book.folder, 'b.xlsx', [studentSheet('綦江县', 2010, [['小学', 60, 1, 30, 1]])]),
    saved(book.folder, 'c.xlsx', [studentSheet('綦江区', 2011, [['小学', 100, 1, 80, 1]])]),
  ])
  const asked = { code: 'education-coverage', by: ['region', 'period'] }

  expect(values(book.figures.indicator(asked).lines)).toEqual({ '500110 2010': 60, '500110 2011': 80 })
  expect(values(book.figures.indicator({ ...asked, boundaries: 'as-filed' }).lines)).toEqual({
    '500110 2010': 50,
    '500110 2011': 80,
    '500110@2011 2010': 75,
  })
})

test('every level of the program is the straight sum of its column over the rows', async () => {
  const book = newBook()
  const rows = Array.from({ length: 120 }, (_, at) => [
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
  const sum = page.rows.reduce((all, { values: row }) => all + Number(row.sales ?? 0), 0)
  const { lines, total } = book.figures.indicator({ code: 'enterprise-sales', by: ['region', 'level', 'industry'] })

  expect(total.value).toBeCloseTo(sum, 6)
  expect(lines.reduce((all, { value }) => all + (value ?? 0), 0)).toBeCloseTo(sum, 6)
})

test('a dimension that only one side has is refused', async () => {
  const book = await withStudents()

  expect(() => book.figures.indicator({ code: 'education-coverage', by: ['industry'] })).toThrow(
    expect.objectContaining({ code: 'column-unknown' }),
  )
  expect(() => book.figures.indicator({ code: 'nothing', by: [] })).toThrow(
    expect.objectContaining({ code: 'indicator-unknown' }),
  )
})
