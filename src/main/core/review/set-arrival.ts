import type { SubmissionView } from '#contract'
import { checkDay } from '../base/days.ts'
import { checkNotAccepted } from '../book/accepted.ts'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'
import { readSubmission } from '../intake/submissions.ts'

/**
 * States the day a submission arrived, where it lay some days before it was imported.
 *
 * @throws CoreError `submission-unknown`, `submission-accepted`, `date-malformed`
 */
export function setArrival(db: Sqlite, submission: number, arrivedOn: string | null, at: string): SubmissionView {
  readSubmission(db, submission)
  if (arrivedOn !== null) checkDay(arrivedOn)
  db.transaction(() => {
    checkNotAccepted(db, submission)
    db.prepare('UPDATE submission SET arrived_on = ? WHERE submission_id = ?').run(arrivedOn, submission)
    appendAudit(db, at, 'set-arrival', { submission, arrivedOn })
  }).immediate()
  return readSubmission(db, submission)
}
