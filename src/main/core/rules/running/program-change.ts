import { createHash } from 'node:crypto'
import { keepMeta, readMeta } from '../../book/meta.ts'
import type { Sqlite } from '../../book/open-book.ts'

/** Name of the setting that tells with what a book was last checked; it is not content of the book. */
export const CHECKED_WITH = 'checked-with'

/** To be raised whenever rules come to other findings though none of their texts has changed. */
const HOW_RULES_RUN = 1

/**
 * Marks all that counts for a check where the program's rules, forms or standards are others than those the book was
 * checked with: a rule that is new would seem to have found nothing.
 *
 * @param basis what the program ships and findings depend on
 */
export function markIfProgramChanged(db: Sqlite, basis: readonly unknown[]): void {
  const now = createHash('sha256')
    .update(JSON.stringify([HOW_RULES_RUN, ...basis]))
    .digest('hex')
  if (readMeta(db, CHECKED_WITH) === now) return
  db.transaction(() => {
    db.prepare(
      `INSERT OR IGNORE INTO check_pending (form, period, region_id)
       SELECT s.form, s.period, p.region_id FROM submission s JOIN submission_region p USING (submission_id)
       WHERE p.is_current = 1`,
    ).run()
    keepMeta(db, CHECKED_WITH, now)
  }).immediate()
}
