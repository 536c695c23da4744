import { createHash } from 'node:crypto'
import type { Sqlite } from './open-book.ts'
import { signedIn } from './signed-in.ts'

/** What the first entry carries in place of the hash of the one before. */
export const FIRST = '0'.repeat(64)

/** An entry of the audit as it stands in the book. */
export interface KeptEntry {
  readonly no: number
  readonly at: string
  readonly who: string | null
  readonly verb: string
  /** JSON, as it was hashed. */
  readonly details: string
  readonly previous: string
  readonly hash: string
}

/** Appends an entry to the audit; each entry carries the hash of the one before, so an edited or deleted one shows. */
export function appendAudit(db: Sqlite, at: string, verb: string, details: Readonly<Record<string, unknown>>): void {
  const last = db
    .prepare<[], { no: number; hash: string }>('SELECT audit_no AS no, hash FROM audit ORDER BY audit_no DESC LIMIT 1')
    .get()
  const no = (last?.no ?? 0) + 1
  const previous = last?.hash ?? FIRST
  const who = signedIn(db)?.name ?? null
  const text = JSON.stringify(details)
  db.prepare(
    'INSERT INTO audit (audit_no, at, who, verb, details, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(no, at, who, verb, text, previous, entryHash({ no, at, who, verb, details: text, previous }))
}

/** Hash of an entry. Entries from before people were known name nobody and keep the hash of then. */
export function entryHash({ no, at, who, verb, details, previous }: Omit<KeptEntry, 'hash'>): string {
  const text =
    who === null ? [previous, at, verb, details].join('\n') : JSON.stringify([previous, no, at, who, verb, details])
  return createHash('sha256').update(text).digest('hex')
}

/** Hash of the newest entry, that exports carry; `null` in a book in which nothing has been done. */
export function auditHead(db: Sqlite): string | null {
  return db.prepare<[], { hash: string }>('SELECT hash FROM audit ORDER BY audit_no DESC LIMIT 1').get()?.hash ?? null
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
