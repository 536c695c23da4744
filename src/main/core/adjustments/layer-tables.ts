import type { Sqlite } from '../book/open-book.ts'
import { type FormDefinition, keptColumns } from '../forms/form-definition.ts'
import { columnsOf, factTable, makeFactTable, makeRowTable, rowTable } from '../forms/form-tables.ts'
import { layeredFactTable, layeredRowView, shadowTable } from './layered.ts'

const OF_EVERY_FORM = ['submission_id', 'row_no', 'block', 'region_id', 'period']
const KEY = ['submission_id', 'row_no', 'block']

/** Columns of the row table of a form, in their order. */
export function rowColumns(form: FormDefinition): readonly string[] {
  return [...OF_EVERY_FORM, ...keptColumns(form).map(({ name }) => name)]
}

/**
 * Makes the layered tables of a form: no row adjusted yet, and the facts as they are in the source layer.
 *
 * The view takes each row from one table and looks the adjusted one up beside it: a question with joins and sums goes
 * through it as through the table itself.
 */
export function makeLayerTables(db: Sqlite, form: FormDefinition): void {
  makeRowTable(db, form, shadowTable(form))
  makeFactTable(db, form, layeredFactTable(form))
  const shown = keptColumns(form).map(
    ({ name }) => `CASE WHEN a.row_no IS NULL THEN r.${name} ELSE a.${name} END AS ${name}`,
  )
  db.exec(
    `CREATE VIEW ${layeredRowView(form)} AS
     SELECT ${[...OF_EVERY_FORM.map((name) => `r.${name}`), ...shown].join(', ')}
     FROM ${rowTable(form)} r LEFT JOIN ${shadowTable(form)} a
       ON ${KEY.map((name) => `a.${name} = r.${name}`).join(' AND ')}`,
  )
  copyAllFacts(db, form)
}

/** Takes the layered tables of a form away. */
export function dropLayerTables(db: Sqlite, form: FormDefinition): void {
  db.exec(`DROP VIEW ${layeredRowView(form)}; DROP TABLE ${layeredFactTable(form)}; DROP TABLE ${shadowTable(form)}`)
}

/** Whether the layered tables have the columns that the form has now. */
export function fitsForm(db: Sqlite, form: FormDefinition): boolean {
  return (
    rowColumns(form).every((name) => columnsOf(db, shadowTable(form)).has(name)) &&
    isSame(columnsOf(db, layeredFactTable(form)), columnsOf(db, factTable(form)))
  )
}

function copyAllFacts(db: Sqlite, form: FormDefinition): void {
  const columns = [...columnsOf(db, factTable(form))].join(', ')
  db.exec(`INSERT INTO ${layeredFactTable(form)} (${columns}) SELECT ${columns} FROM ${factTable(form)}`)
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name))
}
