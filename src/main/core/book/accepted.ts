import { CoreError } from '../base/core-error.ts'
import type { Sqlite } from './open-book.ts'

/** Whether a submission is accepted, and so locked. */
export function isAccepted(db: Sqlite, submission: number): boolean {
  return (
    db
      .prepare('SELECT 1 FROM submission_region WHERE submission_id = ? AND is_accepted = 1 LIMIT 1')
      .get(submission) !== undefined
  )
}

/** Refuses to change what is locked. @throws CoreError `submission-accepted` */
export function checkNotAccepted(db: Sqlite, submission: number): void {
  if (isAccepted(db, submission)) throw new CoreError('submission-accepted', { submission })
}

/**
 * Refuses a change by which something accepted would no longer count, whichever way it is done.
 *
 * Called when it has been settled what counts, in the transaction of the change. A submission is accepted for the
 * counties for which it counts then; for others it may give way.
 *
 * @throws CoreError `submission-accepted`
 */
export function checkAcceptedCount(db: Sqlite, form: string, period: string): void {
  const displaced = db
    .prepare<[string, string], { submission: number }>(
      `SELECT p.submission_id AS submission FROM submission s JOIN submission_region p USING (submission_id)
       WHERE s.form = ? AND s.period = ? AND p.is_accepted = 1 AND p.is_current = 0 ORDER BY p.submission_id LIMIT 1`,
    )
    .get(form, period)
  if (displaced !== undefined) throw new CoreError('submission-accepted', { submission: displaced.submission })
}

/** A county whose return is accepted. */
export interface AcceptedPart {
  readonly submission: number
  readonly region: number
}

/** Which of some counties have an accepted return of a form and period. */
export function acceptedParts(
  db: Sqlite,
  { form, period, regions }: { readonly form: string; readonly period: string; readonly regions: readonly number[] },
): readonly AcceptedPart[] {
  return db
    .prepare<[string, string, string], AcceptedPart>(
      `SELECT p.submission_id AS submission, p.region_id AS region
       FROM submission s JOIN submission_region p USING (submission_id)
       WHERE s.form = ? AND s.period = ? AND p.is_accepted = 1 AND p.region_id IN (SELECT value FROM json_each(?))
       ORDER BY p.region_id`,
    )
    .all(form, period, JSON.stringify(regions))
}
