import { expect, test } from 'vitest'
import { type Row, ruleBook } from '../../../support/rule-book.ts'

const book = ruleBook()

/** What a rule says of one row of EDU_TABLE. */
function outcome(rule: string, row: Row = {}, more: { when?: string } = {}): string {
  book.file('EDU_TABLE', '2017', [{ stage: 'primary', persons: 100, times: 120, amount: 12.5, ...row }])
  const asked = { form: 'EDU_TABLE', rule, ...more }
  if (book.counted(asked) === 0) return 'not looked at'
  return book.cases(asked)[0]?.verdict ?? 'holds'
}

test.each([
  ['persons = 100', 'holds'],
  ['persons != 100', 'fails'],
  ['persons <> 100', 'fails'],
  ['persons ≠ 101', 'holds'],
  ['persons < times', 'holds'],
  ['persons <= 100', 'holds'],
  ['persons > 100', 'fails'],
  ['persons ≥ 100', 'holds'],
  ['90 <= persons <= 110', 'holds'],
  ['90 <= persons < 100', 'fails'],
  ['persons + 20 = times', 'holds'],
  ['times - persons * 2 = -80', 'holds'],
  ['(times - persons) * 2 = 40', 'holds'],
  ['times / persons = 1.2', 'holds'],
  ['persons = 100 and times = 1', 'fails'],
  ['persons = 100 or times = 1', 'holds'],
  ['not persons = 100', 'fails'],
  ['NOT persons = 1 AND times = 120', 'holds'],
  ['not (persons = 1 or times = 120)', 'fails'],
  ['stage = "primary"', 'holds'],
  ['stage in ("小学", "junior")', 'holds'],
  ['stage not   in (“小学”，“初中”)', 'fails'],
  ['persons in (99, 100)', 'holds'],
  ['资助人次 ≥ 资助人数', 'holds'],
  ['［资助人次］＞［资助人数］', 'holds'],
  ['（资助人次－资助人数）×2＝40', 'holds'],
  ['times ÷ 2 = 60', 'holds'],
  ['[4] = 100', 'holds'],
  ['5>=4', 'holds'],
  ['4 >= 0', 'holds'],
  ['persons > 99 and persons < 101 or times = 0', 'holds'],
])('%s: %s', (rule, expected) => {
  expect(outcome(rule)).toBe(expected)
})

test.each([
  ['dibao <= persons', 'cannot-tell'],
  ['dibao = 1 or persons = 100', 'holds'],
  ['dibao = 1 or persons = 1', 'cannot-tell'],
  ['dibao = 1 and persons = 1', 'fails'],
  ['dibao = 1 and persons = 100', 'cannot-tell'],
  ['not dibao = 1', 'cannot-tell'],
  ['dibao in (1, 2)', 'cannot-tell'],
  ['present(dibao)', 'fails'],
  ['absent(dibao)', 'holds'],
  ['coalesce(dibao, 0) = 0', 'holds'],
  ['coalesce(dibao, orphans, persons) = 100', 'holds'],
  ['persons + dibao = 100', 'cannot-tell'],
  ['if(dibao > 1, persons = 1)', 'cannot-tell'],
  ['if(dibao > 1, persons = 100)', 'holds'],
  ['if(persons = 1, dibao = 1)', 'holds'],
  ['if(dibao > 1, 5, 6) = 5', 'cannot-tell'],
  ['least(dibao, persons) = 100', 'cannot-tell'],
  ['persons / (times - 120) > 1', 'cannot-tell'],
])('where a value is absent, %s: %s', (rule, expected) => {
  expect(outcome(rule)).toBe(expected)
})

test('zero is a value and not absent', () => {
  expect([outcome('present(dibao)', { dibao: 0 }), outcome('dibao <= persons', { dibao: 0 })]).toEqual([
    'holds',
    'holds',
  ])
})

test('a rule looks at rows for which its condition holds, and at none where that cannot be told', () => {
  expect([
    outcome('persons = 1', {}, { when: 'stage = "primary"' }),
    outcome('persons = 1', {}, { when: 'stage = "junior"' }),
    outcome('persons = 1', {}, { when: 'dibao > 1' }),
  ]).toEqual(['fails', 'not looked at', 'not looked at'])
})

test.each([
  ['abs(persons - times) = 20', 'holds'],
  ['round(amount) = 13', 'holds'],
  ['round(amount / 3, 2) = 4.17', 'holds'],
  ['least(persons, times, 90) = 90', 'holds'],
  ['greatest(persons, times) = 120', 'holds'],
  ['if(stage = "primary", persons = 100)', 'holds'],
  ['if(stage = "primary", persons = 1)', 'fails'],
  ['if(stage = "junior", persons = 1)', 'holds'],
  ['persons = if(stage = "primary", 100, 0)', 'holds'],
  ['persons = if(stage = "junior", 100, 0)', 'fails'],
  ['length(stage) = 7', 'holds'],
  ['in_list(stage)', 'holds'],
  ['period_year = 2017', 'holds'],
  ['region = "500154"', 'holds'],
  ['amount * 10000 / persons <= standard(aid_primary)', 'fails'],
  ['standard(dibao_standard) = 4200', 'holds'],
  ['year_ago(persons) = 100', 'cannot-tell'],
])('%s: %s', (rule, expected) => {
  expect(outcome(rule)).toBe(expected)
})
