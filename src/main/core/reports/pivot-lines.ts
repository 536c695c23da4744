import type { PivotLine, PivotReport, PivotResult } from '#contract'
import type { Labels } from './labels.ts'

/** Members of the column dimensions that head one block of figures; empty when nothing spreads across. */
export type Across = readonly (string | null)[]

/** One row of the report: members down the side, and the line for each block across. */
export interface SpreadRow {
  readonly members: readonly (string | null)[]
  readonly lines: readonly (PivotLine | null)[]
}

export interface Spread {
  readonly across: readonly Across[]
  readonly rows: readonly SpreadRow[]
}

/** Lines of a pivot as rows and blocks in the order they are shown. */
export function spread(result: PivotResult, labels: Labels, order: PivotReport['order']): Spread {
  const down = result.query.rows
  const over = result.query.columns ?? []
  const across = distinct(result.lines, over).sort((a, b) => compareMembers(a, b, over, labels))
  const blocks = new Map(across.map((members, at) => [keyOf(members), at]))
  const rows = new Map<string, { members: readonly (string | null)[]; lines: (PivotLine | null)[] }>()

  for (const line of result.lines) {
    const members = membersOf(line, down)
    const key = keyOf(members)
    const row = rows.get(key) ?? { members, lines: across.map(() => null) }
    rows.set(key, row)
    row.lines[blocks.get(keyOf(membersOf(line, over))) ?? 0] = line
  }

  const places = new Map((order ?? []).map((member, place) => [member, place]))
  const placeOf = (row: SpreadRow) => places.get(row.members[0] ?? null) ?? places.size
  const sorted = [...rows.values()].sort(
    (a, b) => placeOf(a) - placeOf(b) || compareMembers(a.members, b.members, down, labels),
  )
  return { across: across.length === 0 ? [[]] : across, rows: sorted }
}

function distinct(lines: readonly PivotLine[], dimensions: readonly string[]): Across[] {
  const found = new Map<string, Across>()
  for (const line of lines) {
    const members = membersOf(line, dimensions)
    found.set(keyOf(members), members)
  }
  return [...found.values()]
}

function membersOf(line: PivotLine, dimensions: readonly string[]): Across {
  return dimensions.map((dimension) => line.keys[dimension] ?? null)
}

function keyOf(members: Across): string {
  return JSON.stringify(members)
}

function compareMembers(a: Across, b: Across, dimensions: readonly string[], labels: Labels): number {
  for (const [at, dimension] of dimensions.entries()) {
    const difference = labels.compare(dimension, a[at] ?? null, b[at] ?? null)
    if (difference !== 0) return difference
  }
  return 0
}
