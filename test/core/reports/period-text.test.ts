import { expect, test } from 'vitest'
import { periodsText, periodText } from '../../../src/main/core/reports/period-text.ts'

test.for([
  ['2017', '2017年', '2017'],
  ['2017H1', '2017年上半年', 'first half of 2017'],
  ['2017H2', '2017年下半年', 'second half of 2017'],
  ['2017Q3', '2017年第三季度', 'third quarter of 2017'],
  ['2017-06', '2017年6月', 'June 2017'],
] as const)('the period %s is written %s, in English %s', ([period, chinese, english]) => {
  expect([periodText(period, 'zh-CN'), periodText(period, 'en')]).toEqual([chinese, english])
})

test('few periods are named, many are told by the first, the last and their number', () => {
  const years = ['2017', '2014', '2016', '2015']

  expect([periodsText(years.slice(0, 2), 'zh-CN'), periodsText(years, 'zh-CN'), periodsText(years, 'en')]).toEqual([
    '2014年、2017年',
    '2014年至2017年（4 期）',
    '2014 to 2017 (4 periods)',
  ])
})
