import { settleLayer } from '../adjustments/settle-layer.ts'
import { CoreError } from '../base/core-error.ts'
import { checkAcceptedCount } from '../book/accepted.ts'
import { markPending } from '../book/mark-pending.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue, FormDefinition } from '../forms/form-definition.ts'
import { keepFacts } from '../forms/keep-facts.ts'

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
 *
 * @throws CoreError `submission-accepted` where something accepted would give way
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
  checkAcceptedCount(db, form.code, period)
  const now = countingParts(db, touched)
  const counties = new Set([...before.keys(), ...now.keys()])
  const changed = [...counties].filter((region) => before.get(region) !== now.get(region))
  if (changed.length === 0) return
  keepBothLayers(db, touched, changed)
  markPending(db, form.code, period, changed)
}

/** Makes the facts of every county of a form and period anew, as after the table of facts has been made anew. */
export function remakeFacts(db: Sqlite, touched: Touched): void {
  const counties = [...countingParts(db, touched).keys()]
  keepBothLayers(db, touched, counties)
  markPending(db, touched.form.code, touched.period, counties)
}

function keepBothLayers(db: Sqlite, touched: Touched, counties: readonly number[]): void {
  keepFacts(db, { ...touched, counties })
  settleLayer(db, { ...touched, counties })
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
