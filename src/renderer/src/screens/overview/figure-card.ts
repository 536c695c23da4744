import type { KeyFigure } from '#contract'
import { yearBefore } from '../../charts/growth.ts'
import type { KeyFigureCardProps } from '../../parts/key-figure-card.tsx'
import type { Scope } from '../../parts/scope.tsx'

const screenOf: Readonly<Record<KeyFigure['code'], string>> = {
  cooperatives: 'cooperatives',
  enterprises: 'enterprises',
  industries: 'industries',
  'education-stages': 'education',
  'education-coverage': 'education',
  'education-amount': 'education',
  'output-value': 'industries',
  'poor-households': 'industries',
}

const decimalsOf: Partial<Readonly<Record<KeyFigure['code'], number>>> = {
  'education-coverage': 1,
  'education-amount': 2,
  'output-value': 2,
}

/** A key figure as its card: named, with its trend, what it rests on, and the screen it opens. */
export function figureCard(
  figure: KeyFigure,
  scope: Scope,
  say: (key: KeyFigure['code'] | `${KeyFigure['code']}Unit`) => string,
): KeyFigureCardProps {
  const { code } = figure
  const now = figure.trend.findIndex((point) => point.period === scope.period)
  const inPoints = code === 'education-coverage'
  return {
    title: say(code),
    unit: say(`${code}Unit`),
    value: figure.value,
    decimals: decimalsOf[code] ?? 0,
    trend: figure.trend.map((point) => point.value),
    change: inPoints ? pointsSince(figure, now) : (figure.trend[now]?.growth ?? null),
    inPoints,
    parts: figure.parts,
    completeness: { filed: figure.filed, expected: figure.expected },
    onOpen: () => scope.open(screenOf[code]),
  }
}

/** Percentage points since the year before. */
function pointsSince(figure: KeyFigure, now: number): number | null {
  const point = figure.trend[now]
  const before = figure.trend.find((one) => point !== undefined && one.period === yearBefore(point.period))
  return point?.value == null || before?.value == null ? null : point.value - before.value
}
