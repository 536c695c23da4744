import { creditCodeFault, idNumberFault } from '../../base/check-digits.ts'
import { firstMonth, lastMonth, PERIOD, periodBefore, yearBefore } from '../../base/periods.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { compareDates } from './compare-dates.ts'
import type { Comparison } from './syntax.ts'

/** Gives a connection the functions that compiled rules call. */
export function addRuleFunctions(db: Sqlite): void {
  const options = { deterministic: true, directOnly: true }
  db.function('rule_valid_id', options, (number: unknown, lastDay: unknown) =>
    number === null ? null : Number(idNumberFault(String(number), Number(String(lastDay).slice(0, 4))) === null),
  )
  db.function('rule_valid_credit_code', options, (code: unknown) =>
    code === null ? null : Number(creditCodeFault(String(code)) === null),
  )
  db.function('rule_dates', options, (date: unknown, operator: unknown, other: unknown, isPeriod: unknown) => {
    if (date === null || other === null) return null
    const holds = compareDates(String(date), String(operator) as Comparison, String(other), isPeriod === 1)
    return holds === null ? null : Number(holds)
  })
  db.function('rule_period', options, (period: unknown, periods: unknown, years: unknown) =>
    shiftedPeriod(String(period), Number(periods), Number(years)),
  )
  db.function('rule_first_day', options, (period: unknown) => dayOf(firstMonth(String(period)), '01'))
  db.function('rule_last_day', options, (period: unknown) => dayOf(lastMonth(String(period)), '31'))
}

/** The period so many of its kind and so many years before another. */
export function shiftedPeriod(period: string, periods: number, years: number): string | null {
  if (!PERIOD.test(period)) return null
  let shifted = period
  for (let step = 0; step < periods; step++) shifted = periodBefore(shifted)
  for (let step = 0; step < years; step++) shifted = yearBefore(shifted)
  return shifted
}

/** A day that sorts as the first or last of a month counted from the year 0: every month ends on the 31st. */
function dayOf(month: number, day: string): string {
  const year = Math.floor((month - 1) / 12)
  return `${year}-${String(month - year * 12).padStart(2, '0')}-${day}`
}
