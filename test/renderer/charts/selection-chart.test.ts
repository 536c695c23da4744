import { expect, test } from 'vitest'
import { type SelectionSeries, selectionChart } from '../../../src/renderer/src/charts/selection-chart.ts'
import { dataOf, expectGolden, read, told } from './told.ts'

function column(name: string, values: readonly (number | null)[], part: Partial<SelectionSeries> = {}) {
  const keys = values.map((_, at) => ({ region: String(at) }))
  return { name, unit: '万元', decimals: 2, additive: true, values, keys, ...part }
}

const categories = ['万州区', '黔江区']
const amount = column('2016年', [1, 2.5])
const absent = column('2017年', [null, 4])
const coverage = column('覆盖率', [98.5, 97], { unit: '%', decimals: 1, additive: false })
const persons = column('人数', [3, 4], { unit: '人', decimals: 0 })

test('each column of the cells is a series, each row a category, and an absent cell is no bar', async () => {
  const chart = selectionChart({ kind: 'bar', categories, series: [amount, absent] }, told())

  expect([dataOf(chart, 0), dataOf(chart, 1)].map((data) => data.map(({ value }) => value))).toEqual([
    [1, 2.5],
    [null, 4],
  ])
  expect(read(dataOf(chart, 1)[0]?.tip)).toBe('2017年 无数值')
  await expectGolden(chart, 'selection-bars')
})

test('two units have an axis each, and a third is named under the chart', () => {
  const chart = selectionChart({ kind: 'line', categories, series: [amount, coverage, persons] }, told())

  expect([(chart.option.yAxis as unknown[]).length, chart.note]).toEqual([
    2,
    '未画出 1 列（一张图最多两种单位、12 列）：人数',
  ])
})

test('what can’t be added up is not stacked but named', async () => {
  const chart = selectionChart(
    { kind: 'stack', categories, series: [amount, absent, coverage, persons] },
    told('en', true),
  )

  expect(chart.note).toBe('2 columns not stacked (ratios, averages or other units can’t be added): 覆盖率, 人数')
  await expectGolden(chart, 'selection-stack-dark')
})

test('every mark can be reached and stands for the row it was drawn from', () => {
  const chart = selectionChart({ kind: 'bar', categories, series: [amount] }, told())

  expect(chart.targets).toEqual([
    { seriesIndex: 0, dataIndex: 0, keys: { region: '0' } },
    { seriesIndex: 0, dataIndex: 1, keys: { region: '1' } },
  ])
})
