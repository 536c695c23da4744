/** Whether the same counties among those in sight filed both times; a missing one would count as zero in a change. */
export function filedAlike(
  before: readonly string[] | undefined,
  now: readonly string[] | undefined,
  inSight: (region: string) => boolean,
): boolean {
  if (before === undefined || now === undefined) return false
  const then = new Set(before.filter(inSight))
  const today = now.filter(inSight)
  return today.length === then.size && today.every((region) => then.has(region))
}
