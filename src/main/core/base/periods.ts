import { CoreError } from './core-error.ts'

/** `2017`, `2017H1`, `2017Q3` or `2017-06`. */
export const PERIOD = /^(?:19|20)\d{2}(?:H[12]|Q[1-4]|-(?:0[1-9]|1[0-2]))?$/

export function yearOf(period: string): number {
  return Number(period.slice(0, 4))
}

/** Same period of the year before: 2017H1 → 2016H1. */
export function yearBefore(period: string): string {
  return `${yearOf(period) - 1}${period.slice(4)}`
}

/** The last month a period reaches to, counted from the year 0: comparable across years and their parts. */
export function lastMonth(period: string): number {
  const part = Number(period.slice(5))
  return yearOf(period) * 12 + ({ H: part * 6, Q: part * 3, '-': part }[period.charAt(4)] ?? 12)
}

/** The month a period begins with, counted as `lastMonth`. */
export function firstMonth(period: string): number {
  const length = { H: 6, Q: 3, '-': 1 }[period.charAt(4)] ?? 12
  return lastMonth(period) - length + 1
}

/** The period of the same kind before this one: 2017H1 → 2016H2, 2017-01 → 2016-12, 2017 → 2016. */
export function periodBefore(period: string): string {
  const kind = period.charAt(4)
  const place = Number(period.slice(5))
  if (kind === '') return yearBefore(period)
  const last = kind === 'H' ? 2 : kind === 'Q' ? 4 : 12
  const before = place === 1 ? last : place - 1
  const year = place === 1 ? yearOf(period) - 1 : yearOf(period)
  return `${year}${kind}${kind === '-' ? String(before).padStart(2, '0') : before}`
}

/** @throws CoreError `period-malformed` */
export function checkPeriod(period: string): string {
  if (!PERIOD.test(period)) {
    throw new CoreError(
      'period-malformed',
      { period },
      `not a period: ${period}; write 2017, 2017H1, 2017Q3 or 2017-06`,
    )
  }
  return period
}
