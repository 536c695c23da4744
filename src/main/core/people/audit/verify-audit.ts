import type { AuditVerdict } from '#contract'
import { entryHash, FIRST, type KeptEntry } from '../../book/audit.ts'
import type { Sqlite } from '../../book/open-book.ts'

type Broken = NonNullable<AuditVerdict['firstBroken']>

/**
 * Reckons the hash of every entry anew and tells the first that does not fit.
 *
 * An entry that was edited, deleted from the middle, put in or given another number shows. A tail that was cut off does
 * not: `head`, a hash printed on an export (its first 8 characters at least), shows that.
 */
export function verifyAudit(db: Sqlite, head?: string): AuditVerdict {
  const rows = db
    .prepare<[], KeptEntry>(
      'SELECT audit_no AS no, at, who, verb, details, previous_hash AS previous, hash FROM audit ORDER BY audit_no',
    )
    .iterate()
  let before: KeptEntry | null = null
  let firstBroken: Broken | null = null
  let found: number | null = null
  let entries = 0
  for (const entry of rows) {
    entries++
    firstBroken ??= faultOf(entry, before)
    if (head !== undefined && firstBroken === null && entry.hash.startsWith(head.toLowerCase())) found ??= entry.no
    before = entry
  }
  return {
    ok: firstBroken === null && (head === undefined || found !== null),
    entries,
    head: before?.hash ?? null,
    firstBroken,
    found,
  }
}

function faultOf(entry: KeptEntry, before: KeptEntry | null): Broken | null {
  const expected = (before?.no ?? 0) + 1
  if (entry.no !== expected) return { no: expected, why: 'number-missing' }
  if (entry.previous !== (before?.hash ?? FIRST)) return { no: entry.no, why: 'chain-broken' }
  // Once entries name who did it, one that does not was put in by something else.
  const isNameless = entry.who === null && before !== null && before.who !== null
  return isNameless || entryHash(entry) !== entry.hash ? { no: entry.no, why: 'hash-wrong' } : null
}
