import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newBook } from '../../support/book.ts'
import { bringReturns } from '../../support/form-sheet.ts'
import { readBack } from '../../support/written-workbook.ts'

const EXIT = {
  sampled_lifted: 1000,
  wrong_exits: 20,
  sampled_unregistered: 500,
  omitted: 5,
  surveyed_households: 200,
  approving_households: 170,
}

async function withCounties() {
  const book = newBook()
  const base = { rural_people: 1000, remaining_people: 20 }
  await bringReturns(book, [
    ['EXIT', '2017年度', [{ region: '云阳县', ...EXIT }]],
    [
      'POOR_BASE',
      '2017年度',
      [
        { region: '云阳县', ...base, poor_households: 100, reached_households: 90 },
        { region: '巫山县', ...base, poor_households: 50, reached_households: 50 },
        { region: '城口县', ...base, poor_households: 40, reached_households: '—' },
      ],
    ],
  ])
  return book
}

test('the exit report has both sides, rates and margins as formulas, the verdicts in words, and the cells behind them', async () => {
  const book = await withCounties()
  const to = join(book.folder, 'exit.xlsx')
  const result = book.reports.exit({ query: { period: '2017' }, language: 'zh-CN', to })
  const read = readBack(readFileSync(to))

  expect(result).toEqual({ file: 'exit.xlsx', rows: 1 })
  expect(read.sheets).toEqual(['退出评估', '来源单元格'])
  expect(read.rows(4)[0]?.slice(0, 9)).toEqual(['云阳县', '未达标', 20, 1000, 2, 2, 0, 0, '达标'])
  expect(read.cell('E5')?.f).toContain('C5/D5*100')
  expect(read.cell('G5')?.f).toBe('F5-E5')
  expect(read.rows(3, '来源单元格')[0]).toEqual([
    '云阳县',
    '错退率 · 错退情况 · 错退人口',
    '退出评估',
    '2017年',
    20,
    '20',
    1,
    expect.stringContaining('EXIT'),
    '退出评估',
    'C4',
  ])
})

test('the coverage report names who cannot be told, and its total is that of the counties that can', async () => {
  const book = await withCounties()
  const to = join(book.folder, 'coverage.xlsx')
  const regions = ['500229', '500235', '500237']
  book.reports.coverage({ query: { period: '2017', regions }, order: ['500237'], language: 'zh-CN', to })
  const rows = readBack(readFileSync(to)).rows(4)

  expect(rows.map((row) => row.slice(0, 7))).toEqual([
    ['巫山县', '全覆盖', null, 50, 50, 0, 100],
    ['城口县', '无法判断', '有一项没有填报', 40, null, null, null],
    ['云阳县', '未全覆盖', null, 100, 90, 10, 90],
    ['合计', '未全覆盖', null, 150, 140, 10, expect.closeTo(93.333, 2)],
  ])
})
