import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../../../support/book.ts'
import { enterpriseSheet, saved } from '../../../support/returns.ts'

async function withEnterprises(): Promise<TestBook> {
  const book = newBook()
  const rows = [
    [1, '万州区', '甲茶业', '市级', '茶叶', 120.5, 30],
    [2, '涪陵区', '乙果业', '国家级', '水果', null, 12],
    [3, '忠县', '丙果业', '市级', '水果', 80, null],
  ]
  await book.bring([saved(book.folder, 'a.xlsx', [enterpriseSheet(rows)])])
  return book
}

test('rows are found by text, by members and by county', async () => {
  const book = await withEnterprises()
  const names = (query: object) =>
    book.figures.rows({ form: 'LEAD_ROSTER', offset: 0, limit: 10, ...query }).rows.map(({ values }) => values.name)

  expect(names({ search: '果业' })).toEqual(['乙果业', '丙果业'])
  expect(names({ filters: { industry: ['fruit'], level: ['municipal'] } })).toEqual(['丙果业'])
  expect(names({ regions: ['500101'] })).toEqual(['甲茶业'])
})

test('absent values come last, whichever way a column is sorted', async () => {
  const book = await withEnterprises()
  const sales = (descending: boolean) =>
    book.figures
      .rows({ form: 'LEAD_ROSTER', offset: 0, limit: 10, sort: [{ column: 'sales', descending }] })
      .rows.map(({ values }) => values.sales)

  expect([sales(false), sales(true)]).toEqual([
    [80, 120.5, null],
    [120.5, 80, null],
  ])
})

test('a window is cut out of the whole and says how many there are', async () => {
  const book = await withEnterprises()
  const page = book.figures.rows({ form: 'LEAD_ROSTER', offset: 1, limit: 1 })

  expect([page.total, page.rows.map(({ row }) => row)]).toEqual([3, [5]])
})
