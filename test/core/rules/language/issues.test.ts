import { expect, test } from 'vitest'
import { ruleBook } from '../../../support/rule-book.ts'

const book = ruleBook()

/** What is wrong with a rule of EDU_TABLE: code, what stands there, what was probably meant. */
function issues(rule: string, form = 'EDU_TABLE'): string[] {
  return book.issues({ form, rule }).map((issue) => {
    expect(rule.slice(issue.from, issue.to) === issue.value || issue.value.length > 0).toBe(true)
    return `${issue.code} ${issue.from}-${issue.to} ${issue.value} → ${issue.suggestion ?? '?'}`
  })
}

test.each([
  // What can't be read
  ['', ['syntax 0-0  → ?']],
  ['persons =', ['syntax 8-9 = → ?']],
  ['persons = (times', ['syntax 10-11 ( → )']],
  ['persons = times)', ['syntax 15-16 ) → ?']],
  ['stage = "primary', ['syntax 8-16 "primary → "']],
  ['persons == times', ['syntax 8-10 == → =']],
  ['persons => times', ['syntax 8-10 => → >=']],
  ['persons = 1 && times = 2', ['syntax 12-14 && → and']],
  ['persons = 1 || times = 2', ['syntax 12-14 || → or']],
  ['!present(persons)', ['syntax 0-1 ! → not']],
  ['persons times', ['syntax 8-13 times → ?']],
  ['persons = 5a', ['syntax 10-12 5a → ?']],
  ['persons = 1; drop table form', ['syntax 11-12 ; → ?']],
  ['persons = times ? 1', ['syntax 16-17 ? → ?']],
  ['least(persons times) = 1', ['syntax 14-19 times → ,']],
  ['stage in "primary"', ['syntax 9-18 "primary" → ("primary")']],
  ['persons 人数', ['syntax 8-10 人数 → ?']],
  // Names
  ['person <= times', ['column-unknown 0-6 person → persons']],
  ['persons <= lifted_time', ['column-unknown 11-22 lifted_time → lifted_times']],
  ['脱贫户人术 <= times', ['column-unknown 0-5 脱贫户人术 → lifted_persons']],
  ['（人次） ≥ persons', ['column-unknown 1-3 人次 → times']],
  ['[99] = persons', ['column-unknown 0-4 [99] → ?']],
  ['4=5+99', ['column-unknown 4-6 99 → ?']],
  ['EDU_ROSTR.count = persons', ['form-unknown 0-9 EDU_ROSTR → EDU_ROSTER']],
  ['EDU_ROSTER.amout = amount', ['column-unknown 11-16 amout → amount']],
  ['sum(EDU_ROSTER.amout) = amount', ['column-unknown 15-20 amout → amount']],
  ['EDU_ROSTER = persons', ['arguments-wrong 0-10 EDU_ROSTER → EDU_ROSTER.count']],
  ['summ(persons) = 1', ['function-unknown 0-4 summ → sum']],
  ['persons <= standard(aid_primry)', ['standard-unknown 20-30 aid_primry → aid_primary']],
  ['stage = "primry"', ['member-unknown 8-16 primry → primary']],
  ['stage in ("primary", "小雪")', ['member-unknown 21-25 小雪 → ?']],
  ['stage = "小学"', []],
  ['persons = EDU_ROSTER.count by stag', ['by-unknown 30-34 stag → stage']],
  ['persons = EDU_ROSTER.count by household_type', ['by-unknown 30-44 household_type → ?']],
  ['sum(persons) by stage = EDU_ROSTER.count', ['by-missing 24-40 EDU_ROSTER.count → by stage']],
  // What doesn't go together
  ['persons + times', ['not-a-condition 0-15 persons + times → ?']],
  ['persons', ['not-a-condition 0-7 persons → ?']],
  ['persons and times = 1', ['not-a-condition 0-7 persons → ?']],
  ['if(persons, times = 1)', ['not-a-condition 3-10 persons → ?']],
  ['amount <= persons', ['type-mismatch 10-17 persons → ?']],
  ['amount + persons = 1', ['type-mismatch 9-16 persons → ?']],
  ['stage = 1', ['type-mismatch 8-9 1 → "1"']],
  ['stage < "primary"', ['type-mismatch 0-17 stage < "primary" → =']],
  ['persons = "primary"', ['type-mismatch 10-19 "primary" → ?']],
  ['abs(stage) = 1', ['type-mismatch 4-9 stage → ?']],
  ['(persons = 1) + 1 = 2', ['type-mismatch 1-12 persons = 1 → ?']],
  ['valid_id(persons)', ['type-mismatch 9-16 persons → ?']],
  // Calls
  ['abs() = 1', ['arguments-wrong 0-5 abs() → abs(x)']],
  ['abs(persons, times) = 1', ['arguments-wrong 0-19 abs(persons, times) → abs(x)']],
  ['round(persons, times) = 1', ['arguments-wrong 15-20 times → ?']],
  ['sum(sum(persons)) = 1', ['arguments-wrong 4-16 sum(persons) → ?']],
  ['sum(EDU_ROSTER.amount, COOP_ROSTER.industry = "tea") = 1', ['arguments-wrong 23-34 COOP_ROSTER → ?']],
  ['unique(persons + 1)', ['arguments-wrong 7-18 persons + 1 → ?']],
  ['children(persons) = 1', ['arguments-wrong 0-17 children(persons) → sum(children(persons))']],
  ['parent(persons) = persons', ['arguments-wrong 18-25 persons → sum(persons)']],
  ['sum(prev(persons)) = 1', ['arguments-wrong 4-17 prev(persons) → ?']],
  ['last(prev(persons)) = 1', ['arguments-wrong 5-18 prev(persons) → ?']],
  ['abs(persons) by stage = 1', ['by-unknown 16-21 stage → ?']],
  // Several at once
  ['person <= time', ['column-unknown 0-6 person → persons', 'column-unknown 10-14 time → times']],
])('%s', (rule, expected) => {
  expect(issues(rule)).toEqual(expected)
})

test('a mean has no sum, and a scale in units of its own none without its dimension', () => {
  expect([
    issues('sum(area_per_person) <= 25', 'RELOCATION'),
    issues('sum(scale) > 0', 'INDUSTRY'),
    issues('INDUSTRY.scale > 0', 'POOR_BASE'),
    issues('sum(scale) by industry > 0', 'INDUSTRY'),
  ]).toEqual([
    ['type-mismatch 4-19 area_per_person → avg(area_per_person)'],
    ['by-missing 0-10 sum(scale) → by industry'],
    ['by-missing 0-14 INDUSTRY.scale → by industry'],
    [],
  ])
})

test('a form that is not there is told with the one that is near', () => {
  expect(book.issues({ form: 'EDU_TABEL', rule: 'persons = 1' })).toEqual([
    { code: 'form-unknown', field: 'form', from: 0, to: 0, value: 'EDU_TABEL', suggestion: 'EDU_TABLE' },
  ])
})

test('what is wrong in the condition is told there', () => {
  expect(book.issues({ form: 'EDU_TABLE', rule: 'persons = 1', when: 'stag = "primary"' })).toEqual([
    { code: 'column-unknown', field: 'when', from: 0, to: 4, value: 'stag', suggestion: 'stage' },
  ])
})

test('a text that is too long or too deep is turned away', () => {
  const codes = (rule: string) => book.issues({ form: 'EDU_TABLE', rule }).map(({ code }) => code)
  expect([
    codes(`${'('.repeat(100)}persons${')'.repeat(100)} = 1`),
    codes(`persons = ${'1 + '.repeat(3000)}1`),
    codes(`persons = ${'persons + '.repeat(300)}1`),
    codes(`${'not '.repeat(500)} persons = 1`),
    codes(`${'change('.repeat(20)}persons${')'.repeat(20)} < 1`),
  ]).toEqual(Array(5).fill(['too-deep']))
})

test('what stands in quotes never becomes SQL', () => {
  const evil = `x' OR 1=1 --`
  book.file('EDU_ROSTER', '2017', [{ school: 'a' }])
  const rule = `school = "${evil}"`
  expect(book.cases({ form: 'EDU_ROSTER', rule })).toHaveLength(1)
  expect(book.compiled({ form: 'EDU_ROSTER', rule }).sql).not.toContain('OR 1=1')
})

test('groups by one dimension are not held against groups by another', () => {
  expect(issues('sum(amount) by stage >= sum(amount) by household_type', 'EDU_ROSTER')).toEqual([
    'by-unknown 24-53 household_type → ?',
  ])
})
