import type { Standard, StandardValue } from '#contract'

/** The value of a standard that holds in a year: of several the one that began last; `null` where none does. */
export function standardIn(standard: Standard | undefined, year: number): StandardValue | null {
  const holding = (standard?.values ?? []).filter(
    ({ from, until }) => from <= year && (until === null || year <= until),
  )
  return holding.reduce<StandardValue | null>(
    (last, value) => (last === null || value.from >= last.from ? value : last),
    null,
  )
}
