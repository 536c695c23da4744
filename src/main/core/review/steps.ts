import type { ReviewAct, ReviewState, ReviewStep, SubmissionView } from '#contract'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'

export interface NewStep {
  readonly submission: number
  readonly act: ReviewAct
  /** Where the submission stands after it. */
  readonly state: ReviewState
  readonly by: string
  readonly at: string
  readonly reason: string | null
  /** What the audit keeps beside submission and reason. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** Keeps a step of a review and writes it into the audit, in the transaction of the change. */
export function keepStep(db: Sqlite, { submission, act, state, by, at, reason, details = {} }: NewStep): void {
  db.prepare(
    'INSERT INTO review_step (submission_id, act, state, taken_by, taken_at, reason) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(submission, act, state, by, at, reason)
  appendAudit(db, at, act === 'begin' ? 'begin-review' : act, {
    submission,
    ...(reason !== null && { reason }),
    ...details,
  })
}

/** Every step of a submission, oldest first, beginning with its arrival in the book. */
export function readSteps(db: Sqlite, view: SubmissionView): readonly ReviewStep[] {
  const arrival: ReviewStep = {
    state: view.resent ? 're-sent' : 'draft',
    at: view.importedAt,
    by: view.enteredBy ?? '',
    reason: null,
  }
  const steps = db
    .prepare<[number], ReviewStep>(
      `SELECT state, taken_at AS at, taken_by AS by, reason FROM review_step WHERE submission_id = ? ORDER BY step_id`,
    )
    .all(view.submission)
  return [arrival, ...steps]
}

/** When the last step of each of some submissions was taken; those without one are left out. */
export function lastSteps(db: Sqlite, submissions: readonly number[]): ReadonlyMap<number, string> {
  const found = db
    .prepare<[string], { submission: number; at: string }>(
      `SELECT submission_id AS submission, max(taken_at) AS at FROM review_step
       WHERE submission_id IN (SELECT value FROM json_each(?)) GROUP BY submission_id`,
    )
    .all(JSON.stringify(submissions))
  return new Map(found.map(({ submission, at }) => [submission, at]))
}
