/** Absent values stand last in either direction: they are neither small nor large. */
export function compareValues(a: unknown, b: unknown, _nodeA: unknown, _nodeB: unknown, descending: boolean): number {
  const absentA = a === null || a === undefined || a === ''
  const absentB = b === null || b === undefined || b === ''
  if (absentA || absentB) return absentA && absentB ? 0 : absentA === descending ? -1 : 1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

const collator = new Intl.Collator('zh-CN', { numeric: true })
