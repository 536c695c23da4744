import type { ComparisonFigure } from '#contract'
import { withoutTail } from '../../base/rounding.ts'
import type { Figure } from '../pivot/figure.ts'

/** A figure on both sides; `null` where a side has no rows for it. */
export interface TwoSided {
  readonly before: Figure | null
  readonly after: Figure | null
}

/** The figures of a place: as filed, and of the counties alone that filed both sides. */
export interface Compared {
  readonly filed: TwoSided
  readonly common: TwoSided
}

/**
 * Holds the figures of a line against each other, and against those of the total.
 *
 * @param isShareable whether the figures of lines make up that of the total
 */
export function compared(line: Compared, total: Compared, isShareable: boolean): ComparisonFigure {
  const [before, after] = valuesOf(line.filed)
  const [from, to] = valuesOf(line.common)
  const difference = from === null || to === null ? null : withoutTail(to - from)
  const share = (value: number | null, whole: Figure | null) =>
    !isShareable || value === null || whole === null || whole.value === null || whole.value === 0
      ? null
      : withoutTail(value / whole.value)
  return {
    before,
    after,
    difference,
    change: difference === null || from === null || from === 0 ? null : withoutTail(difference / Math.abs(from)),
    shareBefore: share(before, total.filed.before),
    shareAfter: share(after, total.filed.after),
    contribution: isShareable ? contribution(line.common, total.common) : null,
    ...((before !== from || after !== to) && { common: { before: from, after: to } }),
    ...(line.filed.before?.parts && { beforeParts: line.filed.before.parts }),
    ...(line.filed.after?.parts && { afterParts: line.filed.after.parts }),
  }
}

/**
 * What a line brings to the difference of the totals: all it has where the other side was filed without it, and
 * nothing that could be told where a side has rows but no value.
 */
function contribution(line: TwoSided, total: TwoSided): number | null {
  const [from, to] = valuesOf(total)
  if (from === null || to === null || from === to || hasNoValue(line.before) || hasNoValue(line.after)) return null
  const [before, after] = valuesOf(line)
  return before === null && after === null ? null : withoutTail(((after ?? 0) - (before ?? 0)) / (to - from))
}

function valuesOf({ before, after }: TwoSided): readonly [before: number | null, after: number | null] {
  return [before?.value ?? null, after?.value ?? null]
}

function hasNoValue(figure: Figure | null): boolean {
  return figure !== null && figure.value === null
}
