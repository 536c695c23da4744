/** What values are held against: their middle and how far they lie about it. */
export interface Spread {
  readonly median: number
  /** Score of a value that lies one unit from the median. */
  readonly scoreOfOne: number
  /** Median absolute deviation; the mean one where half of the values or more are the median itself. */
  readonly deviation: number
}

/** Fewest values that are judged: of five, a new one beside four that are alike would always stand out. */
export const LEAST_POINTS = 6

/** 0.6745 is the third quartile of the normal distribution: a score is then so many standard deviations. */
const OF_MEDIAN_DEVIATION = 0.6745
/** √(π ÷ 2): the same for the mean absolute deviation. */
const OF_MEAN_DEVIATION = 1.253314

/**
 * Middle and spread of some values for the modified z-score, 0.6745 × (x − median) ÷ MAD (Iglewicz and Hoaglin 1993).
 *
 * Where the median absolute deviation is 0, because half of the values or more are alike, the mean absolute deviation
 * takes its place: (x − median) ÷ (1.2533 × MeanAD). With fewer than six values, or none that differs, nothing stands out.
 */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length < LEAST_POINTS) return null
  const median = medianOf(values)
  const deviations = values.map((value) => Math.abs(value - median))
  const middle = medianOf(deviations)
  if (middle > 0) return { median, deviation: middle, scoreOfOne: OF_MEDIAN_DEVIATION / middle }
  const mean = deviations.reduce((sum, deviation) => sum + deviation, 0) / deviations.length
  return mean > 0 ? { median, deviation: mean, scoreOfOne: 1 / (OF_MEAN_DEVIATION * mean) } : null
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}
