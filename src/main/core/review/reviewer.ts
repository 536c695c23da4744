import type { Sqlite } from '../book/open-book.ts'
import { whoIsSignedIn } from '../people/roles.ts'

/** Who is at the desk. */
export interface Reviewer {
  readonly person: number
  readonly name: string
  readonly mayReview: boolean
}

/** The person who has opened the book. */
export function reviewerOf(db: Sqlite): Reviewer {
  const { person, name, roles } = whoIsSignedIn(db)
  return { person, name, mayReview: roles.includes('review') }
}

/** Whether a person entered a submission. */
export function hasEntered(db: Sqlite, submission: number, { person }: Reviewer): boolean {
  return (
    db
      .prepare(
        'SELECT 1 FROM submission s JOIN import i USING (import_id) WHERE s.submission_id = ? AND i.entered_by = ?',
      )
      .get(submission, person) !== undefined
  )
}

/** Whether a value that holds in a submission was set by a person. */
export function hasAdjusted(db: Sqlite, submission: number, { person }: Reviewer): boolean {
  return (
    db
      .prepare('SELECT 1 FROM adjustment WHERE submission_id = ? AND held_by = ? AND withdrawn_at IS NULL')
      .get(submission, person) !== undefined
  )
}
