import { CoreError } from '../base/core-error.ts'
import { markPending } from '../book/mark-pending.ts'
import type { Sqlite } from '../book/open-book.ts'
import { type Catalogue, dimensionsOf, type FormDefinition } from '../forms/form-definition.ts'
import { factColumns, factTable, rowTable } from '../forms/form-tables.ts'

/** A form and period whose submissions have changed. */
export interface Touched {
  readonly form: FormDefinition
  readonly period: string
}

/**
 * Settles which submission counts for each county of a form and period; for those where that has changed it makes the
 * facts anew and marks them for a check.
 *
 * The newest submission neither undone nor sent back counts, county by county: a return of the municipality that
 * lists the counties gives way only for those counties that have sent a newer one of their own.
 */
export function settleCurrent(db: Sqlite, touched: Touched): void {
  const { form, period } = touched
  const before = countingParts(db, touched)
  db.prepare(
    `UPDATE submission_region AS part SET is_current = (
       SELECT s.undone = 0 AND s.sent_back_at IS NULL AND part.submission_id = (
         SELECT max(other.submission_id) FROM submission_region other JOIN submission o USING (submission_id)
         WHERE o.form = s.form AND o.period = s.period AND o.undone = 0 AND o.sent_back_at IS NULL
           AND other.region_id = part.region_id)
       FROM submission s WHERE s.submission_id = part.submission_id)
     WHERE submission_id IN (SELECT submission_id FROM submission WHERE form = ? AND period = ?)`,
  ).run(form.code, period)
  const now = countingParts(db, touched)
  const counties = new Set([...before.keys(), ...now.keys()])
  const changed = [...counties].filter((region) => before.get(region) !== now.get(region))
  if (changed.length === 0) return
  keepFacts(db, touched, changed)
  markPending(db, form.code, period, changed)
}

/** Makes the facts of every county of a form and period anew, as after the table of facts has been made anew. */
export function remakeFacts(db: Sqlite, touched: Touched): void {
  const counties = [...countingParts(db, touched).keys()]
  keepFacts(db, touched, counties)
  markPending(db, touched.form.code, touched.period, counties)
}

/** The submission that counts, by county. */
function countingParts(db: Sqlite, { form, period }: Touched): ReadonlyMap<number, number> {
  const parts = db
    .prepare<[string, string], { region_id: number; submission_id: number }>(
      `SELECT part.region_id, part.submission_id FROM submission s JOIN submission_region part USING (submission_id)
       WHERE s.form = ? AND s.period = ? AND part.is_current = 1`,
    )
    .all(form.code, period)
  return new Map(parts.map(({ region_id, submission_id }) => [region_id, submission_id]))
}

/** Settles the forms and periods of some submissions. @throws CoreError `form-unknown` where the program no longer has the form */
export function settleAll(
  db: Sqlite,
  catalogue: Catalogue,
  touched: readonly { readonly form: string; readonly period: string }[],
): void {
  for (const { form, period } of touched) {
    const definition = catalogue.forms.get(form)
    if (definition === undefined) throw new CoreError('form-unknown', { form })
    settleCurrent(db, { form: definition, period })
  }
}

/** Rows grouped at one go; a million at once would be sorted in 100 MB of memory. */
const ROWS_AT_ONCE = 50_000

/**
 * Groups the current rows of some counties slice by slice, by their row numbers, and the slices once more.
 *
 * The slices of a submission are the same whichever counties are made anew, so that sums come out alike to the last
 * binary digit.
 */
function keepFacts(db: Sqlite, { form, period }: Touched, counties: readonly number[]): void {
  const keys = ['period', 'region_id', ...dimensionsOf(form).map(({ name }) => name)]
  const facts = factColumns(form)
  const columns = [...keys, 'row_count', ...facts.map(({ name }) => name)].join(', ')
  const chosen = JSON.stringify(counties)
  const inChosen = 'region_id IN (SELECT value FROM json_each(?))'
  db.prepare(`DELETE FROM ${factTable(form)} WHERE period = ? AND ${inChosen}`).run(period, chosen)
  db.exec(`CREATE TEMP TABLE slice AS SELECT ${columns} FROM ${factTable(form)} WHERE 0`)
  const addSlice = db.prepare(
    `INSERT INTO slice (${columns})
     SELECT ${keys.map((key) => `r.${key}`).join(', ')}, count(*), ${facts.map(({ sum }) => sum).join(', ')}
     FROM ${rowTable(form)} r
     WHERE r.submission_id = ? AND r.row_no > ? AND r.row_no <= ? AND r.region_id IN (
       SELECT region_id FROM submission_region WHERE submission_id = ? AND is_current = 1 AND ${inChosen})
     GROUP BY ${keys.map((key) => `r.${key}`).join(', ')}`,
  )
  const submissions = db
    .prepare<[string, string, string], { submission: number; last: number | null }>(
      `SELECT s.submission_id AS submission, (SELECT max(row_no) FROM ${rowTable(form)} r WHERE r.submission_id = s.submission_id) AS last
       FROM submission s WHERE s.form = ? AND s.period = ? AND EXISTS (
         SELECT 1 FROM submission_region p WHERE p.submission_id = s.submission_id AND p.is_current = 1 AND p.${inChosen})
       ORDER BY s.submission_id`,
    )
    .all(form.code, period, chosen)
  for (const { submission, last } of submissions)
    for (let after = 0; after < (last ?? 0); after += ROWS_AT_ONCE)
      addSlice.run(submission, after, after + ROWS_AT_ONCE, submission, chosen)
  db.exec(
    `INSERT INTO ${factTable(form)} (${columns})
     SELECT ${keys.join(', ')}, sum(row_count), ${facts.map(({ name }) => `total(${name})`).join(', ')}
     FROM slice GROUP BY ${keys.join(', ')};
     DROP TABLE slice`,
  )
}
