import type { TrendPoint } from '#contract'
import { yearBefore } from '../base/periods.ts'

export interface PeriodValue {
  readonly period: string
  readonly value: number | null
}

/**
 * Adds to each period its growth on the same period of the year before.
 *
 * A period nobody filed stays `null`; it is never read as zero, because a missing return and a return of zero
 * mean different things to the reader.
 */
export function withGrowth(points: readonly PeriodValue[]): readonly TrendPoint[] {
  const byPeriod = new Map(points.map(({ period, value }) => [period, value]))
  return points.map(({ period, value }) => ({
    period,
    value,
    growth: growth(byPeriod.get(yearBefore(period)) ?? null, value),
  }))
}

/** Change on the year before as a fraction of its size; `null` where either is absent or nothing can grow from zero. */
export function growth(before: number | null, now: number | null): number | null {
  if (before === null || now === null || before === 0) return null
  return (now - before) / Math.abs(before)
}
