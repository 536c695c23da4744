import type { DiffRowCounts } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import { type FormDefinition, keptColumns } from '../../forms/form-definition.ts'
import { sourceRowTable } from '../../forms/form-tables.ts'

/** Two submissions of a form, and the counties of theirs that are compared. */
export interface Pairing {
  readonly form: FormDefinition
  readonly before: number
  readonly after: number
  /** Ids of the regions compared; `null` for all. */
  readonly regions: readonly number[] | null
  /** Whether rows of different counties are different rows. */
  readonly byRegion: boolean
}

export interface Paired {
  readonly rows: DiffRowCounts
  readonly matchedByRow: number
}

/** What was paired last on a connection; rows of a submission never change, so it holds as long as it is asked for. */
const prepared = new WeakMap<Sqlite, { readonly pairing: string; readonly paired: Paired }>()

/**
 * Matches the rows of two submissions in the temporary table `diff_pair` and leaves out those that are the same.
 *
 * Rows are matched by the form's key, by the county where that is all of it. A row without a whole key, or with a key that another row of either submission
 * has too, is matched by its row number in the sheet. All of it is SQL: a million rows a side need no memory here.
 */
export function pairRows(db: Sqlite, pairing: Pairing): Paired {
  const name = JSON.stringify([pairing.form.code, pairing.before, pairing.after, pairing.regions])
  const known = prepared.get(db)
  if (known?.pairing === name) return known.paired
  prepared.delete(db)
  keepRowKeys(db, pairing)
  db.exec(`
    DROP TABLE IF EXISTS temp.diff_pair;
    CREATE TEMP TABLE diff_pair (
      pair_no INTEGER PRIMARY KEY, kind TEXT NOT NULL, by_row INTEGER NOT NULL,
      before_row INTEGER, before_block INTEGER, after_row INTEGER, after_block INTEGER
    ) STRICT;
  `)
  const counts = countPairs(db)
  keepPairs(db, pairing)
  const kinds = db
    .prepare<[], { kind: string; count: number }>('SELECT kind, count(*) AS count FROM temp.diff_pair GROUP BY kind')
    .all()
  db.exec('DROP TABLE temp.diff_key')
  const of = (kind: string) => kinds.find((each) => each.kind === kind)?.count ?? 0
  const { before, after, both, matchedByRow } = counts
  const rows = {
    before,
    after,
    added: of('added'),
    removed: of('removed'),
    changed: of('changed'),
    same: both - of('changed'),
  }
  const paired = { rows, matchedByRow }
  prepared.set(db, { pairing: name, paired })
  return paired
}

const ROW_KEY = "'row ' || region_id || ' ' || row_no || ' ' || block"

/** Columns that name a row beside its region. */
export function keyColumns(form: FormDefinition): readonly string[] {
  const kept = new Set(keptColumns(form).map(({ name }) => name))
  return form.key.filter((name) => kept.has(name))
}

/** What names a row in words: the columns of its key, or the county where it alone names a row. */
export function namingColumns(form: FormDefinition): readonly string[] {
  const key = keyColumns(form)
  return key.length > 0 ? key : form.key
}

/** Condition on the rows of one submission that are compared, with its values. */
export function comparedRows({ regions }: Pairing): string {
  return regions === null ? 'TRUE' : `region_id IN (${regions.join(', ')})`
}

/**
 * Gives every row of two submissions the key it is matched by, in the temporary table `diff_key` with `side` 0 and 1,
 * for whoever drops it again.
 */
export function keepRowKeys(db: Sqlite, pairing: Pairing): void {
  db.exec(`
    DROP TABLE IF EXISTS temp.diff_key;
    CREATE TEMP TABLE diff_key (
      key TEXT NOT NULL, side INTEGER NOT NULL, row_no INTEGER NOT NULL, block INTEGER NOT NULL,
      region_id INTEGER NOT NULL, by_row INTEGER NOT NULL,
      PRIMARY KEY (key, side, row_no, block)
    ) STRICT, WITHOUT ROWID;
  `)
  keepKeys(db, pairing, 0, pairing.before)
  keepKeys(db, pairing, 1, pairing.after)
  db.exec(
    `UPDATE temp.diff_key SET key = ${ROW_KEY}, by_row = 1 WHERE key IN (
       SELECT key FROM temp.diff_key WHERE by_row = 0 GROUP BY key, side HAVING count(*) > 1)`,
  )
}

function keepKeys(db: Sqlite, pairing: Pairing, side: number, submission: number): void {
  const key = keyColumns(pairing.form).map((name) => `"${name}"`)
  const isByCounty = key.length === 0 && pairing.form.key.length > 0
  const whole = isByCounty ? 'TRUE' : key.map((name) => `${name} IS NOT NULL`).join(' AND ') || 'FALSE'
  const region = pairing.byRegion ? 'region_id' : '0'
  db.prepare(
    `INSERT INTO temp.diff_key (key, side, row_no, block, region_id, by_row)
     SELECT CASE WHEN ${whole} THEN json_array(${[region, ...key].join(', ')})
         ELSE 'row ' || ${region} || ' ' || row_no || ' ' || block END,
       ${side}, row_no, block, ${region}, NOT (${whole})
     FROM ${sourceRowTable(pairing.form)} WHERE submission_id = ? AND ${comparedRows(pairing)}`,
  ).run(submission)
}

function countPairs(db: Sqlite) {
  const counts = db
    .prepare<[], { before: number; after: number; both: number; matchedByRow: number }>(
      `SELECT total(before) AS before, total(after) AS after, total(before AND after) AS both,
         total(before AND after AND by_row) AS matchedByRow
       FROM (SELECT max(side = 0) AS before, max(side = 1) AS after, max(by_row) AS by_row FROM temp.diff_key GROUP BY key)`,
    )
    .get()
  if (counts === undefined) throw new Error('a count has a row')
  return counts
}

const place = (side: number, column: string) => `max(CASE side WHEN ${side} THEN ${column} END)`

/** The rows of both sides that have the same key, out of `diff_key`. */
export const PAIRED = `
  SELECT ${place(0, 'row_no')} AS before_row, ${place(0, 'block')} AS before_block,
    ${place(1, 'row_no')} AS after_row, ${place(1, 'block')} AS after_block, max(by_row) AS by_row
  FROM temp.diff_key GROUP BY key`

function keepPairs(db: Sqlite, { form, before, after }: Pairing): void {
  const differs = keptColumns(form).map(({ name }) => `a."${name}" IS NOT b."${name}"`)
  db.prepare(
    `INSERT INTO temp.diff_pair (kind, by_row, before_row, before_block, after_row, after_block)
     SELECT CASE WHEN p.before_row IS NULL THEN 'added' WHEN p.after_row IS NULL THEN 'removed' ELSE 'changed' END,
       p.by_row, p.before_row, p.before_block, p.after_row, p.after_block
     FROM (${PAIRED}) p
     LEFT JOIN ${sourceRowTable(form)} a ON a.submission_id = :before AND a.row_no = p.before_row AND a.block = p.before_block
     LEFT JOIN ${sourceRowTable(form)} b ON b.submission_id = :after AND b.row_no = p.after_row AND b.block = p.after_block
     WHERE p.before_row IS NULL OR p.after_row IS NULL OR ${differs.join(' OR ')}
     ORDER BY coalesce(p.after_row, p.before_row), coalesce(p.after_block, p.before_block), p.after_row IS NULL`,
  ).run({ before, after })
}
