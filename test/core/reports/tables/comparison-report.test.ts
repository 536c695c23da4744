import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withoutTail } from '../../../../src/main/core/base/rounding.ts'
import { newBook } from '../../../support/book.ts'
import { saved, studentSheet } from '../../../support/returns.ts'
import { readBack } from '../../../support/written-workbook.ts'

test('a comparison is written with both sides, and counties that filed one only are blank on the other and named below', async () => {
  const book = newBook()
  const sheets = [
    studentSheet('万州区', 2016, [['小学', 900, 80, 800, 900]]),
    studentSheet('万州区', 2017, [['小学', 1000, 90, 900, 1000]]),
    studentSheet('涪陵区', 2017, [['小学', 100, 5, 50, 60]]),
  ]
  await book.bring(sheets.map((sheet, at) => saved(book.folder, `${at}.xlsx`, [sheet])))
  const to = join(book.folder, 'out.xlsx')
  book.reports.comparison({
    query: {
      form: 'EDU_TABLE',
      by: ['region'],
      measures: [{ name: 'persons' }],
      before: { periods: ['2016'] },
      after: { periods: ['2017'] },
    },
    title: '2016 与 2017',
    language: 'zh-CN',
    sideNames: ['2016年', '2017年'],
    chart: true,
    to,
  })
  const workbook = readBack(readFileSync(to))

  expect(workbook.rows(3).slice(0, 7)).toEqual([
    ['2016年：2016年　记录数：1', null, null, null, null, null, null, null, null],
    ['2017年：2017年　记录数：2', null, null, null, null, null, null, null, null],
    ['区县', '范围', '资助人数（人）', null, null, null, null, null, null],
    [null, null, '2016年', '2017年', '差额', '变化 %', '2016年占比 %', '2017年占比 %', '贡献率 %'],
    ['万州区', null, 800, 900, 100, 0.125, 1, withoutTail(900 / 950), 1],
    ['涪陵区', '2016年未报', null, 50, null, null, null, withoutTail(50 / 950), null],
    ['合计', null, 800, 950, 100, 0.125, 1, 1, 1],
  ])
  expect(workbook.rows(3).flat()).toContain(
    '注：涪陵区未报送（或未报齐）2016年，不计入差额、变化和贡献率；合计与小计的差额只按两侧都报送的区县计算。',
  )
  expect(workbook.chartRanges().slice(0, 2)).toEqual(['对比!$A$8:$A$9', '对比!$C$8:$C$9'])
})
