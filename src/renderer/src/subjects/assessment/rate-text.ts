import type { Language } from '#contract'
import { formatNumber } from '../../parts/format.ts'

/** Most decimals a rate is told with. */
const MOST = 6

/**
 * A rate in per cent with two decimals, or with as many as tell it from its threshold: 2.004 % is not 2.00 %.
 */
export function rateText(rate: number | null, threshold: number | null, language: Language): string {
  if (rate === null) return '—'
  return `${formatNumber(rate, decimalsApart(rate, threshold), language)}%`
}

function decimalsApart(rate: number, threshold: number | null): number {
  if (threshold === null || rate === threshold) return 2
  for (let decimals = 2; decimals < MOST; decimals++) {
    if (rate.toFixed(decimals) !== threshold.toFixed(decimals)) return decimals
  }
  return MOST
}

/** A margin in points with its sign, with as many decimals as it needs not to look like none. */
export function marginText(margin: number | null, language: Language): string {
  if (margin === null) return '—'
  const decimals = decimalsApart(margin, 0)
  const size = formatNumber(Math.abs(margin), decimals, language)
  return margin === 0 ? size : `${margin > 0 ? '+' : '−'}${size}`
}
