import { expect, test } from 'vitest'
import type { RuleTolerance } from '#contract'
import { type Row, ruleBook } from '../../../support/rule-book.ts'

const book = ruleBook()

/** Whether a rule holds for one row of a form. */
function holds(form: string, rule: string, row: Row, tolerance?: RuleTolerance): boolean {
  book.file(form, '2017', [row])
  return book.cases({ form, rule, ...(tolerance !== undefined && { tolerance }) }).length === 0
}

const coop = (revenue: number, surplus: number, returned: number) => ({
  revenue,
  surplus,
  returned_by_volume: returned,
})

test('amounts of two decimals may differ by half the last digit for each addend', () => {
  expect([
    holds('COOP_TABLE', 'revenue = surplus + returned_by_volume', coop(3.01, 1, 2)),
    holds('COOP_TABLE', 'revenue = surplus + returned_by_volume', coop(3.02, 1, 2)),
    holds('COOP_TABLE', 'revenue = surplus', coop(3.01, 3, 0)),
    holds('COOP_TABLE', 'revenue = surplus', coop(3.02, 3, 0)),
  ]).toEqual([true, false, true, false])
})

test('things counted one by one agree to the last one', () => {
  expect([
    holds('EDU_TABLE', 'persons = dibao + orphans', { persons: 10, dibao: 4, orphans: 6 }),
    holds('EDU_TABLE', 'persons = dibao + orphans', { persons: 10, dibao: 4, orphans: 5 }),
    holds('EDU_TABLE', 'times >= persons', { persons: 10, times: 9 }),
  ]).toEqual([true, false, false])
})

test('binary fractions leave no difference', () => {
  expect(holds('COOP_TABLE', 'revenue = surplus + returned_by_volume', coop(0.3, 0.1, 0.2), { rounding: false })).toBe(
    true,
  )
})

test('rounding can be turned off', () => {
  expect(holds('COOP_TABLE', 'revenue = surplus', coop(3.01, 3, 0), { rounding: false })).toBe(false)
})

test('the widest tolerance given is the one that holds', () => {
  const off = (tolerance: RuleTolerance) => holds('COOP_TABLE', 'revenue = surplus', coop(104, 100, 0), tolerance)
  expect([
    off({ absolute: 4 }),
    off({ absolute: 3.9 }),
    off({ relative: 0.04 }),
    off({ relative: 0.01, absolute: 5 }),
    off({ relative: 0.01 }),
  ]).toEqual([true, false, true, true, false])
})

test('a limit that is strict stays strict', () => {
  expect([
    holds('EDU_TABLE', 'persons < times', { persons: 5, times: 5 }),
    holds('EDU_TABLE', 'persons / times < 1', { persons: 5, times: 5 }),
  ]).toEqual([false, false])
})

test('what is asked of a row before it is looked at knows no tolerance', () => {
  book.file('COOP_TABLE', '2017', [coop(3.01, 3, 0)])
  expect(book.counted({ form: 'COOP_TABLE', rule: 'revenue > 0', when: 'revenue = surplus' })).toBe(0)
})

test('rounding is carried through a quotient', () => {
  const row = { amount: 0.33, persons: 3 }
  expect([
    holds('EDU_TABLE', 'amount / persons = 0.1116', row),
    holds('EDU_TABLE', 'amount / persons = 0.12', row),
  ]).toEqual([true, false])
})

test('units of one family are turned into that of the left side', () => {
  book.file('EDU_ROSTER', '2017', [{ amount: 115000 }, { amount: 10000 }])
  expect([
    holds('EDU_TABLE', 'amount = EDU_ROSTER.amount', { amount: 12.5 }),
    holds('EDU_TABLE', 'amount = EDU_ROSTER.amount', { amount: 125 }),
    holds('EDU_TABLE', 'EDU_ROSTER.amount = amount', { amount: 12.5 }),
    holds('EDU_TABLE', 'amount * 10000 = EDU_ROSTER.amount', { amount: 12.5 }),
    holds('EDU_TABLE', 'EDU_ROSTER.amount - amount = 0', { amount: 12.5 }),
  ]).toEqual([true, false, true, true, true])
})

test('what a value should be is told in the unit of its column, whichever side that stands on', () => {
  book.file('EDU_ROSTER', '2017', [{ amount: 125000 }])
  book.file('EDU_TABLE', '2017', [{ amount: 13 }])
  const told = (rule: string) => {
    const [found] = book.cases({ form: 'EDU_TABLE', rule })
    const { column, comparison } = book.compiled({ form: 'EDU_TABLE', rule })
    return [found?.value, found?.expected, column, comparison]
  }
  expect([told('amount <= EDU_ROSTER.amount'), told('EDU_ROSTER.amount >= amount')]).toEqual([
    [13, 12.5, 'amount', '<='],
    [13, 12.5, 'amount', '<='],
  ])
})

test('per cent mean the same to a fraction and to a column kept in per cent', () => {
  const roster = (debt_ratio: number) => ({ debt_ratio, total_assets: 100, fixed_assets: debt_ratio })
  expect([
    holds('LEAD_ROSTER', 'debt_ratio <= 100%', roster(95)),
    holds('LEAD_ROSTER', 'debt_ratio <= 100%', roster(101)),
    holds('LEAD_ROSTER', 'debt_ratio <= 100', roster(95)),
    holds('LEAD_ROSTER', 'fixed_assets / total_assets <= 95%', roster(95)),
    holds('LEAD_ROSTER', 'fixed_assets / total_assets <= 90%', roster(95)),
    holds('LEAD_ROSTER', 'fixed_assets <= 90% * total_assets', roster(95)),
    holds('LEAD_ROSTER', 'fixed_assets / total_assets = debt_ratio', roster(95)),
    holds('LEAD_ROSTER', 'fixed_assets / total_assets * 100 = debt_ratio', roster(95)),
  ]).toEqual([true, false, true, true, false, false, true, true])
})

test('a ratio of the form is worked out from what it is made of', () => {
  expect([
    holds('EDU_TABLE', 'coverage <= 100%', { persons: 90, poor_students: 100 }),
    holds('EDU_TABLE', 'coverage <= 100', { persons: 110, poor_students: 100 }),
    holds('EDU_TABLE', 'amount_per_person <= 1000', { amount: 1, persons: 10 }),
  ]).toEqual([true, false, true])
})
