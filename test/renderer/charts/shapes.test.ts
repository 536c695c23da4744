import { expect, test } from 'vitest'
import { boxChart } from '../../../src/renderer/src/charts/box-chart.ts'
import { funnelChart } from '../../../src/renderer/src/charts/funnel-chart.ts'
import { sankeyChart } from '../../../src/renderer/src/charts/sankey-chart.ts'
import { scatterChart } from '../../../src/renderer/src/charts/scatter-chart.ts'
import { counties, coverage, dataOf, expectGolden, outputValue, read, told } from './told.ts'

const households = { name: 'households', title: '户数', unit: '户', decimals: 0 }

const STEPS = [
  { keys: {}, name: '计划', value: 1000 },
  { keys: {}, name: '开工', value: 900 },
  { keys: {}, name: '竣工', value: null },
  { keys: {}, name: '入住', value: 450 },
]

test('a funnel tells each step as a share of the first and of the one before', async () => {
  const chart = funnelChart({ measure: households, points: STEPS, picked: {} }, told())

  expect(dataOf(chart, 1).map(({ tip }) => read(tip))).toEqual([
    '计划 户数 1,000 户',
    '开工 户数 900 户 占“计划” 90.0%',
    '入住 户数 450 户 占“计划” 45.0% 占“开工” 50.0%',
  ])
  await expectGolden(chart, 'funnel')
})

test('a step nobody filed is named, not drawn as zero', () => {
  const chart = funnelChart({ measure: households, points: STEPS, picked: {} }, told())

  expect([chart.note, dataOf(chart, 1).length]).toEqual(['未画出 1 个（未报送或无数值）：竣工', 3])
})

test('a place stands in a scatter only where both figures are known', async () => {
  const at = (name: string, x: number | null, y: number | null) => ({ keys: { region: name }, name, x, y })
  const chart = scatterChart(
    {
      x: outputValue,
      y: coverage,
      points: [at('万州', 100, 90), at('开州', 200, 95), at('云阳', 300, 100), at('巫山', null, 80)],
      picked: { region: ['开州'] },
    },
    told(),
  )

  expect(dataOf(chart).map(({ value }) => value)).toEqual([
    [100, 90],
    [200, 95],
    [300, 100],
  ])
  expect(chart.note).toContain('巫山')
  expect(chart.description).toBe('3 个区县的产值与资助覆盖率，相关系数 1.00。')
  await expectGolden(chart, 'scatter')
})

test('groups keep their own colour, and those far out stand beside their box by name', async () => {
  const chart = boxChart(
    {
      measure: outputValue,
      groups: [
        {
          key: '渝东北',
          name: '渝东北',
          keys: {},
          colour: 0,
          points: counties({ 万州: 6, 开州: 5, 云阳: 4, 巫山: 3, 城口: 90, 奉节: null }),
        },
        { key: '渝东南', name: '渝东南', keys: {}, colour: 1, points: [] },
      ],
      picked: {},
    },
    told(),
  )

  expect([dataOf(chart).map(({ value }) => value), dataOf(chart, 1).map(({ value }) => value)]).toEqual([
    [[3, 4, 5, 6, 6]],
    [[0, 90]],
  ])
  expect(chart.note).toContain('奉节')
  await expectGolden(chart, 'box')
})

test('every column of a flow adds up to the same whole, those left out in one', async () => {
  const at = (level: string, industry: string, region: string, value: number) => ({
    keys: { level, industry, region },
    name: '',
    value,
  })
  const named = (dimension: string) => ({
    dimension,
    nameOf: (member: string | null) => member ?? '未填',
    colourOf: () => 1,
  })
  const chart = sankeyChart(
    {
      measure: households,
      steps: [named('level'), named('industry'), { ...named('region'), most: 2 }],
      points: [
        at('国家级', '水果', '万州', 50),
        at('国家级', '茶叶', '开州', 30),
        at('市级', '水果', '云阳', 15),
        at('市级', '茶叶', '万州', 5),
      ],
      picked: {},
    },
    told(),
  )

  const nodes = dataOf(chart) as unknown as readonly { depth: number; name: string; tip: string }[]
  expect(nodes.map(({ depth, tip }) => [depth, read(tip)])).toEqual([
    [0, '国家级 户数 80 户 占比 80.0%'],
    [0, '市级 户数 20 户 占比 20.0%'],
    [1, '水果 户数 65 户 占比 65.0%'],
    [1, '茶叶 户数 35 户 占比 35.0%'],
    [2, '万州 户数 55 户 占比 55.0%'],
    [2, '其余 户数 45 户 占比 45.0%'],
  ])
  await expectGolden(chart, 'sankey')
})
