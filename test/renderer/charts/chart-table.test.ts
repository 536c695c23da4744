import { expect, test } from 'vitest'
import { tableOf, tableText } from '../../../src/renderer/src/charts/chart-table.ts'
import { rankingChart } from '../../../src/renderer/src/charts/ranking-chart.ts'
import { treemapChart } from '../../../src/renderer/src/charts/treemap-chart.ts'
import { trendChart } from '../../../src/renderer/src/charts/trend-chart.ts'
import { counties, coverage, outputValue, told } from './told.ts'

test('a chart can be read as a table: units in the heading, figures as numbers to paste', () => {
  const points = [
    { keys: { region: 'a' }, name: '万州', value: 1234.5, numerator: 12345, denominator: 10 },
    { keys: { region: 'b' }, name: '开州', value: -7, numerator: null, denominator: 3 },
  ]
  const table = tableOf(rankingChart({ measure: outputValue, points, picked: {} }, told()))

  expect(tableText(table, '名称')).toBe(
    ['名称\t产值 (万元)\t分子\t分母', '万州\t1234.50\t12345\t10', '开州\t-7.00\t无数值\t3'].join('\n'),
  )
})

test('several lines over the years become a column each', () => {
  const line = (name: string, ...values: number[]) => ({
    name,
    keys: { stage: name },
    values: values.map((value, at) => ({ period: `${2016 + at}`, value })),
  })
  const chart = trendChart(
    { measure: coverage, series: [line('小学', 90, 95), line('初中', 80, 85)], label: (period) => `${period}年` },
    told(),
  )

  expect(tableOf(chart)).toMatchObject({
    columns: ['小学 (%)', '初中 (%)'],
    lines: [
      { name: '2016年', cells: ['90.0', '80.0'] },
      { name: '2017年', cells: ['95.0', '85.0'] },
    ],
  })
})

test('every tile of a treemap has its own line', () => {
  const points = counties({ 果: 30, 茶: 10 }).map((one, colour) => ({ ...one, colour }))
  const table = tableOf(treemapChart({ measure: outputValue, points, total: 40, picked: {} }, told()))

  expect(table.lines.map(({ name, cells }) => [name, ...cells])).toEqual([
    ['果', '30.00', '75.0'],
    ['茶', '10.00', '25.0'],
  ])
})
