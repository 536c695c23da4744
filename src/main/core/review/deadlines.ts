import type { Deadline } from '#contract'
import { checkDay } from '../base/days.ts'
import { checkPeriod } from '../base/periods.ts'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'

/** Every deadline, newest period first. */
export function readDeadlines(db: Sqlite): readonly Deadline[] {
  return db.prepare<[], Deadline>('SELECT form, period, due FROM deadline ORDER BY period DESC, form').all()
}

/** Sets or lifts the last day to file a form of a period. @throws CoreError `period-malformed`, `date-malformed` */
export function setDeadline(
  db: Sqlite,
  { form, period, due }: { readonly form: string; readonly period: string; readonly due: string | null },
  at: string,
): readonly Deadline[] {
  checkPeriod(period)
  if (due !== null) checkDay(due)
  db.transaction(() => {
    if (due === null) db.prepare('DELETE FROM deadline WHERE form = ? AND period = ?').run(form, period)
    else
      db.prepare(
        'INSERT INTO deadline (form, period, due) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET due = excluded.due',
      ).run(form, period, due)
    appendAudit(db, at, 'set-deadline', { form, period, due })
  }).immediate()
  return readDeadlines(db)
}
