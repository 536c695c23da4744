import { expect, test } from 'vitest'
import { onePeriod, periodsIn } from '../../../src/main/core/intake/find-period.ts'

test.each([
  ['2017年度万州区农民专业合作社名册', ['2017']],
  ['二〇一七年上半年', ['2017H1']],
  ['2017年1-6月', ['2017H1']],
  ['2022年秋季学期', ['2022H2']],
  ['2017 年 第三季度', ['2017Q3']],
  ['2017Q3.xlsx', ['2017Q3']],
  ['２０１７年６月', ['2017-06']],
  ['500101万州区_2017.xlsx', ['2017']],
  ['有效期至：2018年6月\n2017年', ['2017']],
  ['2015—2017年', ['2015', '2017']],
  ['201706', []],
])('%s names %j', (text, periods) => {
  expect(periodsIn(text)).toEqual(periods)
})

test('the finer of two periods that agree holds, and a contradiction is never settled by a guess', () => {
  const title = (value: string) => ({ where: 'title', values: [value] })
  const file = (value: string) => ({ where: 'file name', values: [value] })

  expect(onePeriod([title('2017'), file('2017H1')])).toEqual({ kind: 'found', period: '2017H1' })
  expect(onePeriod([title('2017'), file('2016')])).toEqual({
    kind: 'conflict',
    found: '2017',
    other: '2016',
    where: 'file name',
  })
  expect(onePeriod([title('2017H1'), file('2017H2')])).toMatchObject({ kind: 'conflict' })
  expect(onePeriod([])).toEqual({ kind: 'unknown' })
})
