import type { BodyItem, PrintedRow, Run } from './body-outline.ts'

/** Rows a total may sum up, and the totals of them that stand between. */
export interface Coverage {
  readonly side: 'all' | 'below' | 'above'
  readonly runs: readonly Run[]
  readonly subtotals: readonly PrintedRow[]
  /** 其中 rows among them, which some offices print as the items of the total. */
  readonly parts: readonly PrintedRow[]
}

/**
 * Everything a total may sum up: all rows of the body, those below it, those above it, up to the next total of its rank or a higher one. Each set of rows comes once.
 *
 * @param beside rows of the table's other half
 */
export function coverages(items: readonly BodyItem[], at: number, beside: readonly Run[]): readonly Coverage[] {
  const total = items[at] as PrintedRow
  const ranked = (item: BodyItem) => item.kind === 'total' && item.rank >= total.rank
  const found: Coverage[] = []
  const others = [...items.slice(0, at), ...items.slice(at + 1)]
  const sides = [
    ['all', others],
    ['all', beside.length === 0 ? [] : [...others, ...beside]],
    ['below', items.slice(at + 1, next(items, at, 1, ranked))],
    ['above', items.slice(next(items, at, -1, ranked) + 1, at)],
  ] as const
  for (const [side, inside] of sides) {
    const runs = inside.filter((item) => item.kind === 'run')
    if (runs.length === 0 || found.some((other) => isSame(other.runs, runs))) continue
    const lower = inside.filter((item) => item.kind === 'total' && item.rank < total.rank) as PrintedRow[]
    const rank = Math.max(...lower.map((item) => item.rank))
    found.push({
      side,
      runs,
      subtotals: lower.filter((item) => item.rank === rank),
      parts: inside.filter((item) => item.kind === 'of-which') as PrintedRow[],
    })
  }
  return found
}

function next(items: readonly BodyItem[], at: number, step: 1 | -1, ends: (item: BodyItem) => boolean): number {
  let place = at + step
  for (; place >= 0 && place < items.length; place += step) if (ends(items[place] as BodyItem)) break
  return place
}

function isSame(a: readonly Run[], b: readonly Run[]): boolean {
  return a.length === b.length && a.every((run, at) => run === b[at])
}
