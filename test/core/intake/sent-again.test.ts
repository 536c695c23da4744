import { expect, test } from 'vitest'
import { newBook, type TestBook } from '../../support/book.ts'
import { enterpriseSheet, saved, studentSheet } from '../../support/returns.ts'

function aided(book: TestBook, region: string, period = '2017'): number | null {
  const query = { form: 'EDU_TABLE', rows: [], measures: ['persons'], regions: [region], periods: [period] }
  return book.figures.pivot(query).total.values.persons ?? null
}

/** A return of the municipality for several counties, a row each. */
function municipalSheet(persons: Readonly<Record<string, number>>) {
  const rows = Object.entries(persons).map(([county, count]) => [county, '小学', 100, 5, count, 95])
  return {
    name: 'Sheet1',
    rows: [
      ['重庆市2017年度学生资助情况'],
      ['填报单位：重庆市', null, null, null, '计量单位：万元、人'],
      ['区县', '学段', '家庭经济困难学生数', '资助金额', '资助人数', '资助人次'],
      ...rows,
    ],
  }
}

test('a return sent again takes the place of that county, period and form, and of nothing else', async () => {
  const book = newBook()
  const sent = (county: string, year: number, persons: number) =>
    saved(book.folder, `${county}${year}${persons}.xlsx`, [studentSheet(county, year, [['小学', 100, 5, persons, 95]])])
  await book.bring([sent('万州区', 2017, 90), sent('万州区', 2016, 70), sent('涪陵区', 2017, 80)])
  await book.bring([saved(book.folder, 'e.xlsx', [enterpriseSheet([[1, '万州区', '企业', '市级', '茶叶', 1, 1]])])])
  const enterprises = () =>
    book.figures.pivot({ form: 'LEAD_ROSTER', rows: [], measures: ['count'] }).total.values.count ?? null
  await book.bring([sent('万州区', 2017, 95)])

  expect([aided(book, '500101'), aided(book, '500101', '2016'), aided(book, '500102'), enterprises()]).toEqual([
    95, 70, 80, 1,
  ])
})

test('a county that sends its own return takes its place in that of the municipality, the others stay', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'm.xlsx', [municipalSheet({ 万州区: 90, 涪陵区: 80, 渝中区: 70 })])])
  await book.bring([saved(book.folder, 'c.xlsx', [studentSheet('涪陵区', 2017, [['小学', 100, 5, 85, 95]])])])

  expect(['500101', '500102', '500103'].map((region) => aided(book, region))).toEqual([90, 85, 70])
  book.intake.undo({ submission: 2 })
  expect(aided(book, '500102')).toBe(80)
})

test('a municipal return sent again with fewer counties leaves the others as they were', async () => {
  const book = newBook()
  await book.bring([saved(book.folder, 'm.xlsx', [municipalSheet({ 万州区: 90, 涪陵区: 80, 渝中区: 70 })])])
  await book.bring([saved(book.folder, 'n.xlsx', [municipalSheet({ 万州区: 91, 涪陵区: 81 })])])

  expect(['500101', '500102', '500103'].map((region) => aided(book, region))).toEqual([91, 81, 70])
})

test('the preview of a return sent again tells how it differs from the one that counts, and writes nothing', async () => {
  const book = newBook()
  const before = [
    ['小学', 100, 5, 90, 95],
    ['初中', 50, 2, 40, 41],
  ]
  const again = [
    ['小学', 100, 5.5, 90, 95],
    ['普通高中', '—', 1, 10, 10],
  ]
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, before)])])
  const checksum = book.book.checksum({}).checksum
  const { files } = await book.bring([saved(book.folder, 'b.xlsx', [studentSheet('万州区', 2017, again)])], {
    mode: 'preview',
  })

  expect(files[0]?.sheets[0]?.differences).toEqual({
    against: [1],
    isTooLarge: false,
    rows: { added: 1, removed: 1, changed: 1, same: 0 },
    cellsChanged: 1,
    cells: [{ row: 4, region: '500101', column: 'amount', before: 5, after: 5.5 }],
  })
  expect(book.book.checksum({}).checksum).toBe(checksum)
})

test('the first return of a county has nothing to differ from', async () => {
  const book = newBook()
  const path = saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 100, 5, 90, 95]])])
  const { files } = await book.bring([path], { mode: 'preview' })

  expect(files[0]?.sheets[0]?.differences).toBeNull()
})
