import type { SubmissionView } from '#contract'

/** Two submissions to be compared, by number. */
export interface Comparing {
  readonly before: number
  readonly after: number
}

/**
 * What a submission is compared with first: the version before it, else the one after it, else another one of its
 * form — a return of the municipality, or of another year or county; `null` where it is the only one.
 */
export function comparedFirst(submission: SubmissionView, all: readonly SubmissionView[]): Comparing | null {
  const others = all.filter((each) => each.form === submission.form && each.submission !== submission.submission)
  const own = others.filter(({ region, period }) => region === submission.region && period === submission.period)
  const before = own.filter(({ version }) => version < submission.version).sort((a, b) => b.version - a.version)[0]
  const after = own.filter(({ version }) => version > submission.version).sort((a, b) => a.version - b.version)[0]
  if (before !== undefined) return { before: before.submission, after: submission.submission }
  if (after !== undefined) return { before: submission.submission, after: after.submission }
  const near =
    others.find(({ region, period }) => region === submission.region && period < submission.period) ??
    others.find(({ period }) => period === submission.period) ??
    others[0]
  return near === undefined ? null : { before: near.submission, after: submission.submission }
}
