import type { PivotHeader } from '#contract'

/** A path of members as one text, to be kept among folded rows. */
export function pathKey(members: readonly (string | null)[]): string {
  return JSON.stringify(members)
}

/** A row header that is shown, with where it stands. */
export interface ShownLine {
  readonly index: number
  readonly header: PivotHeader
  readonly depth: number
  /** Whether lines belong to it, and whether they are folded away. */
  readonly fold: 'open' | 'folded' | null
}

/** Headers in their order without those under a folded one. */
export function shownLines(headers: readonly PivotHeader[], collapsed: readonly string[]): readonly ShownLine[] {
  const folded = new Set(collapsed)
  const groups = new Set(headers.flatMap(({ parent }) => (parent === null ? [] : [parent])))
  const hidden: boolean[] = []
  return headers.flatMap((header, index) => {
    const { parent } = header
    const above = parent === null ? undefined : headers[parent]
    hidden[index] = above !== undefined && (hidden[parent ?? 0] === true || folded.has(pathKey(above.members)))
    if (hidden[index]) return []
    const fold = !groups.has(index)
      ? null
      : folded.has(pathKey(header.members))
        ? ('folded' as const)
        : ('open' as const)
    return [{ index, header, depth: depthOf(header), fold }]
  })
}

/** Paths of all headers that lines belong to: what “fold all” folds. */
export function groupPaths(headers: readonly PivotHeader[]): readonly string[] {
  const groups = new Set(headers.flatMap(({ parent }) => (parent === null ? [] : [parent])))
  return headers.flatMap((header, index) => (groups.has(index) ? [pathKey(header.members)] : []))
}

function depthOf({ kind, members }: PivotHeader): number {
  if (kind === 'total') return 0
  return kind === 'others' ? members.length : Math.max(0, members.length - 1)
}
