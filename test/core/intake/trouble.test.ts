import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'
import { enterpriseSheet, saved, studentSheet } from '../../support/returns.ts'

const GOOD = [1, '万州区', '甲茶业有限公司', '市级', '茶叶', 120.5, 30]

test('a wrong county name, text and full-width numbers, a hidden row and an unknown sheet are each told by name and cell', async () => {
  const book = newBook()
  const sheet = enterpriseSheet(
    [
      GOOD,
      [2, '巫上县', '乙果业有限公司', '市级', '水果', 80, 12],
      [3, '涪陵区', '丙', '市级', '蔬菜', '1,234.5', '１２'],
    ],
    { hiddenRows: [5] },
  )
  const notes = {
    name: '其他',
    rows: [
      ['项目', '数量'],
      ['某', 12],
    ],
  }
  const { files } = await book.bring([saved(book.folder, '2017.xlsx', [sheet, notes])], { mode: 'preview' })
  const [main, other] = files[0]?.sheets ?? []

  expect(main).toMatchObject({
    sheet: '监测表',
    status: 'held',
    form: 'LEAD_ROSTER',
    period: '2017',
    region: '500000',
    headerRows: [3, 3],
    bodyRows: [4, 6],
    hidden: { sheet: false, rows: [6], columns: [] },
    normalised: [
      { cell: 'F6', column: 'sales', from: '1,234.5', to: '1234.5', why: ['text-number', 'thousands-separator'] },
      { cell: 'G6', column: 'employees', from: '１２', to: '12', why: ['text-number', 'full-width'] },
    ],
  })
  expect(main?.problems.map(({ code, cell }) => [code, cell])).toEqual([
    ['region-unknown', 'B5'],
    ['rows-hidden', 'A6'],
  ])
  expect(other).toMatchObject({
    sheet: '其他',
    status: 'held',
    problems: [{ code: 'form-unknown', details: { sheet: '其他' } }],
  })
})

test('a preview writes nothing', async () => {
  const book = newBook()
  const before = book.context.book.db.serialize().length
  await book.bring([saved(book.folder, 'a.xlsx', [enterpriseSheet([GOOD])])], { mode: 'preview' })

  expect(book.intake.submissions({})).toEqual([])
  expect(book.context.book.db.serialize().length).toBe(before)
})

test('a held sheet leaves nothing behind, while the good file beside it is kept', async () => {
  const book = newBook()
  const bad = saved(book.folder, 'bad.xlsx', [enterpriseSheet([[1, '万洲区', '甲', '市级', '茶叶', 1, 1]])])
  const good = saved(book.folder, 'good.xlsx', [studentSheet('万州区', 2017, [['小学', 10, 1, 9, 9]])])
  const { rows } = await book.bring([bad, good])

  expect(rows).toBe(1)
  expect(book.intake.submissions({}).map(({ form }) => form)).toEqual(['EDU_TABLE'])
})

test('text in a column of numbers is kept as absent, with what was sent, and told as an error', async () => {
  const book = newBook()
  await book.bring([
    saved(book.folder, 'a.xlsx', [enterpriseSheet([[1, '万州区', '甲', '市级', '茶叶', '约一百', 30]])]),
  ])
  const page = book.figures.rows({ form: 'LEAD_ROSTER', offset: 0, limit: 10 })

  expect(page.rows[0]).toMatchObject({ values: { sales: null, employees: 30 }, marks: { sales: '约一百' } })
  expect(book.intake.submissions({})[0]).toMatchObject({ errors: 1 })
})

test('absent, dash, ellipsis and zero stay apart', async () => {
  const book = newBook()
  const rows = [
    ['学前教育', 10, null, 1, 1],
    ['小学', 10, '—', 1, 1],
    ['初中', 10, '…', 1, 1],
    ['普通高中', 10, 0, 1, 1],
  ]
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, rows)])])
  const page = book.figures.rows({ form: 'EDU_TABLE', offset: 0, limit: 10 })

  expect(page.rows.map(({ values, marks }) => [values.amount, marks.amount])).toEqual([
    [null, undefined],
    [null, '—'],
    [null, '…'],
    [0, undefined],
  ])
})

test('the title and the file name naming different years hold the sheet', async () => {
  const book = newBook()
  const path = saved(book.folder, '学生资助2016.xlsx', [studentSheet('万州区', 2017, [['小学', 10, 1, 9, 9]])])
  const { files } = await book.bring([path])

  expect(files[0]?.sheets[0]).toMatchObject({
    status: 'held',
    problems: [{ code: 'period-conflict', details: { found: '2017', other: '2016' } }],
  })
})

test('the same county twice in one import holds the second', async () => {
  const book = newBook()
  const first = saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, [['小学', 10, 1, 9, 9]])])
  const second = saved(book.folder, 'b.xlsx', [studentSheet('万 州', 2017, [['小学', 11, 1, 9, 9]])])
  const { files } = await book.bring([first, second])

  expect(files.map(({ sheets }) => sheets[0]?.status)).toEqual(['kept', 'held'])
})

test('a file that is no workbook is refused by name', async () => {
  const book = newBook()
  const { files } = await book.bring(['missing.xlsx'])

  expect(files).toMatchObject([
    { file: 'missing.xlsx', sheets: [], problems: [{ code: 'file-missing', severity: 'error' }] },
  ])
})

test('a reporting unit that is no county holds the sheet, an office of a county does not', async () => {
  const book = newBook()
  const rows = [['小学', 10, 1, 9, 9]]
  const wrong = saved(book.folder, 'a.xlsx', [studentSheet('巫山溪县', 2017, rows)])
  const office = saved(book.folder, 'b.xlsx', [studentSheet('云阳县教育委员会', 2017, rows)])
  const { files } = await book.bring([wrong, office])

  expect(files[0]?.sheets[0]).toMatchObject({ status: 'held', problems: [{ code: 'region-unknown', cell: 'A2' }] })
  expect(files[1]?.sheets[0]).toMatchObject({ status: 'kept', region: '500235' })
})

test('a total whose name stands behind the figures is a total, not one more cooperative', async () => {
  const book = newBook()
  const roster = {
    name: '名册',
    rows: [
      ['忠县2017年农民专业合作社名册'],
      ['成员数', '出资总额（万元）', '合作社名称'],
      [4, 3, '丙社'],
      [5, 1, '丁社'],
      [9, 4, '合 计'],
    ],
  }
  const { files } = await book.bring([saved(book.folder, 'a.xlsx', [roster])])

  expect(files[0]?.sheets[0]).toMatchObject({ status: 'kept', rows: 2, totals: [{ row: 5, label: '合计' }] })
})
