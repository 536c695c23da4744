import type { SubmissionView } from '#contract'
import { yearBefore } from '../base/periods.ts'
import type { Sqlite } from '../book/open-book.ts'
import { readSubmission, VERSION_BEFORE } from '../intake/submissions.ts'

/** The version before a submission, sent back or not; `null` where it is the first. */
export function versionBefore(db: Sqlite, { submission }: Pick<SubmissionView, 'submission'>): SubmissionView | null {
  const found = db
    .prepare<[number], { before: number | null }>(
      `SELECT ${VERSION_BEFORE} AS before FROM submission s WHERE s.submission_id = ?`,
    )
    .get(submission)
  return found?.before == null ? null : readSubmission(db, found.before)
}

/**
 * The submission that counts for the same unit and the same part of the year before; that of the municipality where
 * the county stood in it. `null` where nothing was filed.
 */
export function lastYears(
  db: Sqlite,
  { submission, form, period }: Pick<SubmissionView, 'submission' | 'form' | 'period'>,
): SubmissionView | null {
  const found = db
    .prepare<[number, string, string], { submission: number }>(
      `SELECT o.submission_id AS submission
       FROM submission s JOIN submission o JOIN submission_region p ON p.submission_id = o.submission_id AND p.is_current = 1
       WHERE s.submission_id = ? AND o.form = ? AND o.period = ? AND s.region_id IN (o.region_id, p.region_id)
       ORDER BY o.region_id = s.region_id DESC, o.submission_id DESC LIMIT 1`,
    )
    .get(submission, form, yearBefore(period))
  return found === undefined ? null : readSubmission(db, found.submission)
}
