import type { IndicatorFigure, IndicatorView } from '#contract'
import { yearBefore } from '../charts/growth.ts'
import { textOf } from '../words/words.ts'
import type { KeyFigureCardProps } from './key-figure-card.tsx'
import type { Scope } from './scope.tsx'

/** An indicator as a card: its value for the scope's period, how it went, and what it rests on. */
export function indicatorCard(
  indicator: IndicatorView,
  figure: IndicatorFigure,
  { language, period }: Pick<Scope, 'language' | 'period'>,
): KeyFigureCardProps {
  const now = figure.trend.find((point) => point.period === period)
  const before = figure.trend.find((point) => point.period === yearBefore(period))?.value ?? null
  const inPoints = isShare(indicator)
  const points = now?.value == null || before === null ? null : now.value - before
  return {
    title: textOf(indicator.title, language),
    unit: textOf(indicator.unit, language),
    value: figure.value,
    decimals: indicator.decimals,
    trend: figure.trend.map(({ value }) => value),
    change: inPoints ? points : (now?.growth ?? null),
    inPoints,
    parts: indicator.denominator === null ? null : { numerator: figure.numerator, denominator: figure.denominator },
    completeness: { filed: figure.filed, expected: figure.expected },
  }
}

/** A share changes by percentage points, not by percent of itself. */
export function isShare({ unit }: Pick<IndicatorView, 'unit'>): boolean {
  return unit.zh === '%'
}
