import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PivotTableQuery, PivotTableReport } from '../../../../src/contract/index.ts'
import { newBook, type TestBook } from '../../../support/book.ts'
import { saved, studentSheet } from '../../../support/returns.ts'
import { readBack, type WrittenWorkbook } from '../../../support/written-workbook.ts'

const QUERY: PivotTableQuery = {
  form: 'EDU_TABLE',
  rows: ['region', 'stage'],
  columns: ['period'],
  measures: [{ name: 'persons' }, { name: 'coverage' }, { name: 'persons', show: 'share-column' }],
  periods: ['2016', '2017'],
  filters: { stage: ['primary', 'junior'] },
  subtotals: 'both',
}

async function withStudents(): Promise<TestBook> {
  const book = newBook()
  const sheets = [
    studentSheet('万州区', 2016, [['小学', 900, 80, 800, 900]]),
    studentSheet('万州区', 2017, [
      ['小学', 1000, 90, 900, 1000],
      ['初中', 10, 0, 0, 10],
    ]),
    studentSheet('涪陵区', 2017, [
      ['小学', 100, 5, 50, 60],
      ['初中', null, 7, 70, 70],
    ]),
  ]
  await book.bring(sheets.map((sheet, at) => saved(book.folder, `${at}.xlsx`, [sheet])))
  return book
}

function write(book: TestBook, report: Partial<PivotTableReport> = {}): WrittenWorkbook {
  const to = join(book.folder, 'out.xlsx')
  book.reports.pivotTable({ query: QUERY, title: '学生资助', language: 'zh-CN', to, ...report })
  return readBack(readFileSync(to))
}

test('every cell of the file is the figure, the mark or the blank of the reply', async () => {
  const book = await withStudents()
  const table = book.figures.pivotTable(QUERY)
  const body = write(book).rows(6).slice(0, table.rows.length)

  expect(body.map((row) => row.slice(2))).toEqual(
    table.cells.map((cells) => cells.map((cell) => (cell === null ? null : (cell.shown ?? '—')))),
  )
  expect(body.map((row) => row.slice(0, 2))).toEqual([
    ['万州区', '小计'],
    ['万州区', '小学'],
    ['万州区', '初中'],
    ['涪陵区', '小计'],
    ['涪陵区', '小学'],
    ['涪陵区', '初中'],
    ['合计', null],
  ])
})

test('the header names period and measure in merged cells, with title, scope, source and filters above', async () => {
  const book = await withStudents()
  const workbook = write(book)

  expect(
    workbook
      .rows(0)
      .slice(0, 4)
      .map((row) => row[0]),
  ).toEqual([
    '学生资助',
    '报告期：2016年、2017年　　地区范围：全市38个区县　　计量单位：见表头',
    expect.stringMatching(
      /^来源：3 份报送，3 个文件；报表：渝教助01表 学生资助情况；数据层：报送原值（无调整）；账册：test；留痕链首：[0-9a-f]{16}$/,
    ),
    '筛选：学段＝小学、初中',
  ])
  expect(
    workbook
      .rows(4)
      .slice(0, 2)
      .map((row) => row.slice(0, 6)),
  ).toEqual([
    ['区县', '学段', '2016年', null, null, '2017年'],
    [null, null, '资助人数（人）', '资助覆盖率\n（%）', '资助人数 · 占列合计 %', '资助人数（人）'],
  ])
  expect(workbook.sheet()['!merges']).toContainEqual({ s: { r: 4, c: 2 }, e: { r: 4, c: 4 } })
})

test('shares are written as per cent, ratios and counts with the digits asked for', async () => {
  const book = await withStudents()
  const workbook = write(book, { decimals: { 'ratio:coverage': 3, 'sum:persons:share-column': 2 } })

  expect(['C7', 'D7', 'E7'].map((at) => workbook.cell(at)?.z)).toEqual(['#,##0', '#,##0.000', '0.00%'])
})

test('lines that are folded away are not written, and their subtotal is', async () => {
  const book = await withStudents()
  const workbook = write(book, { collapsed: [['500101']] })

  expect(
    workbook
      .rows(6)
      .slice(0, 4)
      .map((row) => row.slice(0, 2)),
  ).toEqual([
    ['万州区', '小计'],
    ['涪陵区', '小计'],
    ['涪陵区', '小学'],
    ['涪陵区', '初中'],
  ])
})

test('colours go over the figures of single lines, the largest one darkest', async () => {
  const book = await withStudents()
  const query = { ...QUERY, columns: [], periods: ['2017'], measures: [{ name: 'persons' }] }
  const workbook = write(book, { query, heat: ['sum:persons'] })
  const fills = ['C6', 'C7', 'C8', 'C10', 'C12'].map((at) => {
    const style = workbook.cell(at)?.s as { fgColor?: { rgb?: string } } | undefined
    return style?.fgColor?.rgb
  })

  expect(fills).toEqual(['F7F7F7', '4199AD', 'EAF4F6', 'EAF4F6', undefined])
})

test('the chart is bound to the lines, or to a sheet of them where subtotals stand between', async () => {
  const book = await withStudents()
  const chart = { kind: 'bar', measure: 'sum:persons' } as const
  const plain = write(book, { query: { ...QUERY, rows: ['region'], subtotals: 'none' }, chart })
  const tree = write(book, { chart })

  expect(plain.chartRanges()).toEqual(['透视表!$A$7:$A$8', '透视表!$B$7:$B$8', '透视表!$A$7:$A$8', '透视表!$E$7:$E$8'])
  expect(tree.rows(1, '图表数据').map((row) => row[0])).toEqual([
    '万州区 · 小学',
    '万州区 · 初中',
    '涪陵区 · 小学',
    '涪陵区 · 初中',
  ])
})

test('a report in English has no Chinese words of ours', async () => {
  const book = await withStudents()
  const rows = write(book, { language: 'en', title: 'Student aid' }).rows(1)

  expect(rows.flat().filter((value) => typeof value === 'string' && /[一-鿿]/.test(value))).toEqual([
    expect.stringContaining('渝教助01表'),
  ])
})
