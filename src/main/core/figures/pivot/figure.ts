import type { PivotAbsence, RatioParts } from '#contract'
import { withoutTail } from '../../base/rounding.ts'
import type { State } from './states.ts'

/** A figure computed from what was gathered: its value, or why there is none. */
export interface Figure {
  readonly value: number | null
  readonly parts?: RatioParts
  readonly absent?: PivotAbsence
}

/** What is known of a place in a table when its figures are computed. */
export interface Gathered {
  /** What a state came to; 0 where nothing was gathered. */
  of(state: State): number
  /** Dimensions of which several members may be behind the place. */
  readonly across: ReadonlySet<string>
  /** Distinct count or median over the rows of the place, for measures that can't be added up. */
  readonly whole: number
}

export type Compute = (gathered: Gathered) => Figure

const NOT_FILED: Figure = { value: null, absent: 'not-filed' }
const NO_TOTAL: Figure = { value: null, absent: 'no-total' }

/** A count is never absent: nothing there is 0. */
export function counted(state: State): Compute {
  return (gathered) => ({ value: gathered.of(state) })
}

/** Nothing filed is absent, not zero. */
export function summed(sum: State, count: State): Compute {
  return (gathered) => (gathered.of(count) === 0 ? NOT_FILED : { value: withoutTail(gathered.of(sum)) })
}

/** A figure of one row is that figure; over several rows it has no meaning. */
export function single(sum: State, count: State): Compute {
  return (gathered) => {
    const values = gathered.of(count)
    if (values === 0) return NOT_FILED
    return values === 1 ? { value: withoutTail(gathered.of(sum)) } : NO_TOTAL
  }
}

/** One sum over another: a mean over its values, or over its weights. */
export function averaged(sum: State, by: State): Compute {
  return (gathered) => {
    const weight = gathered.of(by)
    return weight === 0 ? NOT_FILED : { value: withoutTail(withoutTail(gathered.of(sum)) / withoutTail(weight)) }
  }
}

/** Σ numerator ÷ Σ denominator over the rows that have both. */
export function ratio([numerator, denominator, count]: readonly [State, State, State], scale: number): Compute {
  return (gathered) => {
    if (gathered.of(count) === 0) return { ...NOT_FILED, parts: { numerator: null, denominator: null } }
    const parts = { numerator: withoutTail(gathered.of(numerator)), denominator: withoutTail(gathered.of(denominator)) }
    if (parts.denominator === 0) return { value: null, absent: 'no-base', parts }
    return { value: withoutTail((parts.numerator / parts.denominator) * scale), parts }
  }
}

/** The least, the greatest or the middle one of the values that are there. */
export function chosen(count: State, choose: (gathered: Gathered) => number): Compute {
  return (gathered) => (gathered.of(count) === 0 ? NOT_FILED : { value: withoutTail(choose(gathered)) })
}

/** Absent across a dimension in which figures can't stand together: mu and heads. */
export function within(dimension: string | null, compute: Compute): Compute {
  if (dimension === null) return compute
  return (gathered) => (gathered.across.has(dimension) ? NO_TOTAL : compute(gathered))
}
