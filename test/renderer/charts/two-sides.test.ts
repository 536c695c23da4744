import { expect, test } from 'vitest'
import { differenceChart, type TwoSides } from '../../../src/renderer/src/charts/difference-chart.ts'
import { pairedChart } from '../../../src/renderer/src/charts/paired-chart.ts'
import { count, dataOf, expectGolden, read, told } from './told.ts'

function member(name: string, a: number | null, b: number | null): TwoSides {
  return { name, keys: { region: name }, a, b, difference: a === null || b === null ? null : b - a }
}

const input = {
  measure: count,
  sideA: '2016年',
  sideB: '2017年',
  members: [member('万州', 375, 300), member('黔江', 100, 120), member('城口', null, 8)],
}

test('what grew stands on top, what shrank at the foot, and a member of one side is named and not drawn', async () => {
  const chart = differenceChart(input, told())

  expect(dataOf(chart).map(({ value }) => value)).toEqual([20, -75])
  expect(chart.note).toBe('未画出 1 个（未报送或无数值）：城口')
  await expectGolden(chart, 'difference')
})

test('a difference is told with both sides and its sign', () => {
  const chart = differenceChart(input, told())

  expect(read(dataOf(chart)[1]?.tip)).toBe('万州 2016年 375 家 2017年 300 家 差额 −75')
})

test('both sides of a member are a pair of bars, and the side it lacks is empty', async () => {
  const chart = pairedChart(input, told('zh-CN', true))

  expect([dataOf(chart, 0), dataOf(chart, 1)].map((data) => data.map(({ value }) => value))).toEqual([
    [375, 100, null],
    [300, 120, 8],
  ])
  await expectGolden(chart, 'paired-dark')
})
