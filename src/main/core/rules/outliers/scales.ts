import type { OutlierMeasure } from '#contract'

interface Scale {
  to(value: number): number
  from(scaled: number): number
}

/**
 * Where values are judged. The log scale is that of 1 + |x| with the sign kept, so that nothing, which a county may
 * well report, and losses have a place on it too.
 */
export const SCALES: Readonly<Record<OutlierMeasure['scale'], Scale>> = {
  linear: { to: (value) => value, from: (scaled) => scaled },
  log: {
    to: (value) => Math.sign(value) * Math.log1p(Math.abs(value)),
    from: (scaled) => Math.sign(scaled) * Math.expm1(Math.abs(scaled)),
  },
}

/** Third standardised moment; `null` for fewer than three values or none that differs. */
export function skewness(values: readonly number[]): number | null {
  if (values.length < 3) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const moment = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / values.length
  const variance = moment(2)
  return variance === 0 ? null : moment(3) / variance ** 1.5
}
