import type { ReviewAct, ReviewHindrance, ReviewState, SubmissionView } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { checkNotAccepted } from '../book/accepted.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue } from '../forms/form-definition.ts'
import { settleAll } from '../intake/current.ts'
import { readSubmission } from '../intake/submissions.ts'
import { hindrancesOf } from './hindrances.ts'
import type { ReviewSource } from './review-source.ts'
import { reviewerOf } from './reviewer.ts'
import { readStanding } from './standing.ts'
import { keepStep } from './steps.ts'

/** Takes a submission into review. @throws CoreError `submission-unknown`, `review-hindered` */
export function begin(source: ReviewSource, submission: number, at: string): void {
  const { db } = source
  db.transaction(() => {
    checkUnhindered(source, 'begin', submission)
    db.prepare('UPDATE submission SET in_review = 1 WHERE submission_id = ?').run(submission)
    step(db, { submission, act: 'begin', at, reason: null })
  }).immediate()
}

/**
 * Accepts a submission for the counties for which it counts, and locks it.
 *
 * What it is held against has to be checked too: a roster that has just come in may be at odds with it. What can't be
 * told does not stand in the way; how much of it there was is written into the audit.
 *
 * @throws CoreError `submission-unknown`, `review-hindered`
 */
export function accept(source: ReviewSource, submission: number, note: string | undefined, at: string): void {
  const { db } = source
  db.transaction(() => {
    source.spreadChanges()
    const { counts } = checkUnhindered(source, 'accept', submission)
    db.prepare('UPDATE submission_region SET is_accepted = 1 WHERE submission_id = ? AND is_current = 1').run(
      submission,
    )
    db.prepare('UPDATE submission SET in_review = 0 WHERE submission_id = ?').run(submission)
    const { explained, cannotTell } = counts
    const reason = note === undefined || note.trim() === '' ? null : note.trim()
    step(db, { submission, act: 'accept', at, reason, details: { explained, cannotTell } })
  }).immediate()
}

/** Unlocks what was accepted; it is in review again. @throws CoreError `submission-unknown`, `review-hindered`, `bad-arguments` for an empty reason */
export function reopen(source: ReviewSource, submission: number, reason: string, at: string): void {
  const { db } = source
  const given = checkReason(reason)
  db.transaction(() => {
    checkUnhindered(source, 'reopen', submission)
    db.prepare('UPDATE submission_region SET is_accepted = 0 WHERE submission_id = ?').run(submission)
    db.prepare('UPDATE submission SET in_review = 1 WHERE submission_id = ?').run(submission)
    step(db, { submission, act: 'reopen', at, reason: given })
  }).immediate()
}

/**
 * Sends a submission back to the county with a reason. It no longer counts: an earlier version counts meanwhile,
 * and the county owes the return until a newer one comes.
 *
 * @throws CoreError `submission-unknown`, `submission-accepted`, `not-current`, `bad-arguments` for an empty reason
 */
export function sendBack(
  db: Sqlite,
  catalogue: Catalogue,
  submission: number,
  reason: string,
  at: string,
): SubmissionView {
  const found = readSubmission(db, submission)
  checkNotAccepted(db, submission)
  if (found.state !== 'current') throw new CoreError('not-current', { submission, state: found.state })
  const given = checkReason(reason)
  return changeSentBack(db, catalogue, found, { act: 'send-back', at, reason: given })
}

/**
 * Takes a sending back back: the submission stands where it stood, and counts again unless a newer one does.
 *
 * @throws CoreError `submission-unknown`, `not-sent-back`, `submission-accepted` where it would take the place of one accepted since
 */
export function takeBack(db: Sqlite, catalogue: Catalogue, submission: number, at: string): SubmissionView {
  const found = readSubmission(db, submission)
  if (found.state !== 'sent-back') throw new CoreError('not-sent-back', { submission })
  return changeSentBack(db, catalogue, found, { act: 'take-back', at, reason: null })
}

function changeSentBack(
  db: Sqlite,
  catalogue: Catalogue,
  found: SubmissionView,
  { act, at, reason }: { readonly act: 'send-back' | 'take-back'; readonly at: string; readonly reason: string | null },
): SubmissionView {
  const { submission } = found
  db.transaction(() => {
    db.prepare('UPDATE submission SET sent_back_at = ?, sent_back_reason = ? WHERE submission_id = ?').run(
      act === 'send-back' ? at : null,
      reason,
      submission,
    )
    settleAll(db, catalogue, [found])
    step(db, { submission, act, at, reason })
  }).immediate()
  return readSubmission(db, submission)
}

interface Step {
  readonly submission: number
  readonly act: ReviewAct
  readonly at: string
  readonly reason: string | null
  readonly details?: Readonly<Record<string, unknown>>
}

/** The state a step leads to is the one that is found after it; one that has been superseded meanwhile is checked at least. */
function step(db: Sqlite, taken: Step): void {
  const state: ReviewState = readSubmission(db, taken.submission).review ?? 'checked'
  keepStep(db, { ...taken, state, by: reviewerOf(db).name })
}

function checkUnhindered(source: ReviewSource, act: ReviewAct, submission: number) {
  const standing = readStanding(source, submission)
  const hindrances = hindrancesOf(act, standing)
  if (hindrances.length > 0) throw hindered(submission, hindrances, standing.counts)
  return standing
}

function hindered(
  submission: number,
  hindrances: readonly ReviewHindrance[],
  { errors, warnings, explained }: { readonly errors: number; readonly warnings: number; readonly explained: number },
): CoreError {
  return new CoreError('review-hindered', {
    submission,
    why: hindrances.join(', '),
    ...(hindrances.includes('has-errors') && { errors }),
    ...(hindrances.includes('unexplained-warnings') && { warnings: warnings - explained }),
  })
}

function checkReason(reason: string): string {
  if (reason.trim() === '') throw new CoreError('bad-arguments', { reason: 'none given' })
  return reason.trim()
}
