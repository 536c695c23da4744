/** Periods from the newest to the oldest; within a year the year itself, then halves, quarters and months. */
export function newestFirst(periods: readonly string[]): readonly string[] {
  return [...periods].sort(
    (a, b) => b.slice(0, 4).localeCompare(a.slice(0, 4)) || rank(a) - rank(b) || b.localeCompare(a),
  )
}

/**
 * The period of a return that stands for the one shown: that one itself, else the last part of it that was filed
 * (a cumulative month for its year), else `null`.
 */
export function filedFor(shown: string, filed: readonly string[]): string | null {
  if (filed.includes(shown)) return shown
  if (shown.length !== 4) return null
  return (
    filed
      .filter((period) => period.startsWith(shown))
      .sort((a, b) => lastMonth(a) - lastMonth(b))
      .at(-1) ?? null
  )
}

/** A year, then its halves, quarters, months. */
function rank(period: string): number {
  return period.length === 4 ? 0 : 1 + 'HQ-'.indexOf(period.charAt(4))
}

function lastMonth(period: string): number {
  const within = Number(period.slice(5))
  switch (period.charAt(4)) {
    case 'H':
      return within * 6
    case 'Q':
      return within * 3
    default:
      return within
  }
}
