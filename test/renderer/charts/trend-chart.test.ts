import { expect, test } from 'vitest'
import { tipOf } from '../../../src/renderer/src/charts/base.ts'
import { changeText } from '../../../src/renderer/src/charts/change-text.ts'
import { growth, kindOf, withoutGaps, yearBefore } from '../../../src/renderer/src/charts/growth.ts'
import { trendChart } from '../../../src/renderer/src/charts/trend-chart.ts'
import { count, coverage, dataOf, expectGolden, read, told } from './told.ts'

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
  [100, 120, '较上年增长 +20.0%'],
  [100, 95, '较上年下降 −5.0%'],
  [100, 100.01, '与上年持平'],
  [null, 5, '无上年可比数据'],
])('from %s to %s reads “%s”', (before, now, text) => {
  expect(changeText(before, now, count, told())).toBe(text)
})

test('a share changes by percentage points', () => {
  expect(changeText(94.2, 95.4, coverage, told())).toBe('较上年提高 +1.2 个百分点')
})

test('a tooltip over several lines names the period once and puts the largest first', () => {
  const series = [line({ 2016: 1, 2017: 2 }, '水果'), line({ 2016: 3, 2017: 6 }, '茶叶')]
  const chart = trendChart({ measure: count, series, label }, told())
  const marks = [0, 1].map((at) => ({ name: '2017年', data: dataOf(chart, at)[1] }))

  expect(read(tipOf(marks))).toBe('2017年 茶叶 6 增 +100.0% 水果 2 增 +100.0%')
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

test('months filed at the ends of quarters alone leave no gaps between, and a quarter nobody filed is one', () => {
  expect(withoutGaps(['2016-09', '2017-03'])).toEqual(['2016-09', '2016-12', '2017-03'])
  expect(withoutGaps(['2016-11', '2017-01'])).toEqual(['2016-11', '2016-12', '2017-01'])
})
