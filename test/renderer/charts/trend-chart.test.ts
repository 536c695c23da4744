import { expect, test } from 'vitest'
import { growth, kindOf, withoutGaps, yearBefore } from '../../../src/renderer/src/charts/growth.ts'
import { growthText, trendChart } from '../../../src/renderer/src/charts/trend-chart.ts'
import { count, dataOf, expectGolden, read, told } from './told.ts'

const label = (period: string) => `${period}年`

function line(values: Readonly<Record<string, number | null>>, name = '合作社数') {
  return { name, keys: {}, values: Object.entries(values).map(([period, value]) => ({ period, value })) }
}

test('a year nobody filed is a gap in the line', async () => {
  const chart = trendChart({ measure: count, series: [line({ 2014: 5480, 2016: 6214, 2017: 6935 })], label }, told())

  expect(dataOf(chart).map((point) => point.value)).toEqual([5480, null, 6214, 6935])
  await expectGolden(chart, 'trend')
})

test('growth is told with its sign and in words', () => {
  const chart = trendChart({ measure: count, series: [line({ 2016: 6214, 2017: 6935 })], label }, told())

  expect(read(dataOf(chart)[1]?.tip)).toBe('2017年 合作社数 6,935 家 较上年增长 +11.6%')
})

test('after a gap growth is unknown', () => {
  const chart = trendChart({ measure: count, series: [line({ 2014: 1, 2016: 2 })], label }, told())

  expect(read(dataOf(chart)[2]?.tip)).toContain('无上年可比数据')
})

test('several lines share one axis and are told in the legend', async () => {
  const series = [line({ 2016: 1, 2017: 2 }, '水果'), line({ 2016: 3, 2017: null }, '茶叶')]
  const chart = trendChart({ measure: count, series, label }, told('zh-CN', true))

  await expectGolden(chart, 'trend-by-industry-dark')
})

test.each([
  [0.2, '较上年增长 +20.0%'],
  [-0.05, '较上年下降 −5.0%'],
  [0.0001, '与上年持平'],
  [null, '无上年可比数据'],
])('a change of %s reads “%s”', (change, text) => {
  expect(growthText(change, told())).toBe(text)
})

test('nothing can grow from zero or from an absent value', () => {
  expect([growth(0, 5), growth(null, 5), growth(5, null), growth(-2, -1)]).toEqual([null, null, null, 0.5])
})

test('half-years are compared with the same half a year before, and never mixed with years', () => {
  expect([yearBefore('2017H1'), kindOf('2017H1'), kindOf('2017'), kindOf('2017Q3'), kindOf('2017-06')]).toEqual([
    '2016H1',
    'half',
    'year',
    'quarter',
    'month',
  ])
})

test('missing half-years are filled in between', () => {
  expect(withoutGaps(['2017H2', '2016H2'])).toEqual(['2016H2', '2017H1', '2017H2'])
})
