import type { Steps } from '../../base/steps.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { dimensionsOf, type FormDefinition } from '../../forms/form-definition.ts'
import { factColumns, factTable, rowTable } from '../../forms/form-tables.ts'
import type { KnownSubmission } from './knowledge.ts'

/** Row numbers grouped at one go, so that others are answered in between. */
const ROWS_AT_ONCE = 100_000

/** Facts of every submission that ever counted, kept apart, on a connection of their own. */
export interface KnownFacts {
  /** Lets these submissions count, for each county the newest of them. */
  count(submissions: ReadonlySet<number>): void
}

/**
 * Gathers the facts of some submissions one by one. Temporary tables then stand in for what counts and for the facts,
 * so that everything asked of this connection is answered as it would have been with those submissions alone.
 *
 * @param db a connection for this alone
 */
export function* gatherFacts(
  db: Sqlite,
  forms: readonly FormDefinition[],
  submissions: readonly KnownSubmission[],
): Steps<KnownFacts> {
  const ids = JSON.stringify(submissions.map(({ submission }) => submission))
  const parts = db
    .prepare<[string], { submission_id: number; form: string; period: string; region_id: number; row_count: number }>(
      `SELECT s.submission_id, s.form, s.period, p.region_id, p.row_count
       FROM main.submission_region p JOIN submission s USING (submission_id)
       WHERE s.submission_id IN (SELECT value FROM json_each(?))`,
    )
    .all(ids)
  db.exec(`
    CREATE TEMP TABLE submission_region (
      submission_id INTEGER NOT NULL,
      region_id INTEGER NOT NULL,
      row_count INTEGER NOT NULL,
      is_current INTEGER NOT NULL,
      PRIMARY KEY (submission_id, region_id)
    ) WITHOUT ROWID
  `)
  const addPart = db.prepare('INSERT INTO temp.submission_region VALUES (?, ?, ?, 0)')
  for (const { submission_id, region_id, row_count } of parts) addPart.run(submission_id, region_id, row_count)
  const total = parts.reduce((sum, { row_count }) => sum + row_count, 0)
  let done = 0
  for (const form of forms) {
    const add = makeTables(db, form)
    const own = new Set(parts.filter((part) => part.form === form.code).map(({ submission_id }) => submission_id))
    for (const submission of own) {
      const last = lastRow(db, form, submission)
      for (let after = 0; after < last; after += ROWS_AT_ONCE) {
        done += add.run(submission, after, after + ROWS_AT_ONCE).changes
        yield { done: Math.min(done, total), total }
      }
    }
  }
  const settle = newestOf(db)
  return { count: (counting) => settle(JSON.stringify([...counting])) }
}

/** @returns what adds the facts of a slice of a submission's rows */
function makeTables(db: Sqlite, form: FormDefinition) {
  const keys = ['period', 'region_id', ...dimensionsOf(form).map(({ name }) => name)]
  const facts = factColumns(form)
  const columns = [...keys, 'row_count', ...facts.map(({ name }) => name)].join(', ')
  const known = `known_${factTable(form)}`
  db.exec(`
    CREATE TEMP TABLE ${known} AS SELECT 0 AS submission_id, ${columns} FROM main.${factTable(form)} WHERE 0;
    CREATE TEMP VIEW ${factTable(form)} AS
      SELECT ${columns.replace('region_id', 'known.region_id AS region_id').replace(', row_count', ', known.row_count AS row_count')}
      FROM ${known} known JOIN temp.submission_region part
        ON part.submission_id = known.submission_id AND part.region_id = known.region_id
      WHERE part.is_current = 1
  `)
  return db.prepare(
    `INSERT INTO ${known}
     SELECT submission_id, ${keys.join(', ')}, count(*), ${facts.map(({ sum }) => sum).join(', ')}
     FROM ${rowTable(form)} WHERE submission_id = ? AND row_no > ? AND row_no <= ?
     GROUP BY ${keys.join(', ')}`,
  )
}

function lastRow(db: Sqlite, form: FormDefinition, submission: number): number {
  return (
    db
      .prepare<[number], { last: number | null }>(
        `SELECT max(row_no) AS last FROM ${rowTable(form)} WHERE submission_id = ?`,
      )
      .get(submission)?.last ?? 0
  )
}

/** Marks, for each county of a form and period, the newest of the submissions that count. */
function newestOf(db: Sqlite): (counting: string) => void {
  const clear = db.prepare('UPDATE temp.submission_region SET is_current = 0')
  const mark = db.prepare(
    `UPDATE temp.submission_region SET is_current = 1 WHERE (submission_id, region_id) IN (
       SELECT max(p.submission_id), p.region_id
       FROM temp.submission_region p JOIN submission s USING (submission_id)
       WHERE p.submission_id IN (SELECT value FROM json_each(?))
       GROUP BY s.form, s.period, p.region_id)`,
  )
  return (counting) => {
    clear.run()
    mark.run(counting)
  }
}
