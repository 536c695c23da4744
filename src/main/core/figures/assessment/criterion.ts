import type { CannotTell, CriterionResult, ExitCriterion, ExitVerdict, StandardSense } from '#contract'
import { decimalsOf } from '../../base/decimal-sum.ts'
import { withoutTail } from '../../base/rounding.ts'
import { percent } from './county-coverage.ts'

/** What a criterion of an exit is computed from and held against. */
export interface CriterionSides {
  readonly criterion: ExitCriterion
  readonly form: string
  readonly numeratorColumn: string
  readonly denominatorColumn: string
  readonly standard: string
  readonly sense: StandardSense
}

/** Where the two sides of each of the four criteria are filed. */
export const CRITERIA: readonly CriterionSides[] = [
  {
    criterion: 'wrong-exit',
    form: 'EXIT',
    numeratorColumn: 'wrong_exits',
    denominatorColumn: 'sampled_lifted',
    standard: 'wrong_exit_limit',
    sense: 'at-most',
  },
  {
    criterion: 'omission',
    form: 'EXIT',
    numeratorColumn: 'omitted',
    denominatorColumn: 'sampled_unregistered',
    standard: 'omission_limit',
    sense: 'at-most',
  },
  {
    criterion: 'approval',
    form: 'EXIT',
    numeratorColumn: 'approving_households',
    denominatorColumn: 'surveyed_households',
    standard: 'approval_floor',
    sense: 'at-least',
  },
  {
    criterion: 'incidence',
    form: 'POOR_BASE',
    numeratorColumn: 'remaining_people',
    denominatorColumn: 'rural_people',
    standard: 'incidence_limit',
    sense: 'at-most',
  },
]

interface Operands {
  readonly period: string | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly threshold: number | null
}

/** Judges one criterion: a missing operand or threshold is never a pass. */
export function judged(sides: CriterionSides, operands: Operands): CriterionResult {
  const { numerator, denominator, threshold } = operands
  const reason = whyNot(operands)
  const isCounted = numerator !== null && denominator !== null && reason !== 'part-over-whole'
  const rate = isCounted ? percent(numerator, denominator) : null
  const spare =
    reason === null && numerator !== null && denominator !== null && threshold !== null
      ? spareCases(numerator, denominator, threshold, sides.sense)
      : null
  return {
    ...sides,
    ...operands,
    rate,
    margin: spare === null || rate === null || threshold === null ? null : marginOf(rate, threshold, sides.sense),
    spare,
    verdict: spare === null ? 'cannot-tell' : spare >= 0 ? 'pass' : 'fail',
    reason,
  }
}

/** Passes where all criteria do, fails where one does; else it can't be told. */
export function overallVerdict(criteria: readonly Pick<CriterionResult, 'verdict'>[]): ExitVerdict {
  if (criteria.some(({ verdict }) => verdict === 'fail')) return 'fail'
  return criteria.every(({ verdict }) => verdict === 'pass') ? 'pass' : 'cannot-tell'
}

function whyNot({ period, numerator, denominator, threshold }: Operands): CannotTell | null {
  if (period === null) return 'not-filed'
  if (numerator === null || denominator === null) return 'absent'
  if (numerator > denominator) return 'part-over-whole'
  if (denominator === 0) return 'nothing-counted'
  return threshold === null ? 'no-standard' : null
}

/**
 * How many whole cases more (at most) or fewer (at least) would still pass; below zero where it fails.
 *
 * Whole numbers are compared, numerator × 100 with threshold × denominator: a rate of exactly 2 % is a pass, and no
 * binary fraction may decide.
 */
function spareCases(numerator: number, denominator: number, threshold: number, sense: StandardSense): number {
  const decimals = decimalsOf(threshold)
  const scale = 100n * 10n ** BigInt(decimals)
  const allowed = BigInt(Math.round(threshold * 10 ** decimals)) * BigInt(denominator)
  const cases = BigInt(numerator)
  return Number(sense === 'at-most' ? allowed / scale - cases : cases - (allowed + scale - 1n) / scale)
}

function marginOf(rate: number, threshold: number, sense: StandardSense): number {
  return withoutTail(sense === 'at-most' ? threshold - rate : rate - threshold)
}
