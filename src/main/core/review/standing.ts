import type { SubmissionView } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import { IS_PENDING, readSubmission } from '../intake/submissions.ts'
import { countsOf } from './counts.ts'
import type { Standing } from './hindrances.ts'
import type { ReviewSource } from './review-source.ts'
import { hasAdjusted, hasEntered, reviewerOf } from './reviewer.ts'

/** Where a submission stands for the person at the desk. @throws CoreError `submission-unknown` */
export function readStanding(
  source: ReviewSource,
  submission: number,
): Standing & { readonly submission: SubmissionView } {
  const { db } = source
  const view = readSubmission(db, submission)
  const reviewer = reviewerOf(db)
  return {
    submission: view,
    isPending: isPending(db, submission),
    counts: countsOf(source, [view])(view),
    isEnteredByYou: hasEntered(db, submission, reviewer),
    isAdjustedByYou: hasAdjusted(db, submission, reviewer),
    mayReview: reviewer.mayReview,
  }
}

function isPending(db: Sqlite, submission: number): boolean {
  const found = db
    .prepare<[number], { pending: number }>(
      `SELECT ${IS_PENDING} AS pending FROM submission s WHERE s.submission_id = ?`,
    )
    .get(submission)
  return found?.pending === 1
}
