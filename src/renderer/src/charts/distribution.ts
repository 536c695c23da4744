/** The value below which a share of the values lies, between neighbours in proportion (Hyndman and Fan, type 7). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

/** Five numbers of a group of values, with those that lie too far out to be covered by its whiskers. */
export interface Spread {
  readonly low: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly high: number
}

/** Quartiles with whiskers to the last value within one and a half times their distance (Tukey). */
export function spreadOf(values: readonly number[]): Spread {
  const [lowerQuartile, median, upperQuartile] = [0.25, 0.5, 0.75].map((share) => quantile(values, share)) as [
    number,
    number,
    number,
  ]
  const reach = 1.5 * (upperQuartile - lowerQuartile)
  const within = values.filter((value) => value >= lowerQuartile - reach && value <= upperQuartile + reach)
  return { low: Math.min(...within), lowerQuartile, median, upperQuartile, high: Math.max(...within) }
}

/** Pearson's correlation, −1 to 1; `null` of fewer than three pairs, or where one side doesn't vary. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null
  const [meanX, meanY] = [0, 1].map((at) => pairs.reduce((sum, pair) => sum + (pair[at] ?? 0), 0) / pairs.length) as [
    number,
    number,
  ]
  let [both, ofX, ofY] = [0, 0, 0]
  for (const [x, y] of pairs) {
    both += (x - meanX) * (y - meanY)
    ofX += (x - meanX) ** 2
    ofY += (y - meanY) ** 2
  }
  return ofX === 0 || ofY === 0 ? null : both / Math.sqrt(ofX * ofY)
}
