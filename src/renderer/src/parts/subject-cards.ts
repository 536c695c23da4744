import type { PivotResult } from '#contract'
import { growth, withoutGaps, yearBefore } from '../charts/growth.ts'
import { valueIn } from '../charts/measures.ts'
import { trendOf } from '../charts/points.ts'
import type { KeyFigureCardProps } from './key-figure-card.tsx'
import type { Subject } from './use-subject.ts'

export interface CardFigures {
  readonly summary: PivotResult | undefined
  readonly byPeriod: PivotResult | undefined
  /** Whether the counties in sight that filed are those of the year before: without it there is no change to tell. */
  readonly filedAlike: boolean
}

/** One card for each measure: the total the core recomputed, and how it went over the periods. */
export function cardsOf(
  subject: Subject,
  { summary, byPeriod, filedAlike }: CardFigures,
  names: readonly string[],
): readonly KeyFigureCardProps[] {
  return names.map((name) => {
    const measure = subject.measure(name)
    const { period } = subject.scope
    const series = byPeriod === undefined ? [] : trendOf(byPeriod, name, subject.form, { name }, period).values
    const at = (wanted: string) => series.find((point) => point.period === wanted)?.value ?? null
    const value = summary === undefined ? null : valueIn(summary.total, name, subject.form)
    const inPoints = measure.unit === '%'
    const before = filedAlike ? at(yearBefore(period)) : null
    const parts = summary?.total.parts[name]
    return {
      title: measure.title,
      unit: measure.unit,
      value,
      decimals: measure.decimals,
      trend: withoutGaps(series.map((point) => point.period)).map(at),
      change: inPoints ? difference(before, value) : growth(before, value),
      inPoints,
      ...(parts !== undefined && { parts }),
    }
  })
}

function difference(before: number | null, now: number | null): number | null {
  return before === null || now === null ? null : now - before
}
