import type { IndicatorLine } from '#contract'
import { withoutTail } from '../../base/rounding.ts'
import { growth } from '../growth.ts'
import type { Collection } from './collect.ts'
import type { IndicatorCell } from './join-sides.ts'
import { NOTHING, numberOf, type Tally, together } from './tally.ts'

export type LineValue = Pick<IndicatorLine, 'value' | 'numerator' | 'denominator' | 'counties'> & {
  /** Codes of the counties counted. */
  readonly covered: ReadonlySet<string>
}

/** Keys and cells that one line stands for. */
export interface LineCells {
  readonly keys: IndicatorLine['keys']
  readonly cells: readonly IndicatorCell[]
}

/** The value over cells: of those that have every side, so that both sides cover the same counties. */
export function lineValue(cells: readonly IndicatorCell[], kinds: Collection['kinds'], scale: number): LineValue {
  const [over = 'sum', under] = kinds
  const whole = cells.filter((cell) => isWhole(cell, under !== undefined))
  const [only] = cells
  if (whole.length === 0) {
    // A single cell with one side shows it, though it has no value.
    const alone = cells.length === 1 ? only : undefined
    const side = (tally: Tally | null | undefined, kind = over) =>
      tally === null || tally === undefined ? null : numberOf(kind, tally)
    return {
      value: null,
      numerator: side(alone?.numerator),
      denominator: side(alone?.denominator, under),
      counties: 0,
      covered: new Set(),
    }
  }
  const above = whole.reduce((sum, { numerator }) => together(sum, numerator ?? NOTHING), NOTHING)
  const below = whole.reduce((sum, { denominator }) => together(sum, denominator ?? NOTHING), NOTHING)
  const covered = new Set(whole.map(({ region }) => region))
  const counties = covered.size
  if (under === undefined) {
    const level = numberOf(over, above)
    const mean = over === 'mean' ? { numerator: withoutTail(above.sum), denominator: withoutTail(above.weight) } : null
    return {
      value: level === null ? null : withoutTail(level * scale),
      numerator: mean?.numerator ?? level,
      denominator: mean?.denominator ?? null,
      counties,
      covered,
    }
  }
  const [numerator, denominator] = [numberOf(over, above), numberOf(under, below)]
  const value =
    numerator === null || denominator === null || denominator === 0
      ? null
      : withoutTail((numerator / denominator) * scale)
  return { value, numerator, denominator, counties, covered }
}

export function isWhole({ numerator, denominator }: IndicatorCell, isRatio: boolean): boolean {
  return numerator !== null && (!isRatio || denominator !== null)
}

/** A line with its value of the year before; no growth where other counties are behind that one, for a missing one is not zero. */
export function toLine(
  keys: IndicatorLine['keys'],
  { covered, ...now }: LineValue,
  before: LineValue | null,
): IndicatorLine {
  const last = before?.value ?? null
  const alike =
    before !== null && before.covered.size === covered.size && [...covered].every((code) => before.covered.has(code))
  return { keys, ...now, before: last, growth: alike ? growth(last, now.value) : null }
}
