import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'
import { onlyRules, ownRule } from '../../support/own-rule.ts'
import { saved, studentSheet } from '../../support/returns.ts'
import { readBack } from '../../support/written-workbook.ts'

async function reported(language: 'zh-CN' | 'en') {
  const book = newBook()
  onlyRules(book, ownRule())
  const rows = [
    ['小学', 3000, 90, 2000, 1977],
    ['初中', 1000, 50, 500, null],
  ]
  await book.bring([saved(book.folder, 'a.xlsx', [studentSheet('万州区', 2017, rows)])])
  book.checks.runPending({})
  const to = join(book.folder, 'out.xlsx')
  const { rows: listed } = book.reports.checks({ query: { periods: ['2017'] }, language, to })
  return { listed, workbook: readBack(readFileSync(to)) }
}

test('findings are written with message, values and cell; what can’t be told and the counts by rule on sheets of their own', async () => {
  const { listed, workbook } = await reported('zh-CN')

  expect(listed).toBe(1)
  expect(workbook.sheets).toEqual(['审核结果', '无法判断', '按审核关系汇总'])
  expect(
    workbook
      .rows(1)
      .slice(0, 3)
      .map(([first]) => first),
  ).toEqual([
    expect.stringContaining('全部报表    2017年    全部区县    数据层：调整后（无调整）'),
    '强制性 1 处，核实性 0 处（已说明 0 处），无法判断 1 处',
    expect.stringContaining('来源：账本“test”'),
  ])
  expect(workbook.rows(5)[0]?.map((each) => each ?? '')).toEqual([
    '强制性',
    '学生资助情况',
    '万州区',
    '2017年',
    '小学',
    '资助人次',
    '小学：人次 1,977 少于人数 2,000，差 -23。',
    1977,
    2000,
    -23,
    '资助人次 1977；资助人数 2000',
    '',
    'a.xlsx · Sheet1',
    'E4',
    'times-persons',
  ])
  expect(workbook.rows(5, '无法判断')[0]?.slice(4, 8)).toEqual([
    '无法判断“人次不少于人数”：缺少资助人次',
    1,
    '资助人次',
    'E5',
  ])
  expect(workbook.rows(5, '按审核关系汇总')[0]?.slice(3)).toEqual(['强制性', 1, 0, 1])
})

test('the English report has no Chinese but the names of files, members and rows', async () => {
  const { workbook } = await reported('en')
  const [line = []] = workbook.rows(5)

  expect(workbook.sheets).toEqual(['Findings', 'Cannot tell', 'By rule'])
  expect(line.slice(0, 4)).toEqual(['Error', 'Student aid', 'Wanzhou District', '2017'])
  expect(line[6]).toBe('Primary: 1,977 times for 2,000 persons, a difference of -23.')
  expect(workbook.rows(1).slice(0, 3).flat().join(' ')).not.toMatch(/[\u4e00-\u9fff]/)
})
