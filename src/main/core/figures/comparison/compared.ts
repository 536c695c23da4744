import type { ComparisonFigure } from '#contract'
import { withoutTail } from '../../base/rounding.ts'
import type { Figure } from '../pivot/figure.ts'

/** A figure on both sides; `null` where a side has no rows for it. */
export interface TwoSided {
  readonly before: Figure | null
  readonly after: Figure | null
}

/**
 * Holds the figures of a line against each other, and against those of the total.
 *
 * @param isShareable whether the figures of lines make up that of the total
 */
export function compared(line: TwoSided, total: TwoSided, isShareable: boolean): ComparisonFigure {
  const before = line.before?.value ?? null
  const after = line.after?.value ?? null
  const difference = before === null || after === null ? null : withoutTail(after - before)
  const share = (value: number | null, whole: Figure | null) =>
    !isShareable || value === null || whole === null || whole.value === null || whole.value === 0
      ? null
      : value / whole.value
  return {
    before,
    after,
    difference,
    change: difference === null || before === null || before === 0 ? null : difference / Math.abs(before),
    shareBefore: share(before, total.before),
    shareAfter: share(after, total.after),
    contribution: isShareable ? contribution(line, total) : null,
    ...(line.before?.parts && { beforeParts: line.before.parts }),
    ...(line.after?.parts && { afterParts: line.after.parts }),
  }
}

/** What a line brings to the difference of the totals: all it has where it is on one side only. */
function contribution(line: TwoSided, total: TwoSided): number | null {
  const [from, to] = [total.before?.value ?? null, total.after?.value ?? null]
  if (from === null || to === null || from === to || isMeaningless(line.before) || isMeaningless(line.after))
    return null
  const [before, after] = [line.before?.value ?? null, line.after?.value ?? null]
  return before === null && after === null ? null : ((after ?? 0) - (before ?? 0)) / (to - from)
}

function isMeaningless(figure: Figure | null): boolean {
  return figure?.absent === 'no-total'
}
