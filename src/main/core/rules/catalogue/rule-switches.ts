import type { Sqlite } from '../../book/open-book.ts'

/** Books written before rules could be turned on and off have none turned. */
const SWITCHES_SINCE = 100

/** The rules that were turned on or off in this book. */
export function readSwitches(db: Sqlite): ReadonlyMap<string, boolean> {
  if (Number(db.pragma('user_version', { simple: true })) < SWITCHES_SINCE) return new Map()
  const found = db.prepare<[], { code: string; active: number }>('SELECT code, active FROM rule_switch').all()
  return new Map(found.map(({ code, active }) => [code, active === 1]))
}

export interface Switch {
  readonly code: string
  readonly active: boolean
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** Turns a rule on or off. */
export function keepSwitch(db: Sqlite, { code, active, reason, by, at }: Switch): void {
  db.prepare(
    `INSERT INTO rule_switch (code, active, reason, changed_by, changed_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET active = excluded.active, reason = excluded.reason, changed_by = excluded.changed_by,
       changed_at = excluded.changed_at`,
  ).run(code, active ? 1 : 0, reason, by, at)
}
