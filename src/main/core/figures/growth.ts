/**
 * Change as a fraction of the size of what it is measured against; `null` where either is absent or nothing can grow
 * from zero.
 *
 * A period nobody filed is never read as zero, because a missing return and a return of zero mean different things to
 * the reader.
 */
export function growth(before: number | null, now: number | null): number | null {
  if (before === null || now === null || before === 0) return null
  return (now - before) / Math.abs(before)
}
