import type { IndicatorLine, IndicatorSide, IndicatorView, SubmissionDiff, SubmissionView } from '#contract'

/** Two versions of a return, the earlier one before. */
export interface VersionPair {
  readonly before: SubmissionView
  readonly after: SubmissionView
}

/** Most pairs that are compared for one chart, newest first. */
const MOST_PAIRS = 60

/**
 * Versions that took each other's place in one form, county and period: each with the one that counts now.
 *
 * Versions that were undone never counted against the current one, and those sent back wait for a newer one.
 */
export function versionPairs(
  submissions: readonly SubmissionView[],
  regions: readonly string[],
): readonly VersionPair[] {
  const current = submissions.filter(({ state }) => state === 'current')
  return current
    .flatMap((after) => {
      const earlier = submissions
        .filter(
          (one) =>
            one.state === 'superseded' &&
            one.form === after.form &&
            one.period === after.period &&
            one.region === after.region &&
            one.submission < after.submission,
        )
        .sort((a, b) => b.submission - a.submission)
      const [before] = earlier
      return before !== undefined && (regions.length === 0 || regions.includes(after.region)) ? [{ before, after }] : []
    })
    .sort((a, b) => b.after.submission - a.after.submission)
    .slice(0, MOST_PAIRS)
}

/** What a value was before a later version of a return changed it; `null`: that it changed is known, from what is not. */
export interface Revision {
  readonly version: number
  readonly before: number | null
}

/**
 * The value of a line before revisions of its period, recomputed from both sides as they were.
 *
 * Only measures that are added up can be told so: a side that counts members or some of the rows, or a mean, can't be
 * taken back by a difference of sums.
 */
export function revisionOf(
  indicator: IndicatorView,
  line: IndicatorLine | undefined,
  diffs: readonly SubmissionDiff[],
): Revision | null {
  const of = (side: IndicatorSide | null) =>
    side === null ? [] : diffs.filter(({ after }) => after.form === side.form)
  const numerator = changeIn(indicator.numerator, of(indicator.numerator))
  const denominator = indicator.denominator === null ? 0 : changeIn(indicator.denominator, of(indicator.denominator))
  if (numerator === 0 && denominator === 0) return null
  const version = Math.max(...diffs.map(({ after }) => after.version))
  if (numerator === null || denominator === null || line?.numerator == null) return { version, before: null }
  const over = line.numerator - numerator
  if (indicator.denominator === null) return { version, before: over * indicator.scale }
  if (line.denominator === null) return { version, before: null }
  const under = line.denominator - denominator
  return { version, before: under === 0 ? null : (over / under) * indicator.scale }
}

/** After minus before of one side over several returns; `null` where it can't be told, 0 where nothing changed. */
function changeIn(side: IndicatorSide, diffs: readonly SubmissionDiff[]): number | null {
  let sum = 0
  for (const diff of diffs) {
    const touched = diff.rows.added + diff.rows.removed + diff.rows.changed > 0
    if (!touched) continue
    if (side.filters !== undefined || side.membersOf !== undefined) return null
    if (side.measure === 'count') {
      sum += diff.rows.after - diff.rows.before
      continue
    }
    const found = diff.sums.find(({ column }) => column === side.measure)
    if (found === undefined) return null
    sum += (found.after ?? 0) - (found.before ?? 0)
  }
  return sum
}
