import { expect, test } from 'vitest'
import { coverageChart } from '../../../src/renderer/src/charts/coverage-chart.ts'
import { stackChart } from '../../../src/renderer/src/charts/stack-chart.ts'
import { treemapChart } from '../../../src/renderer/src/charts/treemap-chart.ts'
import { count, coverage, dataOf, expectGolden, outputValue, read, told } from './told.ts'

const industries = [
  { keys: { industry: 'tea' }, name: '茶叶', value: 250, colour: 2 },
  { keys: { industry: 'fruit' }, name: '水果', value: 750, colour: 0 },
  { keys: { industry: 'bees' }, name: '蜜蜂', value: null, colour: 9 },
]

test('industries are tiles in their fixed colours, with their share of the total the core gave', async () => {
  const chart = treemapChart({ measure: outputValue, points: industries, total: 1000, picked: {} }, told())

  expect(dataOf(chart).map((tile) => read(tile.tip))).toEqual([
    '水果 产值 750.00 万元 占比 75.0%',
    '茶叶 产值 250.00 万元 占比 25.0%',
  ])
  await expectGolden(chart, 'treemap')
})

test('an industry without a value is named, and the tiles add up to the total without it', () => {
  const chart = treemapChart({ measure: outputValue, points: industries, total: 1000, picked: {} }, told())

  expect([chart.note, dataOf(chart).reduce((sum, tile) => sum + Number(tile.value), 0)]).toEqual([
    '未画出 1 个（未报送或无数值）：蜜蜂',
    1000,
  ])
})

test('an industry keeps its colour on every chart, whatever its rank', () => {
  const colourOf = (points: typeof industries) =>
    dataOf(treemapChart({ measure: outputValue, points, total: 1000, picked: {} }, told())).find(
      (tile) => tile.keys.industry === 'tea',
    )?.itemStyle?.color

  expect(colourOf(industries)).toBe(
    colourOf(industries.map((point) => ({ ...point, value: 1000 - (point.value ?? 0) }))),
  )
})

test('coverage tells its numerator and denominator against the line of 100 %', async () => {
  const points = [
    { keys: { stage: 'primary' }, name: '小学', value: 94.9, numerator: 78842, denominator: 83079, colour: 1 },
    { keys: { stage: 'junior' }, name: '初中', value: null, numerator: null, denominator: null, colour: 2 },
  ]
  const chart = coverageChart({ measure: coverage, points, picked: {} }, told())

  expect(read(dataOf(chart)[0]?.tip)).toBe('小学 资助覆盖率 94.9% 分子 78,842 分母 83,079')
  await expectGolden(chart, 'coverage')
})

test('coverage above 100 % stays inside the chart', () => {
  const points = [{ keys: { stage: 'primary' }, name: '小学', value: 131, colour: 1 }]
  const chart = coverageChart({ measure: coverage, points, picked: {} }, told())

  expect(chart.option.yAxis).toMatchObject({ min: 0, max: 140 })
})

test('levels are stacked with the largest county first, and a county without a return is named', async () => {
  const at = (region: string, demonstration: string, value: number) => ({
    keys: { region, demonstration },
    name: '',
    value,
  })
  const chart = stackChart(
    {
      measure: count,
      places: [
        { key: 'a', name: '渝中', filed: true },
        { key: 'b', name: '万州', filed: true },
        { key: 'c', name: '城口', filed: false },
      ],
      layers: [
        { key: 'national', name: '国家级', colour: 0 },
        { key: 'none', name: '非示范社', colour: 3 },
      ],
      placeDimension: 'region',
      layerDimension: 'demonstration',
      points: [at('a', 'none', 10), at('b', 'national', 5), at('b', 'none', 370)],
      picked: {},
    },
    told(),
  )

  expect(dataOf(chart, 0).map((bar) => bar.value)).toEqual([5, null])
  expect(dataOf(chart, 1).map((bar) => bar.value)).toEqual([370, 10])
  expect(chart.note).toContain('城口')
  await expectGolden(chart, 'stack')
})
