import { expect, test } from 'vitest'
import type { HeatInput } from '../../../src/renderer/src/charts/heat-chart.ts'
import { heatChart } from '../../../src/renderer/src/charts/heat-chart.ts'
import { dataOf, expectGolden, outputValue, read, told } from './told.ts'

const input: HeatInput = {
  measure: outputValue,
  places: [
    { key: '500101', name: '万州', filed: true },
    { key: '500229', name: '城口', filed: false },
  ],
  categories: [
    { key: 'fruit', name: '水果' },
    { key: 'tea', name: '茶叶' },
    { key: 'bees', name: '蜜蜂' },
  ],
  placeDimension: 'region',
  categoryDimension: 'industry',
  points: [
    { keys: { region: '500101', industry: 'fruit' }, name: '', value: 1234.5 },
    { keys: { region: '500101', industry: 'tea' }, name: '', value: null },
  ],
  picked: {},
}

test('a value, an absent value, no entry and no return are four different cells', async () => {
  const chart = heatChart(input, told())

  expect(dataOf(chart).map((cell) => read(cell.tip))).toEqual([
    '万州·水果 产值 1,234.50 万元',
    '万州·茶叶 产值 无数值',
    '万州·蜜蜂 表中没有这一项',
    '城口·水果 未报送，不计为 0',
    '城口·茶叶 未报送，不计为 0',
    '城口·蜜蜂 未报送，不计为 0',
  ])
  await expectGolden(chart, 'heat')
})

test('scales in units of their own are coloured by the largest of each kind and told in their unit', () => {
  const points = [
    { keys: { region: '500101', industry: 'fruit' }, name: '', value: 200 },
    { keys: { region: '500229', industry: 'fruit' }, name: '', value: 50 },
  ]
  const categories = [{ key: 'fruit', name: '水果', unit: '亩' }]
  const chart = heatChart({ ...input, points, categories, byCategory: true }, told())

  expect(dataOf(chart).map((cell) => [cell.value, read(cell.tip)])).toEqual([
    [[0, 0, 100], '万州·水果 产值 200.00 亩'],
    [[1, 0, 25], '城口·水果 产值 50.00 亩'],
  ])
})

test('coverages close together are told apart from the lowest up', () => {
  const value = (region: string, value: number) => ({ keys: { region, industry: 'tea' }, name: '', value })
  const chart = heatChart({ ...input, points: [value('500101', 90), value('500229', 99)] }, told())

  expect(chart.option.visualMap).toMatchObject({ min: 90, max: 99 })
})

test('the colours of what is not picked grow pale', () => {
  const chart = heatChart({ ...input, picked: { industry: ['tea'] } }, told())

  expect(dataOf(chart)[0]?.itemStyle?.opacity).toBe(0.25)
})
