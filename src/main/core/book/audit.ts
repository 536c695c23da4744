import { createHash } from 'node:crypto'
import type { Sqlite } from './open-book.ts'

const FIRST = '0'.repeat(64)

/** Appends an entry to the audit; each entry carries the hash of the one before, so an edited or deleted one shows. */
export function appendAudit(db: Sqlite, at: string, verb: string, details: Readonly<Record<string, unknown>>): void {
  const last = db.prepare<[], { hash: string }>('SELECT hash FROM audit ORDER BY audit_no DESC LIMIT 1').get()
  const previous = last?.hash ?? FIRST
  const text = JSON.stringify(details)
  const hash = createHash('sha256').update([previous, at, verb, text].join('\n')).digest('hex')
  db.prepare('INSERT INTO audit (at, verb, details, previous_hash, hash) VALUES (?, ?, ?, ?, ?)').run(
    at,
    verb,
    text,
    previous,
    hash,
  )
}

/** Entries of some verbs, oldest first. */
export function readAudit(
  db: Sqlite,
  verbs: readonly string[],
): readonly { readonly at: string; readonly verb: string; readonly details: Readonly<Record<string, unknown>> }[] {
  return db
    .prepare<[string], { at: string; verb: string; details: string }>(
      'SELECT at, verb, details FROM audit WHERE verb IN (SELECT value FROM json_each(?)) ORDER BY audit_no',
    )
    .all(JSON.stringify(verbs))
    .map(({ details, ...entry }) => ({ ...entry, details: JSON.parse(details) }))
}
