import { expect, test } from 'vitest'
import { formatChange, formatNumber, formatPercent, periodLabel } from '../../src/renderer/src/parts/format.ts'

test('a number has its thousands separated and the decimals of its column', () => {
  expect(formatNumber(6935.5, 2, 'zh-CN')).toBe('6,935.50')
  expect([formatNumber(-1234.5, 1, 'en'), formatNumber(-0.001, 2, 'en')]).toEqual(['−1,234.5', '0.00'])
})

test('an absent number is empty and zero is a number', () => {
  expect([formatNumber(null, 0, 'en'), formatNumber(0, 0, 'en')]).toEqual(['', '0'])
})

test('a fraction is shown as a percentage', () => {
  expect([formatPercent(0.1234, 1, 'en'), formatPercent(null, 1, 'en')]).toEqual(['12.3%', ''])
})

test.each([
  [0.2, '+20.0%'],
  [-0.05, '−5.0%'],
  [0, '0.0%'],
  [-0.0001, '0.0%'],
  [null, ''],
] as const)('a change of %s tells its direction by its sign: %s', (fraction, shown) => {
  expect(formatChange(fraction, 'en')).toBe(shown)
})

test.each([
  ['2017', '2017年', '2017'],
  ['2017H1', '2017年上半年', 'H1 2017'],
  ['2017H2', '2017年下半年', 'H2 2017'],
  ['2017Q3', '2017年三季度', 'Q3 2017'],
  ['2017-06', '2017年6月', 'Jun 2017'],
  ['sometime', 'sometime', 'sometime'],
])('the period %s reads %s in Chinese and %s in English', (period, chinese, english) => {
  expect([periodLabel(period, 'zh-CN'), periodLabel(period, 'en')]).toEqual([chinese, english])
})
