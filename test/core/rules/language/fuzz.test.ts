import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addRuleFunctions,
  checkRule,
  compileRule,
  completions,
  SENT_TABLES,
} from '../../../../src/main/core/rules/language/index.ts'
import { ruleBook } from '../../../support/rule-book.ts'

const book = ruleBook()
const { db } = book.context.book
addRuleFunctions(db)
book.file('EDU_TABLE', '2017', [{ stage: 'primary', persons: 1, times: 2, amount: 3.5 }])
db.exec(`INSERT OR IGNORE INTO check_scope SELECT 'EDU_TABLE', '2017', region_id FROM submission_region`)

const forms = ['EDU_TABLE', 'EDU_ROSTER', 'INDUSTRY', 'POOR_BASE', 'COOP_ROSTER']

/** Whether a text is told to be wrong, at a place within it, or becomes SQL that runs. */
function isSound(form: string, rule: string, when: string): boolean {
  const { checked, issues, reading } = checkRule({ form, rule, when }, book.world)
  if (checked === null) {
    const texts: Readonly<Record<string, string>> = { rule, when, form }
    const within = ({ field, from, to }: (typeof issues)[number]) =>
      from >= 0 && from <= to && to <= Math.max((texts[field] ?? '').length, 1)
    return issues.length > 0 && issues.every(within) && reading === null
  }
  const { sql, countSql, params } = compileRule(checked, book.world, SENT_TABLES)
  db.prepare(sql).all(params)
  db.prepare(countSql).get(params)
  return issues.length === 0 && reading !== null && reading.zh !== '' && reading.en !== ''
}

const pieces = [
  ...'persons times amount stage lifted_persons lifted_times 脱贫户人次 资助人数 region period_year coverage'.split(
    ' ',
  ),
  ...'EDU_ROSTER EDU_ROSTER.amount EDU_ROSTER.count EDU_ROSTER.stage POOR_BASE.poor_people INDUSTRY.scale INDUSTRY'.split(
    ' ',
  ),
  ...'sum( count( min( max( avg( prev( year_ago( last( change( if( abs( round( least( greatest( present( absent('.split(
    ' ',
  ),
  ...'coalesce( unique( unique_everywhere( standard( in_list( in_period( year( length( parent( children( valid_id('.split(
    ' ',
  ),
  ...'( ) ) ) , = != <= >= < > + - * / and or not in by [7] [0] 30% 1 2.5 100 "primary" "小学" （ ） ， “ ” ＝ aid_primary'.split(
    ' ',
  ),
]

test('words of the language in any order are told to be wrong or run', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.array(fc.constantFrom(...pieces), { maxLength: 14 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 4 }),
      (form, rule, when) => isSound(form, rule.join(' '), when.join(' ')),
    ),
    { numRuns: 1500 },
  )
})

/** Texts that are mostly right: values, compared, joined, called. */
const value = fc.letrec<{ value: string; condition: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'persons',
      'times',
      'amount',
      'dibao',
      '3',
      '30%',
      '[2]',
      'period_year',
      'EDU_ROSTER.amount',
      'EDU_ROSTER.count',
      'coverage',
      'stage',
      '"primary"',
      'standard(aid_primary)',
      'sum(persons)',
      'POOR_BASE.poor_people',
      'RELOCATION.area_per_person',
    ),
    fc
      .tuple(tie('value'), fc.constantFrom('+', '-', '*', '/'), tie('value'))
      .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc
      .tuple(
        fc.constantFrom(
          'prev',
          'year_ago',
          'last',
          'change',
          'abs',
          'round',
          'sum',
          'count',
          'max',
          'avg',
          'year_change',
        ),
        tie('value'),
        fc.constantFrom('', ' by stage', ' by region, stage'),
      )
      .map(([name, of, by]) => `${name}(${of})${by}`),
    fc.tuple(tie('condition'), tie('value'), tie('value')).map(([c, a, b]) => `if(${c}, ${a}, ${b})`),
    fc
      .tuple(fc.constantFrom('least', 'greatest', 'coalesce'), tie('value'), tie('value'))
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc
      .tuple(fc.constantFrom('sum', 'count', 'min'), tie('value'), tie('condition'))
      .map(([name, a, c]) => `${name}(${a}, ${c})`),
  ),
  condition: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(tie('value'), fc.constantFrom('=', '!=', '<', '<=', '>', '>='), tie('value'))
      .map((parts) => parts.join(' ')),
    fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
      .map(([a, word, b]) => `(${a} ${word} ${b})`),
    tie('condition').map((of) => `not ${of}`),
    tie('value').map((of) => `present(${of})`),
    tie('value').map((of) => `${of} in (1, 2)`),
    fc.constantFrom('unique(stage)', 'in_list(stage)', 'stage = "小学"', 'parent = sum(children)'),
  ),
}))

test('what is nearly right is told to be wrong or runs', () => {
  let run = 0
  fc.assert(
    fc.property(value.condition, value.condition, fc.boolean(), (rule, when, isBare) => {
      const sound = isSound('EDU_TABLE', rule, isBare ? '' : when)
      if (checkRule({ form: 'EDU_TABLE', rule }, book.world).checked !== null) run++
      return sound
    }),
    { numRuns: 1500 },
  )
  expect(run).toBeGreaterThan(100)
})

test('any text at all is told to be wrong or runs, and can be completed anywhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), (text, at) => {
      const { from, to } = completions({ form: 'EDU_TABLE', text, at: Math.min(at, text.length) }, book.world)
      return isSound('EDU_TABLE', text, text) && from <= to && to <= text.length
    }),
    { numRuns: 1000 },
  )
})
