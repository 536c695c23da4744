import { CoreError } from '../../base/core-error.ts'
import type { Sqlite } from '../../book/open-book.ts'

/** Where a finding of a rule stands when an explanation of it comes. */
export type FindingStands = 'now' | 'not-now' | 'accepted-as-explained'

/** An explanation of a finding of a rule, as a county sent it. */
export interface SentExplanation {
  /** Name of the finding. */
  readonly item: string
  readonly text: string
  /** Who sent it. */
  readonly by: string
}

const ACCEPTED = `SELECT p.submission_id FROM check_finding c
  JOIN submission s ON s.form = c.form AND s.period = c.period
  JOIN submission_region p ON p.submission_id = s.submission_id AND p.region_id = c.region_id AND p.is_accepted = 1`

/** Whether a rule finds what an explanation is of, and whether it can still be explained otherwise. */
export function findingStands(db: Sqlite, { item, text }: Pick<SentExplanation, 'item' | 'text'>): FindingStands {
  if (db.prepare('SELECT 1 FROM check_finding WHERE finding = ?').get(item) === undefined) return 'not-now'
  const held = standingText(db, item)
  const isLocked = db.prepare(`${ACCEPTED} WHERE c.finding = ? LIMIT 1`).get(item) !== undefined
  return isLocked && held !== null && held !== text ? 'accepted-as-explained' : 'now'
}

/**
 * Keeps an explanation of a finding of a rule, whether it stands now or not; the words that hold already change nothing.
 *
 * @param importNumber gives the import it comes with, which is made only where there is something to keep
 */
export function keepSentExplanation(db: Sqlite, { item, text, by }: SentExplanation, importNumber: () => number): void {
  if (standingText(db, item) === text) return
  db.prepare('INSERT INTO sent_explanation (import_id, item, text, written_by) VALUES (?, ?, ?, ?)').run(
    importNumber(),
    item,
    text,
    by,
  )
}

/**
 * Refuses to take back or bring back an import whose explanations something was accepted with.
 *
 * @throws CoreError `submission-accepted`
 */
export function checkExplanationsFree(db: Sqlite, importNumber: number): void {
  const accepted = db
    .prepare<[number], { submission_id: number }>(
      `${ACCEPTED} JOIN sent_explanation x ON x.item = c.finding WHERE x.import_id = ? LIMIT 1`,
    )
    .get(importNumber)
  if (accepted !== undefined) throw new CoreError('submission-accepted', { submission: accepted.submission_id })
}

function standingText(db: Sqlite, item: string): string | null {
  const found = db.prepare<[string], { text: string }>('SELECT text FROM standing_explanation WHERE item = ?').get(item)
  return found?.text ?? null
}
