import { expect, test } from 'vitest'
import { checkRule } from '../../../../src/main/core/rules/language/index.ts'
import { ruleBook } from '../../../support/rule-book.ts'

const book = ruleBook()

/** What a rule of EDU_TABLE says in both languages, without the title of the form. */
function reading(rule: string, when?: string): [zh: string, en: string] {
  const { reading: read } = checkRule({ form: 'EDU_TABLE', rule, when }, book.world)
  return [(read?.zh ?? '').replace(/^学生资助情况：/, ''), (read?.en ?? '').replace(/^[^:]+: /, '')]
}

test.each([
  ['lifted_times >= lifted_persons', '脱贫户人次 ≥ 脱贫户人数', 'Lifted grants ≥ Lifted students'],
  ['8>=7', '脱贫户人次 ≥ 脱贫户人数', 'Lifted grants ≥ Lifted students'],
  ['abs(change(amount)) <= 30%', '|资助金额比上期增减率| ≤ 30%', '|change of Aid paid| ≤ 30%'],
  [
    'persons - (times + dibao) * 2 >= 0 or present(dibao) and dibao + orphans + other > 0',
    '资助人数 − (资助人次 + 低保家庭学生) × 2 ≥ 0 或 (低保家庭学生 已填 且 低保家庭学生 + 孤儿学生 + 其他困难学生 > 0)',
    'Students aided − (Grants + Dibao) × 2 ≥ 0 or (Dibao is filed and Dibao + Orphans + Other hardship > 0)',
  ],
  [
    'sum(persons, stage = "primary") <= sum(persons)',
    '本表资助人数合计（学段 = 小学） ≤ 本表资助人数合计',
    'sum of Students aided in this form (Stage = Primary) ≤ sum of Students aided in this form',
  ],
  ['stage in ("primary", "junior")', '学段 属于 小学、初中', 'Stage is one of Primary, Junior high'],
  [
    'parent = sum(children)',
    '上级单位自报的每项可加指标 = 各区县之和',
    'every measure that adds up, as filed for the place above = the sum of the counties',
  ],
])('%s', (rule, zh, en) => {
  expect(reading(rule)).toEqual([zh, en])
})

test('another form is named by its title, with what it is grouped by', () => {
  expect(reading('persons = EDU_ROSTER.count by stage')).toEqual([
    '资助人数 = 《资助学生名册》行数（按学段）',
    'Students aided = rows of “Aided student roster” by stage',
  ])
})

test('rows of another form that are there are a form that was filed', () => {
  expect(reading('persons > 0', 'present(EDU_ROSTER.count)')).toEqual([
    '当 已报《资助学生名册》 时：资助人数 > 0',
    'Where “Aided student roster” is filed: Students aided > 0',
  ])
})

test('a condition goes before what has to hold', () => {
  expect(reading('times >= prev(times)', 'stage = "higher"')).toEqual([
    '当 学段 = 高等教育 时：资助人次 ≥ 上期资助人次',
    'Where Stage = Higher education: Grants ≥ Grants a period before',
  ])
})

test('the names of the values it looks at are those a message may use', () => {
  const { checked } = checkRule(
    { form: 'EDU_TABLE', rule: 'persons <= prev(persons) + sum(EDU_ROSTER.amount)*0' },
    book.world,
  )
  expect(checked).toBeNull()
  const other = checkRule(
    { form: 'EDU_TABLE', rule: 'persons <= prev(persons) + EDU_ROSTER.count by stage' },
    book.world,
  )
  expect(other.checked?.names).toEqual(['persons', 'prev(persons)', 'EDU_ROSTER.count by stage'])
})

test('an operand has the title, unit and decimals of its column, and its place', () => {
  const { operands } = book.compiled({ form: 'EDU_TABLE', rule: 'amount <= prev(amount) + EDU_ROSTER.amount by stage' })
  expect(
    operands.map(({ name, title, unit, decimals, form, column, place }) => [
      name,
      title.zh,
      unit?.zh,
      decimals,
      form,
      column,
      place,
    ]),
  ).toEqual([
    ['amount', '资助金额', '万元', 2, 'EDU_TABLE', 'amount', 'own-row'],
    ['prev(amount)', '上期资助金额', '万元', 2, 'EDU_TABLE', 'amount', 'other-row'],
    [
      'EDU_ROSTER.amount by stage',
      '《资助学生名册》资助金额合计（按学段）',
      '元',
      2,
      'EDU_ROSTER',
      'amount',
      'several',
    ],
  ])
})
