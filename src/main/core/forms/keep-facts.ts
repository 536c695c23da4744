import type { Sqlite } from '../book/open-book.ts'
import { dimensionsOf, type FormDefinition } from './form-definition.ts'
import { factColumns, factTable, rowTable } from './form-tables.ts'

/** Rows grouped at one go; a million at once would be sorted in 100 MB of memory. */
const ROWS_AT_ONCE = 50_000

/** Counties of a form and period. */
export interface FactScope {
  readonly form: FormDefinition
  readonly period: string
  readonly counties: readonly number[]
}

/** Where rows are read and facts are kept. */
export interface FactTables {
  readonly rows: string
  readonly facts: string
}

/**
 * Makes the facts of some counties anew out of their rows that count.
 *
 * Groups the rows slice by slice, by their row numbers, and the slices once more. The slices of a submission are the
 * same whichever counties are made anew, so that sums come out alike to the last binary digit.
 */
export function keepFacts(
  db: Sqlite,
  scope: FactScope,
  { rows, facts }: FactTables = { rows: rowTable(scope.form), facts: factTable(scope.form) },
): void {
  const { form, period } = scope
  const keys = ['period', 'region_id', ...dimensionsOf(form).map(({ name }) => name)]
  const figures = factColumns(form)
  const columns = [...keys, 'row_count', ...figures.map(({ name }) => name)].join(', ')
  const chosen = JSON.stringify(scope.counties)
  dropFacts(db, facts, scope)
  db.exec(`CREATE TEMP TABLE slice AS SELECT ${columns} FROM ${facts} WHERE 0`)
  const addSlice = db.prepare(
    `INSERT INTO slice (${columns})
     SELECT ${keys.map((key) => `r.${key}`).join(', ')}, count(*), ${figures.map(({ sum }) => sum).join(', ')}
     FROM ${rows} r
     WHERE r.submission_id = ? AND r.row_no > ? AND r.row_no <= ? AND r.region_id IN (
       SELECT region_id FROM submission_region WHERE submission_id = ? AND is_current = 1 AND ${IN_CHOSEN})
     GROUP BY ${keys.map((key) => `r.${key}`).join(', ')}`,
  )
  const submissions = db
    .prepare<[string, string, string], { submission: number; last: number | null }>(
      `SELECT s.submission_id AS submission, (SELECT max(row_no) FROM ${rowTable(form)} r WHERE r.submission_id = s.submission_id) AS last
       FROM submission s WHERE s.form = ? AND s.period = ? AND EXISTS (
         SELECT 1 FROM submission_region p WHERE p.submission_id = s.submission_id AND p.is_current = 1 AND p.${IN_CHOSEN})
       ORDER BY s.submission_id`,
    )
    .all(form.code, period, chosen)
  for (const { submission, last } of submissions)
    for (let after = 0; after < (last ?? 0); after += ROWS_AT_ONCE)
      addSlice.run(submission, after, after + ROWS_AT_ONCE, submission, chosen)
  db.exec(
    `INSERT INTO ${facts} (${columns})
     SELECT ${keys.join(', ')}, sum(row_count), ${figures.map(({ name }) => `total(${name})`).join(', ')}
     FROM slice GROUP BY ${keys.join(', ')};
     DROP TABLE slice`,
  )
}

const IN_CHOSEN = 'region_id IN (SELECT value FROM json_each(?))'

/** Takes the facts of some counties out of a table of facts. */
export function dropFacts(db: Sqlite, facts: string, { period, counties }: FactScope): void {
  db.prepare(`DELETE FROM ${facts} WHERE period = ? AND ${IN_CHOSEN}`).run(period, JSON.stringify(counties))
}

/** Takes the facts of some counties over from the table of another layer. */
export function copyFacts(db: Sqlite, { form, period, counties }: FactScope, from: string, into: string): void {
  const columns = [
    'period',
    'region_id',
    ...dimensionsOf(form).map(({ name }) => name),
    'row_count',
    ...factColumns(form).map(({ name }) => name),
  ].join(', ')
  db.prepare(`INSERT INTO ${into} (${columns}) SELECT ${columns} FROM ${from} WHERE period = ? AND ${IN_CHOSEN}`).run(
    period,
    JSON.stringify(counties),
  )
}
