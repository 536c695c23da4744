import { expect, test } from 'vitest'
import type { DiffCell } from '#contract'
import { newBook, type TestBook } from '../../../support/book.ts'
import { bringReturns } from '../../../support/form-sheet.ts'
import { enterpriseSheet, saved, studentSheet } from '../../../support/returns.ts'

/** Two versions of a county's return of student aid; a row is stage, in hardship, amount, persons, times. */
async function twice(
  before: readonly (readonly (string | number | null)[])[],
  after: typeof before,
): Promise<TestBook> {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, before)])])
  await book.bring([saved(book.folder, 'b.xlsx', [studentSheet('万州区', 2017, after)])])
  return book
}

function told({ kind, label, column, before, after, difference, share }: DiffCell): unknown {
  return [
    kind,
    label[0],
    column,
    before && [before.value, before.cell],
    after && [after.value, after.cell],
    difference,
    share,
  ]
}

test('a changed cell is told with both values, their difference and share, and where each stood', async () => {
  const book = await twice([['小学', 100, 5, 90, 95]], [['小学', 100, 6, 92, 95]])
  const { rows, cells } = book.intake.diff({ before: 1, after: 2 })

  expect(rows).toEqual({ before: 1, after: 1, added: 0, removed: 0, changed: 1, same: 0 })
  expect(cells.map(told)).toEqual([
    ['changed', 'primary', 'amount', [5, 'C4'], [6, 'C4'], 1, 0.2],
    ['changed', 'primary', 'persons', [90, 'D4'], [92, 'D4'], 2, 2 / 90],
  ])
})

test('rows are matched by their key wherever they stand in the sheet', async () => {
  const book = await twice(
    [
      ['小学', 100, 5, 90, 95],
      ['初中', 50, 2, 40, 41],
    ],
    [
      ['初中', 50, 2, 40, 41],
      ['小学', 100, 5, 91, 95],
    ],
  )
  const { rows, cells, key, matchedByRow } = book.intake.diff({ before: 1, after: 2 })

  expect([rows.same, rows.changed, key, matchedByRow]).toEqual([1, 1, ['stage'], 0])
  expect(cells.map(told)).toEqual([['changed', 'primary', 'persons', [90, 'D4'], [91, 'D5'], 1, 1 / 90]])
})

test('a row only one submission has is added or removed, cell by cell, with nothing on the other side', async () => {
  const book = await twice([['小学', 100, 5, 90, 95]], [['初中', null, 2, 40, 41]])
  const { rows, cells } = book.intake.diff({ before: 1, after: 2, columns: ['persons', 'poor_students'] })

  expect([rows.added, rows.removed]).toEqual([1, 1])
  expect(cells.map(told)).toEqual([
    ['added', 'junior', 'persons', null, [40, 'D4'], null, null],
    ['removed', 'primary', 'persons', [90, 'D4'], null, null, null],
    ['removed', 'primary', 'poor_students', [100, 'B4'], null, null, null],
  ])
})

test('absent is not zero: a mark that becomes 0 is a change without a difference', async () => {
  const book = await twice([['小学', '—', 5, 90, 95]], [['小学', 0, 5, 90, 95]])
  const [cell] = book.intake.diff({ before: 1, after: 2 }).cells

  expect(cell).toMatchObject({
    column: 'poor_students',
    before: { value: null, mark: '—' },
    after: { value: 0, mark: null },
    difference: null,
    share: null,
  })
})

test('sums before and after are of what was filed, and absent where nothing was', async () => {
  const book = await twice([['小学', null, 5, 90, 95]], [['小学', null, 6.5, 90, 95]])
  const { sums } = book.intake.diff({ before: 1, after: 2 })
  const sumOf = (name: string) => sums.find(({ column }) => column === name)

  expect(sumOf('amount')).toEqual({ column: 'amount', before: 5, after: 6.5, difference: 1.5, share: 0.3 })
  expect(sumOf('poor_students')).toMatchObject({ before: null, after: null, difference: null })
})

test('a return with one row a county is matched by the county, wherever it stands in the sheet', async () => {
  const book = newBook()
  const of = (region: string, households: number) => ({
    region,
    dibao_households: households,
    dibao_people: 90,
    dibao_poor_people: 40,
    insured_people: 100,
  })
  await bringReturns(book, [['SOCIAL', '2016年', [of('万州区', 10), of('涪陵区', 20)]]])
  await bringReturns(book, [['SOCIAL', '2017年', [of('涪陵区', 21), of('万州区', 10)]]])
  const { key, matchedByRow, rows } = book.intake.diff({ before: 1, after: 2 })

  expect([key, matchedByRow, rows.same, rows.changed]).toEqual([['region'], 0, 1, 1])
})

test('rows that share a key are matched by their row number, and it is said how many', async () => {
  const book = await twice(
    [
      ['小学', 100, 5, 90, 95],
      ['小学', 20, 1, 10, 10],
      ['初中', 50, 2, 40, 41],
    ],
    [
      ['小学', 100, 5, 91, 95],
      ['小学', 20, 1, 10, 10],
      ['初中', 50, 2, 40, 41],
    ],
  )
  const { matchedByRow, cells } = book.intake.diff({ before: 1, after: 2 })

  expect(matchedByRow).toBe(2)
  expect(cells.map(({ matchedBy, column }) => [matchedBy, column])).toEqual([['row', 'persons']])
})

test('a return of the municipality and one of a county are compared in the county they share', async () => {
  const book = newBook()
  const municipal = studentSheet('重庆市', 2017, [])
  const rows = [
    ['重庆市2017年度学生资助情况'],
    ['填报单位：重庆市', null, null, null, '计量单位：万元、人'],
    ['区县', '学段', '家庭经济困难学生数', '资助金额', '资助人数', '资助人次'],
    ['万州区', '小学', 100, 5, 90, 95],
    ['涪陵区', '小学', 100, 5, 90, 95],
  ]
  await book.bring([saved(book.folder, 'm.xlsx', [{ ...municipal, rows }])])
  await book.bring([saved(book.folder, 'c.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 5, 99, 95]])])])
  const found = book.intake.diff({ before: 1, after: 2 })

  expect([found.scope, found.rows.removed, found.cells.map(told)]).toEqual([
    'common',
    0,
    [['changed', 'primary', 'persons', [90, 'E4'], [99, 'D4'], 9, 0.1]],
  ])
})

test('one county is compared with another row by row of the same key', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 5, 90, 95]])])])
  await book.bring([saved(book.folder, 'b.xlsx', [studentSheet('涪陵区', 2017, [['小学', 100, 5, 80, 95]])])])
  const { scope, cells } = book.intake.diff({ before: 1, after: 2 })

  expect([scope, cells.map(({ column, difference }) => [column, difference])]).toEqual([
    'other-county',
    [['persons', -10]],
  ])
})

test('differences come by windows, filtered by kind and column, and all of them are counted', async () => {
  const rows = (shift: number) =>
    Array.from({ length: 30 }, (_, at) => [at + 1, '万州区', `企业${at}`, '市级', '茶叶', at + shift, at])
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [enterpriseSheet(rows(0))])])
  await book.bring([saved(book.folder, 'b.xlsx', [enterpriseSheet(rows(1).slice(0, 29))])])
  const ask = { before: 1, after: 2, columns: ['sales'] }
  const page = book.intake.diff({ ...ask, kinds: ['changed'], offset: 10, limit: 5 })
  const [first] = page.cells

  expect([page.total, page.cells.length, first?.before?.value, first?.after?.value]).toEqual([29, 5, 10, 11])
  expect(page.columns.find(({ column }) => column === 'sales')).toEqual({
    column: 'sales',
    added: 0,
    removed: 1,
    changed: 29,
  })
  expect(book.intake.diff({ ...ask, kinds: ['removed'] }).total).toBe(1)
})

test('submissions of different forms cannot be compared', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 5, 90, 95]])])])
  await book.bring([saved(book.folder, 'b.xlsx', [enterpriseSheet([[1, '万州区', '企业', '市级', '茶叶', 1, 1]])])])

  expect(() => book.intake.diff({ before: 1, after: 2 })).toThrow(expect.objectContaining({ code: 'forms-differ' }))
})
