import { expect, test } from 'vitest'
import { type RuleText, ruleBook } from '../../../support/rule-book.ts'

const book = ruleBook()
book.file('EDU_ROSTER', '2017', [{ stage: 'primary', amount: 1 }])

/** How SQLite goes about a rule. */
function plan(rule: RuleText): string[] {
  const { sql, params } = book.compiled(rule)
  return book.context.book.db
    .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(params)
    .map(({ detail }) => detail)
}

const rows = (steps: readonly string[]) => steps.filter((step) => /^(?:SCAN|SEARCH) r\b/.test(step))

test('a rule about rows goes once through the rows of the submissions that count, with no question inside', () => {
  const steps = plan({ form: 'EDU_ROSTER', rule: 'amount > 0 and in_period(paid_on) and valid_id(id_number)' })
  expect(rows(steps)).toEqual(['SEARCH r USING PRIMARY KEY (submission_id=?)'])
  expect(steps.filter((step) => step.includes('CORRELATED'))).toEqual([])
})

test('one county is found by its own submissions', () => {
  expect(plan({ form: 'EDU_ROSTER', rule: 'amount > 0' })).toContain(
    'SEARCH part USING INDEX submission_region_current (region_id=?)',
  )
})

test('rows of another form are grouped once, whatever is asked of them', () => {
  const rule = 'persons = EDU_ROSTER.count by stage and amount <= sum(EDU_ROSTER.amount) by stage'
  const steps = plan({ form: 'EDU_TABLE', rule })
  expect(rows(steps)).toHaveLength(2)
  expect(steps).toContain('MATERIALIZE g0')
  expect(steps).not.toContain('MATERIALIZE g1')
})

test('what a roster adds up by its dimensions is read from its facts, and what is no fact from its rows', () => {
  const told = (rule: string) => {
    const { sql } = book.compiled({ form: 'EDU_TABLE', rule })
    return [/\bfact_edu_roster\b/.test(sql), /\brow_edu_roster\b/.test(sql)]
  }

  expect(told('times = EDU_ROSTER.count by stage')).toEqual([true, false])
  expect(told('lifted_times = count(EDU_ROSTER.amount, EDU_ROSTER.household_type = "lifted") by stage')).toEqual([
    true,
    false,
  ])
  expect(told('amount <= sum(EDU_ROSTER.amount, EDU_ROSTER.amount > 100) by stage')).toEqual([false, true])
  expect(told('amount <= max(EDU_ROSTER.amount) by stage')).toEqual([false, true])
})

test('rows before and repeated values are found by an index', () => {
  const before = plan({ form: 'EDU_TABLE', rule: 'persons >= prev(persons)' })
  const once = plan({ form: 'EDU_ROSTER', rule: 'unique(id_number)' })
  expect(before.some((step) => /SEARCH b0 USING AUTOMATIC/.test(step))).toBe(true)
  expect(once.some((step) => /SEARCH u0 USING AUTOMATIC/.test(step))).toBe(true)
})
