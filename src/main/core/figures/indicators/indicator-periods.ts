import type { IndicatorView } from '#contract'
import { firstMonth, lastMonth } from '../../base/periods.ts'
import { askable, isMonth, standIn } from './form-periods.ts'
import { type BoundIndicator, sidesOf } from './sides.ts'

/** Periods in which every side has something, oldest first: those filed, and the years of months filed. */
export function periodsOf(indicator: BoundIndicator): readonly string[] {
  const sides = sidesOf(indicator)
  const all = new Set(sides.flatMap(({ filings }) => askable(filings.periods)))
  return inTime(all).filter(
    (period) =>
      holdsIn(indicator.definition.view, period) &&
      sides.every(({ filings }) => standIn(period, filings.periods) !== null),
  )
}

/** Those a series is made of where none are named: years, and parts of years that are no months. */
export function usualPeriods(periods: readonly string[]): readonly string[] {
  return periods.filter((period) => !isMonth(period))
}

/** By their last month; a year comes after its parts. */
export function inTime(periods: Iterable<string>): readonly string[] {
  return [...periods].sort((a, b) => lastMonth(a) - lastMonth(b) || b.length - a.length || a.localeCompare(b))
}

/** Whether an indicator is valid in a period: neither over before it, nor begun after it. */
export function holdsIn({ from, until }: Pick<IndicatorView, 'from' | 'until'>, period: string): boolean {
  return (
    (from === null || lastMonth(period) >= firstMonth(from)) &&
    (until === null || firstMonth(period) <= lastMonth(until))
  )
}
