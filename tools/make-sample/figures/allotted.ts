/**
 * Shares a whole total out by weight, so that the parts sum to it exactly (largest remainders).
 *
 * @param least what every part gets before the rest is shared out
 */
export function allotted(total: number, weights: readonly number[], least = 0): number[] {
  const shared = total - least * weights.length
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (shared * weight) / sum)
  const parts = exact.map((share) => Math.floor(share))
  const left = shared - parts.reduce((a, b) => a + b, 0)
  const byRemainder = exact
    .map((share, place) => ({ place, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place)

  const raised = new Set(byRemainder.slice(0, left).map(({ place }) => place))
  return parts.map((part, place) => least + part + (raised.has(place) ? 1 : 0))
}

/**
 * Shares out the total of each year so that no part shrinks from year to year.
 *
 * @param totals by year, rising
 */
export function allottedByYear(
  totals: readonly (readonly [number, number])[],
  weights: readonly number[],
  least: number,
): Map<number, number[]> {
  const byYear = new Map<number, number[]>()
  let parts = weights.map(() => 0)
  let shared = 0
  for (const [year, total] of totals) {
    const added = allotted(total - shared, weights, shared === 0 ? least : 0)
    parts = parts.map((part, place) => part + (added[place] ?? 0))
    shared = total
    byYear.set(year, parts)
  }
  return byYear
}
