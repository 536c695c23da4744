import { withoutTail } from '../../base/rounding.ts'

/** What was counted of one side over some rows; tallies of other rows can be put to it. */
export interface Tally {
  /** Rows that the filters select. */
  readonly rows: number
  /** Those of them that have a value. */
  readonly values: number
  readonly sum: number
  /** Weights under a mean; `sum` then holds the weighted values. */
  readonly weight: number
  /** Smallest and largest value, of a measure without a total. */
  readonly least: number | null
  readonly most: number | null
  /** Members of a dimension that have rows. */
  readonly members: ReadonlySet<string>
  /** Counties that have sent a roster in which there is no such row: that is none, not unknown. */
  readonly none: number
}

export const NOTHING: Tally = {
  rows: 0,
  values: 0,
  sum: 0,
  weight: 0,
  least: null,
  most: null,
  members: new Set(),
  none: 0,
}

/** How a side's tally becomes a number. */
export type SideKind = 'count' | 'members' | 'sum' | 'mean' | 'alike' | 'meaningless'

export function together(a: Tally, b: Tally): Tally {
  return {
    rows: a.rows + b.rows,
    values: a.values + b.values,
    sum: a.sum + b.sum,
    weight: a.weight + b.weight,
    least: extreme(Math.min, a.least, b.least),
    most: extreme(Math.max, a.most, b.most),
    members: b.members.size === 0 ? a.members : new Set([...a.members, ...b.members]),
    none: a.none + b.none,
  }
}

/**
 * The number a tally stands for; `null` where nothing was filed.
 *
 * A measure without a total (`alike`) has a value where all rows say the same: a standard of 3,600 in every county is
 * 3,600, one that differs has none.
 */
export function numberOf(kind: SideKind, tally: Tally): number | null {
  switch (kind) {
    case 'count':
      return tally.rows
    case 'members':
      return tally.members.size
    case 'sum':
      return isFilled(kind, tally) ? withoutTail(tally.sum) : null
    case 'mean':
      return tally.weight === 0 ? null : withoutTail(tally.sum / tally.weight)
    case 'alike':
      return tally.least === tally.most ? tally.least : null
    case 'meaningless':
      return null
  }
}

/** Something was filed for the side, or it is known that there is none. */
export function isFilled(kind: SideKind, tally: Tally): boolean {
  switch (kind) {
    case 'mean':
      return tally.weight > 0
    case 'alike':
      return tally.values > 0
    default:
      return tally.values > 0 || tally.none > 0
  }
}

function extreme(of: (a: number, b: number) => number, a: number | null, b: number | null): number | null {
  if (a === null) return b
  return b === null ? a : of(a, b)
}
