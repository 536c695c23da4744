/** Change as a fraction of the size before; `null` where either is absent or nothing can grow from zero. */
export function growth(before: number | null, now: number | null): number | null {
  if (before === null || now === null || before === 0) return null
  return (now - before) / Math.abs(before)
}

/** The same period a year before: `2017H1` → `2016H1`. */
export function yearBefore(period: string): string {
  return `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`
}

/** Kind of a period: years, halves, quarters and months are never drawn on one line. */
export function kindOf(period: string): 'year' | 'half' | 'quarter' | 'month' {
  const rest = period.slice(4)
  if (rest === '') return 'year'
  if (rest.startsWith('H')) return 'half'
  return rest.startsWith('Q') ? 'quarter' : 'month'
}

/**
 * All periods from the first to the last of one kind, those nobody filed included, oldest first.
 *
 * Months filed at the ends of quarters alone leave no gaps between: nobody was asked for the others.
 */
export function withoutGaps(periods: readonly string[]): readonly string[] {
  const [first] = periods
  if (first === undefined) return []
  const parts = partsOf(kindOf(first), periods)
  const known = [...periods].sort()
  const from = known.at(0) ?? first
  const to = known.at(-1) ?? first
  const all: string[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    all.push(...parts.map((part) => `${year}${part}`))
  }
  return all.filter((period) => period >= from && period <= to)
}

function partsOf(kind: ReturnType<typeof kindOf>, filed: readonly string[]): readonly string[] {
  if (kind === 'year') return ['']
  if (kind === 'half') return ['H1', 'H2']
  if (kind === 'quarter') return ['Q1', 'Q2', 'Q3', 'Q4']
  const step = filed.every((period) => Number(period.slice(5)) % 3 === 0) ? 3 : 1
  return Array.from({ length: 12 / step }, (_, at) => `-${String((at + 1) * step).padStart(2, '0')}`)
}
