import type { Sqlite } from '../book/open-book.ts'
import { type FormDefinition, keptColumns } from '../forms/form-definition.ts'
import { sourceRowTable } from '../forms/form-tables.ts'
import type { KeptPlace } from './cell-addresses.ts'

/** Finds what was sent in the cell of a kept value, as it was written there; `null` where nothing was. */
export function sentValues(db: Sqlite, form: FormDefinition): (place: KeptPlace) => string | null {
  const columns = new Set(keptColumns(form).map(({ name }) => name))
  const noted = db
    .prepare<[number, number, number, string], string>(
      'SELECT sent FROM cell_note WHERE submission_id = ? AND row_no = ? AND block = ? AND column_name = ?',
    )
    .pluck()
  return ({ submission, row, block, column }) => {
    if (!columns.has(column)) return null
    const sent = noted.get(submission, row, block, column)
    if (sent !== undefined) return sent
    const kept = db
      .prepare<[number, number, number], string | number | null>(
        `SELECT ${column} FROM ${sourceRowTable(form)} WHERE submission_id = ? AND row_no = ? AND block = ?`,
      )
      .pluck()
      .get(submission, row, block)
    return kept == null ? null : String(kept)
  }
}
