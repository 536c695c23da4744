import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'
import { enterpriseSheet, rawSheet, studentSheet } from '../../support/returns.ts'
import { bookToReview, enter } from '../../support/review.ts'

const stages = (...rows: readonly (readonly (string | number)[])[]) => studentSheet('万州区', 2017, rows)

test('rows stand beside those of the version before and of last year, whatever their order in the sheet', async () => {
  const book = newBook()
  await enter(book, 'y.xlsx', studentSheet('万州区', 2016, [['初中', 50, 2, 40, 41]]))
  await enter(book, 'a.xlsx', stages(['小学', 100, 5, 90, 95], ['初中', 60, 3, 50, 52], ['普高', 30, 1, 20, 20]))
  await enter(book, 'b.xlsx', stages(['初中', 60, 3, 50, 52], ['小学', 100, 6, 92, 95], ['中职', 9, 1, 8, 8]))
  const { total, rows } = book.review.sideBySide({ submission: 3 })

  expect(total).toBe(4)
  expect(
    rows.map(({ now, previous, lastYear, changed }) => [
      now?.values.stage ?? null,
      previous?.row ?? null,
      lastYear?.values.amount ?? null,
      changed,
    ]),
  ).toEqual([
    ['junior', 5, 2, []],
    ['primary', 4, null, ['amount', 'persons']],
    ['vocational', null, null, ['stage', 'poor_students', 'amount', 'persons', 'times']],
    [null, 6, null, ['stage', 'poor_students', 'amount', 'persons', 'times']],
  ])
})

test('only what has changed or is marked can be asked for, and where a row stands among it', async () => {
  const book = newBook()
  await enter(book, 'a.xlsx', stages(['小学', 100, 5, 90, 95], ['初中', 60, 3, 50, 52], ['普高', 30, 1, 20, 20]))
  await enter(book, 'b.xlsx', stages(['小学', 100, 5, 90, 95], ['初中', 60, 4, 50, 52], ['普高', 30, 2, 20, 20]))
  const note = book.review.comment({ submission: 2, row: 6, column: 'amount', text: '？' })
  const find = { row: 6, block: 0 }
  const marked = book.review.sideBySide({ submission: 2, marked: true, find })

  expect(book.review.sideBySide({ submission: 2, find, limit: 1 })).toMatchObject({ total: 3, place: 2 })
  expect(book.review.sideBySide({ submission: 2, changed: true, find, offset: 1 })).toMatchObject({
    total: 2,
    place: 1,
    rows: [{ now: { row: 6 } }],
  })
  expect(marked).toMatchObject({ total: 1, place: 0, rows: [{ comments: { amount: [note.comment] } }] })
  expect(book.review.sideBySide({ submission: 2, marked: true, find: { row: 4, block: 0 } }).place).toBeNull()
})

test('what the sheet tells of a row stands at its column', async () => {
  const book = await bookToReview([['小学', 100, '五万', 90, 95]])
  const [item] = book.review.desk({ submission: 1 }).items

  expect(book.review.sideBySide({ submission: 1 }).rows[0]?.items).toEqual({ amount: [item?.item] })
})

test('a county is held against its part of a municipal return alone', async () => {
  const book = newBook()
  const row = (county: string, name: string, income: number) => [1, county, name, '市级', '果', income, 10]
  const sheet = enterpriseSheet([row('涪陵区', '乙果业', 210)])
  const ofCounty = {
    ...sheet,
    rows: sheet.rows.with(1, ['填报单位：涪陵区', null, null, null, null, '计量单位：万元、人']),
  }
  await enter(book, 'a.xlsx', enterpriseSheet([row('涪陵区', '乙果业', 200), row('万州区', '甲果业', 100)]))
  await enter(book, 'b.xlsx', ofCounty)
  const { total, rows } = book.review.sideBySide({ submission: 2 })

  expect(total).toBe(1)
  expect(rows[0]).toMatchObject({ now: { submission: 2 }, previous: { submission: 1 }, changed: ['sales'] })
})

test('personal values are masked on every side, and still told to differ', async () => {
  const book = newBook()
  const roster = (phone: string) =>
    rawSheet([
      ['2017年资助学生名册'],
      ['填报单位：万州区'],
      ['姓名', '身份证号', '学校', '学段', '资助项目', '资助金额（元）', '联系电话'],
      ['张三', '11010519491231002X', '一小', '小学', '生活补助', 500, phone],
    ])
  await enter(book, 'a.xlsx', roster('13811111234'))
  await enter(book, 'b.xlsx', roster('13822221234'))
  const [row] = book.review.sideBySide({ submission: 2 }).rows

  expect([row?.now?.values.phone, row?.previous?.values.phone, row?.changed]).toEqual([
    '138****1234',
    '138****1234',
    ['phone'],
  ])
})
