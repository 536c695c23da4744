import type { Sqlite } from '../book/open-book.ts'
import { type FormDefinition, keptColumns } from '../forms/form-definition.ts'
import { factTable, rowTable } from '../forms/form-tables.ts'
import { copyFacts, dropFacts, type FactScope, keepFacts } from '../forms/keep-facts.ts'
import { dropLayerTables, fitsForm, makeLayerTables, rowColumns } from './layer-tables.ts'
import { isLayered, layeredFactTable, layeredRowView, shadowTable } from './layered.ts'

/** A row of a submission. */
export interface RowKey {
  readonly submission: number
  readonly row: number
  readonly block: number
}

/** Makes the layered facts of some counties anew, once those of the source layer are. */
export function settleLayer(db: Sqlite, scope: FactScope): void {
  const { form } = scope
  if (!isLayered(db, form)) return
  const facts = layeredFactTable(form)
  const adjusted = adjustedCounties(db, form, scope.period)
  const untouched = { ...scope, counties: scope.counties.filter((county) => !adjusted.has(county)) }
  dropFacts(db, facts, untouched)
  copyFacts(db, untouched, factTable(form), facts)
  const touched = { ...scope, counties: scope.counties.filter((county) => adjusted.has(county)) }
  keepFacts(db, touched, { rows: layeredRowView(form), facts })
}

/**
 * Brings the layered rows and facts up to date after the adjustments of a row have changed.
 *
 * The layered tables of a form come with its first adjustment and go with its last.
 */
export function settleRow(db: Sqlite, key: RowKey, scope: FactScope): void {
  const { form } = scope
  if (!hasAdjustments(db, form)) {
    if (isLayered(db, form)) dropLayerTables(db, form)
    return
  }
  if (!isLayered(db, form)) makeLayerTables(db, form)
  shadow(db, form, key)
  settleLayer(db, scope)
}

/** Makes the layered tables of a form anew where its columns are no longer those they were made with. */
export function keepLayer(db: Sqlite, form: FormDefinition): void {
  if (!isLayered(db, form) || fitsForm(db, form)) return
  dropLayerTables(db, form)
  makeLayerTables(db, form)
  const rows = db
    .prepare<[string], RowKey & { period: string; region: number }>(
      `SELECT DISTINCT a.submission_id AS submission, a.row_no AS "row", a.block, s.period, a.region_id AS region ${HOLDING}`,
    )
    .all(form.code)
  for (const key of rows) shadow(db, form, key)
  for (const [period, ofPeriod] of Map.groupBy(rows, (row) => row.period))
    settleLayer(db, { form, period, counties: [...new Set(ofPeriod.map(({ region }) => region))] })
}

const HOLDING = 'FROM adjustment a JOIN submission s USING (submission_id) WHERE s.form = ? AND a.withdrawn_at IS NULL'

function hasAdjustments(db: Sqlite, form: FormDefinition): boolean {
  return db.prepare(`SELECT 1 ${HOLDING} LIMIT 1`).get(form.code) !== undefined
}

/** The adjusted twin of a row: the row as it was sent, with the values that hold in place of those sent. */
function shadow(db: Sqlite, form: FormDefinition, { submission, row, block }: RowKey): void {
  const at = 'submission_id = ? AND row_no = ? AND block = ?'
  const place = [submission, row, block]
  db.prepare(`DELETE FROM ${shadowTable(form)} WHERE ${at}`).run(...place)
  const kept = new Set(keptColumns(form).map(({ name }) => name))
  const columns = db
    .prepare<unknown[], string>(`SELECT column_name FROM adjustment WHERE ${at} AND withdrawn_at IS NULL`)
    .pluck()
    .all(...place)
    .filter((name) => kept.has(name))
  if (columns.length === 0) return
  const all = rowColumns(form).join(', ')
  db.prepare(`INSERT INTO ${shadowTable(form)} (${all}) SELECT ${all} FROM ${rowTable(form)} WHERE ${at}`).run(...place)
  for (const name of columns)
    db.prepare(
      `UPDATE ${shadowTable(form)} SET ${name} = (
         SELECT new_value FROM adjustment WHERE ${at} AND column_name = ? AND withdrawn_at IS NULL) WHERE ${at}`,
    ).run(...place, name, ...place)
}

/** Counties with an adjusted row that counts. */
function adjustedCounties(db: Sqlite, form: FormDefinition, period: string): ReadonlySet<number> {
  const found = db
    .prepare<[string], number>(
      `SELECT DISTINCT a.region_id FROM ${shadowTable(form)} a
       JOIN submission_region part ON part.submission_id = a.submission_id AND part.region_id = a.region_id
       WHERE a.period = ? AND part.is_current = 1`,
    )
    .pluck()
    .all(period)
  return new Set(found)
}
