import type { Manner, Point } from './chart.ts'

/** Largest first; equal values in the order given. Absent values are left out, for they have no rank. */
export function ranked<P extends Point>(points: readonly P[]): readonly P[] {
  return points.filter((point) => point.value !== null).sort((a, b) => Number(b.value) - Number(a.value))
}

/** Names of the points without a value. */
export function absentNames(points: readonly Point[]): readonly string[] {
  return points.filter((point) => point.value === null).map((point) => point.name)
}

/** The sentence about what isn't drawn, or `null` when everything is. */
export function absentNote(names: readonly string[], manner: Manner): string | null {
  if (names.length === 0) return null
  return manner.say('absentNote', { count: names.length, names: names.join(manner.say('listMark')) })
}
