import type { Sqlite } from './open-book.ts'

/** Marks counties of a form and period for a check, in the transaction that changes what counts there. */
export function markPending(db: Sqlite, form: string, period: string, regionIds: Iterable<number>): void {
  const mark = db.prepare('INSERT OR IGNORE INTO check_pending (form, period, region_id) VALUES (?, ?, ?)')
  for (const region of regionIds) mark.run(form, period, region)
}
