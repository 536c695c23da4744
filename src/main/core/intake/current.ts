import { CoreError } from '../base/core-error.ts'
import type { Sqlite } from '../book/open-book.ts'
import { type Catalogue, dimensionsOf, type FormDefinition } from '../forms/form-definition.ts'
import { factColumns, factTable, rowTable } from '../forms/form-tables.ts'

/** A form and period whose submissions have changed. */
export interface Touched {
  readonly form: FormDefinition
  readonly period: string
}

/**
 * Settles which submission counts for each county of a form and period, and makes its facts anew.
 *
 * The newest submission neither undone nor sent back counts, county by county: a return of the municipality that
 * lists the counties gives way only for those counties that have sent a newer one of their own.
 */
export function settleCurrent(db: Sqlite, { form, period }: Touched): void {
  db.prepare(
    `UPDATE submission_region AS part SET is_current = (
       SELECT s.undone = 0 AND s.sent_back_at IS NULL AND part.submission_id = (
         SELECT max(other.submission_id) FROM submission_region other JOIN submission o USING (submission_id)
         WHERE o.form = s.form AND o.period = s.period AND o.undone = 0 AND o.sent_back_at IS NULL
           AND other.region_id = part.region_id)
       FROM submission s WHERE s.submission_id = part.submission_id)
     WHERE submission_id IN (SELECT submission_id FROM submission WHERE form = ? AND period = ?)`,
  ).run(form.code, period)
  keepFacts(db, form, period)
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

/** Groups the current rows slice by slice, by their row numbers, and the slices once more. */
function keepFacts(db: Sqlite, form: FormDefinition, period: string): void {
  const keys = ['period', 'region_id', ...dimensionsOf(form).map(({ name }) => name)]
  const facts = factColumns(form)
  const columns = [...keys, 'row_count', ...facts.map(({ name }) => name)].join(', ')
  db.prepare(`DELETE FROM ${factTable(form)} WHERE period = ?`).run(period)
  db.exec(`CREATE TEMP TABLE slice AS SELECT ${columns} FROM ${factTable(form)} WHERE 0`)
  const addSlice = db.prepare(
    `INSERT INTO slice (${columns})
     SELECT ${keys.map((key) => `r.${key}`).join(', ')}, count(*), ${facts.map(({ sum }) => sum).join(', ')}
     FROM submission_region part
     JOIN submission s USING (submission_id)
     JOIN ${rowTable(form)} r ON r.submission_id = part.submission_id AND r.region_id = part.region_id
     WHERE part.is_current = 1 AND s.form = ? AND s.period = ? AND r.row_no > ? AND r.row_no <= ?
     GROUP BY ${keys.map((key) => `r.${key}`).join(', ')}`,
  )
  const { last, step } = slices(db, form, period)
  for (let after = 0; after < last; after += step) addSlice.run(form.code, period, after, after + step)
  db.exec(
    `INSERT INTO ${factTable(form)} (${columns})
     SELECT ${keys.join(', ')}, sum(row_count), ${facts.map(({ name }) => `total(${name})`).join(', ')}
     FROM slice GROUP BY ${keys.join(', ')};
     DROP TABLE slice`,
  )
}

/** The last row number, and how many row numbers make a slice. */
function slices(db: Sqlite, form: FormDefinition, period: string): { readonly last: number; readonly step: number } {
  const { rows, last } = db
    .prepare<[string, string], { rows: number | null; last: number | null }>(
      `SELECT sum(s.row_count) AS rows, max((SELECT max(row_no) FROM ${rowTable(form)} r WHERE r.submission_id = s.submission_id)) AS last
       FROM submission s WHERE s.form = ? AND s.period = ?
         AND EXISTS (SELECT 1 FROM submission_region p WHERE p.submission_id = s.submission_id AND p.is_current = 1)`,
    )
    .get(form.code, period) ?? { rows: 0, last: 0 }
  const count = Math.max(Math.ceil((rows ?? 0) / ROWS_AT_ONCE), 1)
  return { last: last ?? 0, step: Math.max(Math.ceil((last ?? 0) / count), 1) }
}
