import type { OutlierMeasure } from '#contract'

interface Scale {
  /** `null` where the value has no place on the scale. */
  to(value: number): number | null
  from(scaled: number): number
}

/**
 * Where values are judged. Nothing and losses have no logarithm: on that scale they are neither judged nor judged by,
 * for the inner city without a forest guard says nothing about the guards of the others.
 */
export const SCALES: Readonly<Record<OutlierMeasure['scale'], Scale>> = {
  linear: { to: (value) => value, from: (scaled) => scaled },
  log: { to: (value) => (value > 0 ? Math.log(value) : null), from: Math.exp },
}

/** Third standardised moment; `null` for fewer than three values or none that differs. */
export function skewness(values: readonly number[]): number | null {
  if (values.length < 3) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const moment = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / values.length
  const variance = moment(2)
  return variance === 0 ? null : moment(3) / variance ** 1.5
}
