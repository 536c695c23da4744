import type { Steps } from '../../base/steps.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { dimensionsOf, type FormDefinition } from '../../forms/form-definition.ts'
import { factColumns, factTable, rowTable } from '../../forms/form-tables.ts'
import type { KnownSubmission } from './knowledge.ts'

/** Row numbers grouped at one go, so that others are answered in between. */
const ROWS_AT_ONCE = 100_000

interface Part {
  readonly submission: number
  readonly form: string
  readonly region: number
  readonly rows: number
}

/**
 * Gathers the facts of some submissions one by one. Temporary tables then stand in for what counts and for the facts,
 * so that everything asked of this connection is answered as it would have been with those submissions alone.
 *
 * The facts of a county's part of a submission can have several editions; `temp.submission_region` names the one.
 *
 * @param db a connection for this alone, which reads rows as they were sent
 */
export function* gatherFacts(
  db: Sqlite,
  forms: readonly FormDefinition[],
  submissions: readonly KnownSubmission[],
): Steps<void> {
  const parts = keepParts(db, submissions)
  const total = parts.reduce((sum, { rows }) => sum + rows, 0)
  let done = 0
  for (const form of forms) {
    makeTables(db, form)
    const add = db.prepare(
      `${addFacts(form)} FROM ${rowTable(form)} WHERE submission_id = ? AND row_no > ? AND row_no <= ? ${byKeys(form)}`,
    )
    const own = new Set(parts.filter((part) => part.form === form.code).map(({ submission }) => submission))
    for (const submission of own) {
      const last = lastRow(db, form, submission)
      for (let after = 0; after < last; after += ROWS_AT_ONCE) {
        add.run(0, submission, after, after + ROWS_AT_ONCE)
        done = Math.min(done + ROWS_AT_ONCE, total)
        yield { done, total }
      }
    }
  }
}

/** Lets submissions count, for each county of a form and period the newest of them. */
export function countOnly(db: Sqlite, submissions: ReadonlySet<number>): void {
  db.prepare('UPDATE temp.submission_region SET is_current = 0').run()
  db.prepare(
    `UPDATE temp.submission_region SET is_current = 1 WHERE (submission_id, region_id) IN (
       SELECT max(p.submission_id), p.region_id
       FROM temp.submission_region p JOIN submission s USING (submission_id)
       WHERE p.submission_id IN (SELECT value FROM json_each(?))
       GROUP BY s.form, s.period, p.region_id)`,
  ).run(JSON.stringify([...submissions]))
}

/** Name of the table with every edition of the facts of a form. */
function knownTable(form: FormDefinition): string {
  return `known_${factTable(form)}`
}

/** Beginning of what adds facts to it; its first parameter is the edition. */
export function addFacts(form: FormDefinition): string {
  const facts = factColumns(form).map(({ sum }) => sum)
  return `INSERT INTO temp.${knownTable(form)} SELECT ?, submission_id, ${[...keysOf(form), 'count(*)', ...facts].join(', ')}`
}

export function byKeys(form: FormDefinition): string {
  return `GROUP BY ${['submission_id', ...keysOf(form)].join(', ')}`
}

function keysOf(form: FormDefinition): readonly string[] {
  return ['period', 'region_id', ...dimensionsOf(form).map(({ name }) => name)]
}

function keepParts(db: Sqlite, submissions: readonly KnownSubmission[]): readonly Part[] {
  const parts = db
    .prepare<[string], Part>(
      `SELECT s.submission_id AS submission, s.form, p.region_id AS region, p.row_count AS rows
       FROM main.submission_region p JOIN submission s USING (submission_id)
       WHERE s.submission_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(submissions.map(({ submission }) => submission)))
  db.exec(`
    CREATE TEMP TABLE submission_region (
      submission_id INTEGER NOT NULL,
      region_id INTEGER NOT NULL,
      row_count INTEGER NOT NULL,
      is_current INTEGER NOT NULL DEFAULT 0,
      edition INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (submission_id, region_id)
    ) WITHOUT ROWID
  `)
  const add = db.prepare('INSERT INTO temp.submission_region (submission_id, region_id, row_count) VALUES (?, ?, ?)')
  for (const { submission, region, rows } of parts) add.run(submission, region, rows)
  return parts
}

function makeTables(db: Sqlite, form: FormDefinition): void {
  const columns = [...keysOf(form), 'row_count', ...factColumns(form).map(({ name }) => name)]
  db.exec(`
    CREATE TEMP TABLE ${knownTable(form)} AS
      SELECT 0 AS edition, 0 AS submission_id, ${columns.join(', ')} FROM main.${factTable(form)} WHERE 0;
    CREATE TEMP VIEW ${factTable(form)} AS
      SELECT ${columns.map((name) => `known.${name} AS ${name}`).join(', ')}
      FROM temp.${knownTable(form)} known JOIN temp.submission_region part
        ON part.submission_id = known.submission_id AND part.region_id = known.region_id AND part.edition = known.edition
      WHERE part.is_current = 1
  `)
}

function lastRow(db: Sqlite, form: FormDefinition, submission: number): number {
  return (
    db
      .prepare<[number], number | null>(`SELECT max(row_no) FROM ${rowTable(form)} WHERE submission_id = ?`)
      .pluck()
      .get(submission) ?? 0
  )
}
