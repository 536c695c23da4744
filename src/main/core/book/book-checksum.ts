import { createHash } from 'node:crypto'
import type { BookChecksum } from '#contract'
import type { Sqlite } from './open-book.ts'

/** Not content: what was done and who may do it, bytes that `source_file.sha256` already stands for, and what a check makes anew. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'audit',
  'person',
  'source_chunk',
  'review_step',
  'check_pending',
  'checked_rule',
  'check_finding',
  'check_doubt',
])

/** How something was undone and brought back again is not content either. */
const COLUMNS_LEFT_OUT: ReadonlySet<string> = new Set(['import.undone_at'])

/** What counts of the tables that others hang on: nothing undone, and no file or import of which nothing is left. */
const COUNTING: ReadonlyMap<string, string> = new Map([
  ['meta', "name <> 'checked-with'"],
  ['submission', 'undone = 0'],
  ['import', 'import_id IN (SELECT import_id FROM submission WHERE undone = 0)'],
  ['source_file', 'file_id IN (SELECT file_id FROM submission WHERE undone = 0)'],
])

/**
 * A fingerprint of the book's logical content: equal before an import and after its undo, and after it and its redo.
 *
 * It covers every table but the audit, the bytes of files and what checks found, each row with all its columns in the order of its key:
 * submissions that were not undone (superseded and sent back ones too), the rows, notes and findings that belong to
 * them, which of them counts for which county, the facts, deadlines, forms, places and settings. A row that refers,
 * directly or through others, to an undone submission is left out; so is an import or a file of which nothing counts.
 * A table added later is covered without being named here.
 */
export function bookChecksum(db: Sqlite): BookChecksum {
  const names = db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !LEFT_OUT.has(name))
  const tables = db.transaction(() => names.map((name) => tableChecksum(db, name)))()
  const whole = createHash('sha256')
  for (const { table, rows, checksum } of tables) whole.update(`${table} ${rows} ${checksum}\n`)
  return { checksum: whole.digest('hex'), tables }
}

function tableChecksum(db: Sqlite, table: string): BookChecksum['tables'][number] {
  const columns = columnsOf(db, table)
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  const quoted = columns.map(({ name }) => quote(name))
  const order = key.length === 0 ? quoted : key.map(({ name }) => quote(name))
  const rows = db
    .prepare<[], unknown[]>(
      `SELECT ${quoted.join(', ')} FROM ${quote(table)} WHERE ${countingRows(db, table, [])} ORDER BY ${order.join(', ')}`,
    )
    .raw()
    .iterate()
  const hash = createHash('sha256')
  let count = 0
  for (const row of rows) {
    hash.update(`${JSON.stringify(row)}\n`)
    count++
  }
  return { table, rows: count, checksum: hash.digest('hex') }
}

/** Condition of the rows that count: each row they refer to counts. */
function countingRows(db: Sqlite, table: string, within: readonly string[]): string {
  const known = COUNTING.get(table)
  if (known !== undefined) return known
  const conditions = referencesOf(db, table)
    .filter(({ target }) => !within.includes(target) && target !== table)
    .map(({ from, target, to }) => {
      const inner = countingRows(db, target, [...within, table])
      return inner === 'TRUE'
        ? inner
        : `(${from} IS NULL OR ${from} IN (SELECT ${to} FROM ${quote(target)} WHERE ${inner}))`
    })
    .filter((condition) => condition !== 'TRUE')
  return conditions.length === 0 ? 'TRUE' : conditions.join(' AND ')
}

interface Reference {
  readonly from: string
  readonly target: string
  readonly to: string
}

/** References of one column each; `to` is the key of the table referred to where none is named. */
function referencesOf(db: Sqlite, table: string): Reference[] {
  return db
    .prepare<[string], { from: string; table: string; to: string | null }>(
      'SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)',
    )
    .all(table)
    .map(({ from, table: target, to }) => ({
      from: quote(from),
      target,
      to: quote(to ?? columnsOf(db, target).find(({ pk }) => pk === 1)?.name ?? 'rowid'),
    }))
}

function columnsOf(db: Sqlite, table: string): readonly { readonly name: string; readonly pk: number }[] {
  return db
    .prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid')
    .all(table)
    .filter(({ name }) => !COLUMNS_LEFT_OUT.has(`${table}.${name}`))
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
