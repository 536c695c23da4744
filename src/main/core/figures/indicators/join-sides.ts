import type { BoundSide } from './sides.ts'
import { isFilled, NOTHING, type SideKind, type Tally } from './tally.ts'

/** What one side has in a county and period of its form. */
export interface SideCell {
  readonly region: string
  readonly period: string
  readonly members: readonly (string | null)[]
  readonly value: Tally | null
  readonly seen: Seen
}

interface Seen {
  readonly rows: number
  readonly values: number
}

/** What an indicator has in a county for the members of the dimensions asked for. */
export interface IndicatorCell {
  readonly region: string
  readonly members: readonly (string | null)[]
  /** `null` where the side has nothing there. */
  readonly numerator: Tally | null
  readonly denominator: Tally | null
  /** Rows and values of each side, for telling where it comes from. */
  readonly seen: readonly Seen[]
}

/** One side in one period: its cells, and the counties that have filed its form. */
export interface SideInPeriod {
  readonly side: BoundSide
  readonly kind: SideKind
  readonly cells: readonly SideCell[]
  readonly filed: readonly string[]
}

/**
 * Cells of both sides by place.
 *
 * Where a county has sent a roster that has no such row, there are none; where it has sent a table without the line, or
 * nothing, it is not known.
 *
 * @param isWhole no dimension is kept apart: every county that has sent a roster has a cell
 */
export function joinSides(sides: readonly SideInPeriod[], isWhole: boolean): readonly IndicatorCell[] {
  const places = new Map<string, Pick<SideCell, 'region' | 'members'>>()
  for (const { side, cells, filed } of sides) {
    for (const { region, members } of cells) places.set(placeOf(region, members), { region, members })
    if (isWhole && side.form.kind === 'roster')
      for (const region of filed) places.set(placeOf(region, []), { region, members: [] })
  }
  const found = sides.map(({ side, kind, cells, filed }) => {
    const byPlace = new Map(cells.map((cell) => [placeOf(cell.region, cell.members), cell]))
    const complete = side.form.kind === 'roster' && canBeNone(kind) ? new Set(filed) : new Set<string>()
    return { kind, byPlace, complete }
  })
  return [...places].map(([place, { region, members }]) => {
    const tallies = found.map(({ kind, byPlace, complete }) => {
      const cell = byPlace.get(place)
      if (cell !== undefined) return cell.value !== null && isFilled(kind, cell.value) ? cell.value : null
      return complete.has(region) ? { ...NOTHING, none: 1 } : null
    })
    return {
      region,
      members,
      numerator: tallies[0] ?? null,
      denominator: tallies[1] ?? null,
      seen: found.map(({ byPlace }) => byPlace.get(place)?.seen ?? { rows: 0, values: 0 }),
    }
  })
}

function placeOf(region: string, members: readonly (string | null)[]): string {
  return members.length === 0 ? region : JSON.stringify([region, members])
}

function canBeNone(kind: SideKind): boolean {
  return kind === 'count' || kind === 'members' || kind === 'sum'
}
