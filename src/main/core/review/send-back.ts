import type { SubmissionView } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { checkDay } from '../base/days.ts'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue } from '../forms/form-definition.ts'
import { settleAll } from '../intake/current.ts'
import { readSubmission } from '../intake/submissions.ts'

/**
 * Sends a submission back to the county with a reason. It no longer counts: an earlier version counts meanwhile,
 * and the county owes the return until a newer one comes.
 *
 * @throws CoreError `submission-unknown`, `not-current`, `bad-arguments` for an empty reason
 */
export function sendBack(
  db: Sqlite,
  catalogue: Catalogue,
  submission: number,
  reason: string,
  at: string,
): SubmissionView {
  const found = readSubmission(db, submission)
  if (found.state !== 'current') throw new CoreError('not-current', { submission, state: found.state })
  if (reason.trim() === '') throw new CoreError('bad-arguments', { reason: 'none given' })
  return change(db, catalogue, found, { at, reason: reason.trim() }, at)
}

/** Takes a sending back back: the submission counts again unless a newer one does. @throws CoreError `submission-unknown`, `not-sent-back` */
export function takeBack(db: Sqlite, catalogue: Catalogue, submission: number, at: string): SubmissionView {
  const found = readSubmission(db, submission)
  if (found.state !== 'sent-back') throw new CoreError('not-sent-back', { submission })
  return change(db, catalogue, found, null, at)
}

function change(
  db: Sqlite,
  catalogue: Catalogue,
  found: SubmissionView,
  sent: { readonly at: string; readonly reason: string } | null,
  at: string,
): SubmissionView {
  const { submission } = found
  db.transaction(() => {
    db.prepare('UPDATE submission SET sent_back_at = ?, sent_back_reason = ? WHERE submission_id = ?').run(
      sent?.at ?? null,
      sent?.reason ?? null,
      submission,
    )
    settleAll(db, catalogue, [found])
    appendAudit(
      db,
      at,
      sent === null ? 'take-back' : 'send-back',
      sent === null ? { submission } : { submission, reason: sent.reason },
    )
  }).immediate()
  return readSubmission(db, submission)
}

/** States the day a submission arrived, where it lay some days before it was imported. @throws CoreError `submission-unknown`, `date-malformed` */
export function setArrival(db: Sqlite, submission: number, arrivedOn: string | null, at: string): SubmissionView {
  readSubmission(db, submission)
  if (arrivedOn !== null) checkDay(arrivedOn)
  db.transaction(() => {
    db.prepare('UPDATE submission SET arrived_on = ? WHERE submission_id = ?').run(arrivedOn, submission)
    appendAudit(db, at, 'set-arrival', { submission, arrivedOn })
  }).immediate()
  return readSubmission(db, submission)
}
