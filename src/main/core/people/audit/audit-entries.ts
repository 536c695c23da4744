import type { AuditEntry, AuditPage, AuditQuery } from '#contract'
import { auditHead } from '../../book/audit.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { type AuditNames, titleOfVerb, toldEntry } from './told-entry.ts'

const PAGE = 500

type Filter = Omit<AuditQuery, 'offset' | 'limit'>

/** A book's audit, and names for what it tells of. */
export interface AuditSource {
  readonly db: Sqlite
  readonly names: AuditNames
}

interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/** Entries of the audit, newest first, with all that can be chosen in filters. */
export function auditEntries(source: AuditSource, { offset = 0, limit = PAGE, ...filter }: AuditQuery): AuditPage {
  const { db } = source
  const { total, entries } =
    wordsOf(filter).length === 0
      ? { total: countEntries(db, filter), entries: [...readEntries(source, filter, { offset, limit })] }
      : pageOf(eachEntry(source, filter), offset, limit)
  return {
    total,
    entries,
    verbs: namesIn(db, 'verb').map((verb) => ({ verb, title: titleOfVerb(verb) })),
    people: namesIn(db, 'who'),
    head: auditHead(db),
  }
}

/** Every entry that is asked for, newest first, one after the other. */
export function* eachEntry(source: AuditSource, filter: Filter): Generator<AuditEntry> {
  const words = wordsOf(filter)
  for (const entry of readEntries(source, filter, { offset: 0, limit: -1 })) if (hasAll(entry, words)) yield entry
}

/** Words are looked for in what a reader sees: the sentence in either language and the name, also in what was kept. */
function hasAll({ who, title, told, details, hash }: AuditEntry, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = [who ?? '', title.zh, title.en, told.zh, told.en, JSON.stringify(details)].join('\n').toLowerCase()
  return words.every((word) => text.includes(word) || hash.startsWith(word))
}

function wordsOf({ find = '' }: Filter): readonly string[] {
  return find
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
}

function pageOf(all: Iterable<AuditEntry>, offset: number, limit: number) {
  const entries: AuditEntry[] = []
  let total = 0
  for (const entry of all) {
    if (total >= offset && entries.length < limit) entries.push(entry)
    total++
  }
  return { total, entries }
}

function countEntries(db: Sqlite, filter: Filter): number {
  const { sql, values } = conditionOf(filter)
  return db.prepare<unknown[], { n: number }>(`SELECT count(*) AS n FROM audit WHERE ${sql}`).get(...values)?.n ?? 0
}

function* readEntries(
  { db, names }: AuditSource,
  filter: Filter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Generator<AuditEntry> {
  const { sql, values } = conditionOf(filter)
  const rows = db
    .prepare<unknown[], KeptRow>(`${SELECT} WHERE ${sql} ORDER BY audit_no DESC LIMIT ? OFFSET ?`)
    .all(...values, limit, offset)
  for (const row of rows) yield toEntry(row, names)
}

const SELECT = 'SELECT audit_no AS no, at, who, verb, details, hash FROM audit'

type KeptRow = Omit<AuditEntry, 'details' | 'title' | 'told'> & { readonly details: string }

function toEntry(row: KeptRow, names: AuditNames): AuditEntry {
  const details = JSON.parse(row.details) as AuditEntry['details']
  return { ...row, title: titleOfVerb(row.verb), told: toldEntry(row.verb, details, names), details }
}

function conditionOf({ verbs, who, since, until, submission }: Filter): Condition {
  const conditions: Condition[] = []
  const add = (sql: string, ...values: (string | number)[]) => conditions.push({ sql, values })
  if (verbs !== undefined) add('verb IN (SELECT value FROM json_each(?))', JSON.stringify(verbs))
  if (who !== undefined) add('who IN (SELECT value FROM json_each(?))', JSON.stringify(who))
  if (since !== undefined) add(`${DAY} >= ?`, since)
  if (until !== undefined) add(`${DAY} <= ?`, until)
  if (submission !== undefined) add(NAMES_SUBMISSION, submission, submission, submission)
  if (conditions.length === 0) return { sql: 'TRUE', values: [] }
  return {
    sql: conditions.map((each) => each.sql).join(' AND '),
    values: conditions.flatMap((each) => each.values),
  }
}

/** The day in Chongqing, as people read it. */
const DAY = "date(at, '+8 hours')"

/** Entries that name a submission, alone or among others, and those of its import. */
const NAMES_SUBMISSION = `(details ->> '$.submission' = ?
  OR EXISTS (SELECT 1 FROM json_each(details, '$.submissions') WHERE value = ?)
  OR (verb IN ('import', 'undo', 'redo')
      AND details ->> '$.import' = (SELECT import_id FROM submission WHERE submission_id = ?)))`

function namesIn(db: Sqlite, column: 'verb' | 'who'): readonly string[] {
  return db
    .prepare<[], { name: string }>(
      `SELECT DISTINCT ${column} AS name FROM audit WHERE ${column} IS NOT NULL ORDER BY 1`,
    )
    .all()
    .map(({ name }) => name)
}
