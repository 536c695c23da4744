import { expect, test } from 'vitest'
import type { SheetResult } from '#contract'
import { newBook, type TestBook } from '../../../support/book.ts'
import { rawSheet, saved, studentSheet } from '../../../support/returns.ts'

const STUDENTS = ['学段', '家庭经济困难学生数', '资助金额（万元）', '资助人数', '资助人次']
const ENTERPRISES = ['区县', '企业名称', '级别', '主营产业', '销售收入（万元）', '从业人数']

/** Tables of the only sheet of a file. */
async function tablesOf(book: TestBook, name: string, sheet: ReturnType<typeof rawSheet>, keep = false) {
  const { files } = await book.bring([saved(book.folder, name, [sheet])], { mode: keep ? 'keep' : 'preview' })
  return files[0]?.sheets ?? []
}

const told = ({ place, range, form, region, period, rows, status }: SheetResult) =>
  [place, range, form, region, period, rows, status] as const

test('two counties stacked on one sheet are two returns, each with its own county', async () => {
  const book = newBook()
  const tables = await tablesOf(
    book,
    '2017年.xlsx',
    rawSheet([
      ['2017年度学生资助情况'],
      ['填报单位：万州区'],
      STUDENTS,
      ['小学', 10, 1.5, 9, 9],
      ['初中', 11, 2.5, 8, 8],
      ['单位负责人：甲', null, '填表人：乙'],
      [],
      ['2017年度学生资助情况'],
      ['填报单位：开州区'],
      STUDENTS,
      ['小学', 20, 3, 7, 7],
      ['单位负责人：丙'],
    ]),
    true,
  )

  expect(tables.map(told)).toEqual([
    ['0:0', 'A1:E6', 'EDU_TABLE', '500101', '2017', 2, 'kept'],
    ['0:1', 'A8:E12', 'EDU_TABLE', '500154', '2017', 1, 'kept'],
  ])
  expect(tables.map(({ lines }) => lines)).toEqual([
    { seen: 6, kept: 2, totals: 0, headings: 3, notes: 1, elsewhere: 0, refused: 0 },
    { seen: 5, kept: 1, totals: 0, headings: 3, notes: 1, elsewhere: 0, refused: 0 },
  ])
  expect(book.figures.trace({ submission: 2, row: 11, column: 'amount' })).toMatchObject({ cell: 'C11', kept: 3 })
})

test('two forms stacked on one sheet are told apart, and what stands over the sheet holds for both', async () => {
  const tables = await tablesOf(
    newBook(),
    'a.xlsx',
    rawSheet([
      ['万州区2017年度教育和产业情况'],
      STUDENTS,
      ['小学', 10, 1.5, 9, 9],
      [],
      ['农业产业化龙头企业监测表'],
      ENTERPRISES,
      ['万州区', '甲茶业', '市级', '茶叶', 120.5, 30],
    ]),
  )

  expect(tables.map(told)).toEqual([
    ['0:0', 'A1:F3', 'EDU_TABLE', '500101', '2017', 1, 'preview'],
    ['0:1', 'A5:F7', 'LEAD_ROSTER', '500101', '2017', 1, 'preview'],
  ])
})

test('a header printed again on the next page begins no new table', async () => {
  const tables = await tablesOf(
    newBook(),
    'a.xlsx',
    rawSheet([
      ['2017年龙头企业名册'],
      ENTERPRISES,
      ['万州区', '甲', '市级', '茶叶', 1, 2],
      ENTERPRISES,
      ['开州区', '乙', '市级', '水果', 3, 4],
    ]),
  )

  expect(tables.map(({ rows, lines }) => [rows, lines.headings])).toEqual([[2, 3]])
})

test('the two halves of a roster printed side by side are one return, and each figure finds its cell', async () => {
  const book = newBook()
  const [table, ...others] = await tablesOf(
    book,
    'a.xlsx',
    rawSheet(
      [
        ['重庆市2017年度农业产业化龙头企业监测表'],
        [...ENTERPRISES, null, ...ENTERPRISES],
        ['万州区', '甲', '市级', '茶叶', 10, 1, null, '开州区', '丙', '市级', '水果', 30, 3],
        ['涪陵区', '乙', '市级', '蔬菜', 20, 2, null, '忠县', '丁', '国家级', '水果', 40, 4],
        ['合计', null, null, null, 30, 3, null, '垫江县', '戊', '市级', '水果', 50, 5],
      ],
      { merges: ['A1:M1'] },
    ),
    true,
  )
  const { total } = book.figures.pivot({ form: 'LEAD_ROSTER', rows: [], measures: ['sales', 'count'] })

  expect(others).toEqual([])
  expect(table).toMatchObject({ status: 'kept', rows: 5, totals: [{ row: 5, label: '合计' }], range: 'A1:M5' })
  expect(total.values).toEqual({ sales: 150, count: 5 })
  expect(book.figures.trace({ submission: 1, row: 4, block: 1, column: 'sales' })).toMatchObject({
    cell: 'L4',
    kept: 40,
  })
  expect(book.figures.trace({ submission: 1, row: 4, block: 0, column: 'sales' })).toMatchObject({
    cell: 'E4',
    kept: 20,
  })
})

test('two counties side by side are two returns', async () => {
  const book = newBook()
  const tables = await tablesOf(
    book,
    '2017.xlsx',
    rawSheet([
      ['学生资助情况', null, null, null, null, null, '学生资助情况'],
      ['填报单位：万州区', null, null, null, null, null, '填报单位：开州区'],
      [...STUDENTS, null, ...STUDENTS],
      ['小学', 10, 1.5, 9, 9, null, '小学', 20, 3.5, 8, 8],
    ]),
    true,
  )

  expect(tables.map(told)).toEqual([
    ['0:0', 'A1:F4', 'EDU_TABLE', '500101', '2017', 1, 'kept'],
    ['0:1', 'G1:K4', 'EDU_TABLE', '500154', '2017', 1, 'kept'],
  ])
  expect(book.figures.trace({ submission: 2, row: 4, column: 'amount' })).toMatchObject({ cell: 'I4', kept: 3.5 })
})

test('a table beside the return that belongs to no form is held by itself and told, the return is kept', async () => {
  const tables = await tablesOf(
    newBook(),
    'a.xlsx',
    rawSheet([
      ['万州区2017年度学生资助情况'],
      [...STUDENTS, null, '月份', '气温'],
      ['小学', 10, 1.5, 9, 9, null, '一月', 8],
      ['初中', 10, 1.5, 9, 9, null, '二月', 9],
    ]),
  )

  expect(tables.map(({ range, form, status, lines }) => [range, form, status, lines.refused])).toEqual([
    ['A1:F4', 'EDU_TABLE', 'preview', 0],
    ['G1:H4', null, 'held', 3],
  ])
})

test('a table over the return that belongs to no form is not taken for its title', async () => {
  const tables = await tablesOf(
    newBook(),
    'a.xlsx',
    rawSheet([
      ['月份', '气温', '雨量'],
      ['一月', 8, 20],
      ['二月', 9, 30],
      [],
      ['万州区2017年度学生资助情况'],
      STUDENTS,
      ['小学', 10, 1.5, 9, 9],
    ]),
  )

  expect(tables.map(({ range, form, status }) => [range, form, status])).toEqual([
    ['A1:E3', null, 'held'],
    ['A5:E7', 'EDU_TABLE', 'preview'],
  ])
})

test('counties as columns are read like counties as rows', async () => {
  const book = newBook()
  const [table] = await tablesOf(
    book,
    'a.xlsx',
    rawSheet([
      ['2017年农民专业合作社基本情况'],
      ['填报单位：重庆市', null, '计量单位：个、户、万元'],
      ['指标', '计量单位', '代码', '全市', '万州区', '开  州', '巫山县'],
      ['合作社总数', '个', '001', 60, 10, 20, 30],
      ['成员总数', '户', '002', 600, 100, 200, 300],
      ['普通农户', '户', '003', 590, 90, 200, 300],
      ['经营收入', '万元', '004', 6.6, 1.1, 2.2, 3.3],
      ['单位负责人：甲', null, null, '填表人：乙'],
    ]),
    true,
  )
  const pivot = book.figures.pivot({ form: 'COOP_TABLE', rows: ['region'], measures: ['cooperatives', 'members'] })

  expect(table).toMatchObject({ status: 'kept', direction: 'columns', form: 'COOP_TABLE', region: '500000', rows: 3 })
  expect(table?.totals).toEqual([{ row: 4, label: '全市' }])
  expect(pivot.lines.map(({ keys, values }) => [keys.region, values.cooperatives, values.members])).toEqual([
    ['500101', 10, 100],
    ['500154', 20, 200],
    ['500237', 30, 300],
  ])
  expect(book.figures.trace({ submission: 1, row: 7, column: 'members' })).toMatchObject({ cell: 'G5', kept: 300 })
})

test('a zone among counties as columns is left out where the total proves it counted', async () => {
  const [table] = await tablesOf(
    newBook(),
    'a.xlsx',
    rawSheet([
      ['2017年农民专业合作社基本情况'],
      ['指标', '全市', '万州区', '开州区', '两江新区'],
      ['合作社总数', 30, 10, 20, 5],
      ['成员总数', 300, 100, 200, 40],
    ]),
  )

  expect(table).toMatchObject({ status: 'preview', direction: 'columns', rows: 2 })
  expect(table?.problems.find(({ code }) => code === 'zone-inside')?.cell).toBe('E2')
})

test('stages over groups of columns make a row of the return for each county and stage', async () => {
  const book = newBook()
  const [table] = await tablesOf(
    book,
    'a.xlsx',
    rawSheet(
      [
        ['重庆市2017年学生资助情况'],
        ['区县', '合计', null, '小学', null, '初中', null],
        [null, '资助金额（万元）', '资助人数', '资助金额（万元）', '资助人数', '资助金额（万元）', '资助人数'],
        ['全  市', 10, 100, 4, 40, 6, 60],
        ['万州区', 3, 30, 1, 10, 2, 20],
        ['开州区', 7, 70, 3, 30, 4, 40],
        ['忠县', null, null, null, null, null, null],
      ],
      { merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:G2'] },
    ),
    true,
  )
  const pivot = book.figures.pivot({ form: 'EDU_TABLE', rows: ['region', 'stage'], measures: ['amount', 'persons'] })

  expect(table).toMatchObject({ status: 'kept', form: 'EDU_TABLE', rows: 4 })
  expect(table?.lines).toEqual({ seen: 7, kept: 2, totals: 1, headings: 3, notes: 0, elsewhere: 0, refused: 1 })
  expect(pivot.lines.map(({ keys, values }) => [keys.region, keys.stage, values.amount, values.persons])).toEqual([
    ['500101', 'junior', 2, 20],
    ['500101', 'primary', 1, 10],
    ['500154', 'junior', 4, 40],
    ['500154', 'primary', 3, 30],
  ])
  expect(book.figures.trace({ submission: 1, row: 6, block: 1, column: 'amount' })).toMatchObject({
    cell: 'F6',
    kept: 4,
  })
  expect(book.figures.trace({ submission: 1, row: 6, block: 1, column: 'stage' })).toMatchObject({
    cell: 'F2',
    kept: 'junior',
  })
})

test('counties over groups of columns are read for each county', async () => {
  const book = newBook()
  await tablesOf(
    book,
    'a.xlsx',
    rawSheet(
      [
        ['2017年学生资助情况'],
        ['学段', '万州区', null, '巫溪县', null],
        [null, '资助金额（万元）', '资助人数', '资助金额（万元）', '资助人数'],
        ['小学', 1, 10, 3, 30],
        ['初中', 2, 20, 4, 40],
      ],
      { merges: ['A2:A3', 'B2:C2', 'D2:E2'] },
    ),
    true,
  )
  const pivot = book.figures.pivot({ form: 'EDU_TABLE', rows: ['region'], measures: ['amount', 'persons'] })

  expect(pivot.lines.map(({ keys, values }) => [keys.region, values.amount, values.persons])).toEqual([
    ['500101', 3, 30],
    ['500238', 7, 70],
  ])
})

test('one table left out leaves the other tables of its sheet in', async () => {
  const book = newBook()
  const sheet = rawSheet([
    ...studentSheet('万州区', 2017, [['小学', 10, 1, 9, 9]]).rows,
    [],
    ...studentSheet('开州区', 2017, [['小学', 20, 2, 9, 9]]).rows,
  ])
  const path = saved(book.folder, 'a.xlsx', [sheet])
  const { files } = await book.bring([path], { leaveOut: new Set(['0:0:0']) })
  const again = await book.bring([path])

  expect(files[0]?.sheets.map(({ status }) => status)).toEqual(['refused', 'kept'])
  expect(again.files[0]?.sheets.map(({ status, period }) => [status, period])).toEqual([
    ['kept', '2017'],
    ['unchanged', '2017'],
  ])
})
