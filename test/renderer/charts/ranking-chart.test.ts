import { expect, test } from 'vitest'
import { rankingChart } from '../../../src/renderer/src/charts/ranking-chart.ts'
import { count, counties, dataOf, expectGolden, read, told } from './told.ts'

const some = counties({ 万州: 375, 开州: 388, 城口: null, 渝中: 10 })

test('counties are ranked with the largest on top, and the bars add up to what was filed', async () => {
  const chart = rankingChart({ measure: count, points: some, picked: {} }, told())

  expect(dataOf(chart).map((bar) => bar.value)).toEqual([388, 375, 10])
  await expectGolden(chart, 'ranking')
})

test('a county without a return is named under the chart and never drawn as zero', () => {
  const chart = rankingChart({ measure: count, points: some, picked: {} }, told())

  expect(chart.note).toBe('未画出 1 个（未报送或无数值）：城口')
})

test('a county that filed zero has a bar of zero', () => {
  const chart = rankingChart({ measure: count, points: counties({ 渝中: 0 }), picked: {} }, told())

  expect([dataOf(chart).map((bar) => bar.value), chart.note]).toEqual([[0], null])
})

test('more counties than fit are reached by a slider', () => {
  const many = counties(Object.fromEntries(Array.from({ length: 38 }, (_, at) => [`区${at}`, at])))
  const chart = rankingChart({ measure: count, points: many, picked: {} }, told())

  expect(chart.option.dataZoom).toMatchObject([{ startValue: 0, endValue: 11 }, { type: 'slider' }])
})

test('a tooltip tells the rank, the measure and its unit with thousands separated', () => {
  const chart = rankingChart({ measure: count, points: counties({ 万州: 1375 }), picked: {} }, told())

  expect(read(dataOf(chart)[0]?.tip)).toBe('1 万州 合作社数 1,375 家')
})

test('bars that are not picked grow pale', () => {
  const chart = rankingChart({ measure: count, points: some, picked: { region: ['万州'] } }, told())

  expect(dataOf(chart).map((bar) => bar.itemStyle?.opacity)).toEqual([0.3, 1, 0.3])
})

test('markup in a name is shown, not obeyed', () => {
  const chart = rankingChart({ measure: count, points: counties({ '<img src=x>': 1 }), picked: {} }, told())

  expect(dataOf(chart)[0]?.tip).not.toContain('<img')
})

test('those who cannot see the chart are told its ends in their language', () => {
  const chart = rankingChart(
    { measure: { ...count, title: 'Cooperatives', unit: '' }, points: some, picked: {} },
    told('en'),
  )

  expect(chart.description).toBe('Cooperatives, 3 ranked. Highest: 开州 388; lowest: 渝中 10.')
})
