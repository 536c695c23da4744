import type { Sqlite } from '../book/open-book.ts'
import type { FormDefinition } from '../forms/form-definition.ts'
import { factTable, rowTable } from '../forms/form-tables.ts'

/** Name of the table with the rows of a form that are adjusted, each whole. */
export function shadowTable({ code }: Pick<FormDefinition, 'code'>): string {
  return `adjusted_${code.toLowerCase()}`
}

/** Name of the view of all rows of a form as they are with the adjustments. */
export function layeredRowView({ code }: Pick<FormDefinition, 'code'>): string {
  return `layered_row_${code.toLowerCase()}`
}

/** Name of the table with all facts of a form as they are with the adjustments. */
export function layeredFactTable({ code }: Pick<FormDefinition, 'code'>): string {
  return `layered_fact_${code.toLowerCase()}`
}

/** Whether the layers of a form differ: an adjustment of it holds. Its layered tables are there then and only then. */
export function isLayered(db: Sqlite, form: Pick<FormDefinition, 'code'>): boolean {
  return (
    db.prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?").get(shadowTable(form)) !==
    undefined
  )
}

/**
 * Where the rows of a form are read with the adjustments: a table or view with the columns of its row table.
 *
 * Asked anew before each use: which it is changes with the first and the last adjustment of the form.
 */
export function layeredRows(db: Sqlite, form: FormDefinition): string {
  return isLayered(db, form) ? `main.${layeredRowView(form)}` : rowTable(form)
}

/** Where the facts of a form are read with the adjustments, likewise. */
export function layeredFacts(db: Sqlite, form: FormDefinition): string {
  return isLayered(db, form) ? `main.${layeredFactTable(form)}` : factTable(form)
}
