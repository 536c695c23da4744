import type { IntakeProblem, Severity } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import { type FormDefinition, keptColumns } from '../forms/form-definition.ts'
import { rowTable } from '../forms/form-tables.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { findingPlaces } from './finding-places.ts'
import type { Layout } from './layout.ts'
import type { RowSink } from './table-plan.ts'

/** Writes the rows and notes of a sheet under a submission number that is recorded afterwards, in the same transaction. */
export function bookSink(
  db: Sqlite,
  form: FormDefinition,
  submission: number,
  period: string,
  regions: RegionIndex,
): RowSink {
  const columns = keptColumns(form).map(({ name }) => name)
  const names = ['submission_id', 'row_no', 'block', 'region_id', 'period', ...columns]
  const insertRow = db.prepare(
    `INSERT INTO ${rowTable(form)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  const insertNote = db.prepare(
    'INSERT INTO cell_note (submission_id, row_no, block, column_name, kind, sent, why) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  return {
    row(row, notes) {
      const values: (string | number | null)[] = [submission, row.row, row.block, regions.idOf(row.region), period]
      for (const name of columns) values.push(row.values[name] ?? null)
      insertRow.run(values)
      for (const { row: line, block, column, kind, sent, why } of notes)
        insertNote.run(submission, line, block, column, kind, sent, why)
    },
  }
}

export function nextSubmission(db: Sqlite): number {
  return (
    db.prepare<[], { next: number }>('SELECT coalesce(max(submission_id), 0) + 1 AS next FROM submission').get()
      ?.next ?? 1
  )
}

/** Takes back the rows and notes of a submission that is not recorded after all. */
export function discardRows(db: Sqlite, form: FormDefinition, submission: number): void {
  db.prepare(`DELETE FROM ${rowTable(form)} WHERE submission_id = ?`).run(submission)
  db.prepare('DELETE FROM cell_note WHERE submission_id = ?').run(submission)
}

export interface NewSubmission {
  readonly submission: number
  readonly import: number
  readonly file: number
  readonly fileName: string
  readonly sheet: string
  readonly form: FormDefinition
  readonly region: string
  readonly period: string
  readonly layout: Layout
  readonly rowsByRegion: ReadonlyMap<string, number>
  readonly problems: readonly IntakeProblem[]
  /** All of them, listed or not. */
  readonly problemCounts: Readonly<Record<Severity, number>>
}

/** Records a submission, its regions and its findings; a county's next return of the same form and period is its next version. */
export function keepSubmission(db: Sqlite, entry: NewSubmission, regions: RegionIndex): void {
  const region = regions.idOf(entry.region)
  const rows = [...entry.rowsByRegion.values()].reduce((sum, count) => sum + count, 0)
  db.prepare(
    `INSERT INTO submission (submission_id, import_id, file_id, file_name, sheet, form, form_version, region_id, period, version,
       row_count, error_count, warning_count, layout)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,
       (SELECT coalesce(max(version), 0) + 1 FROM submission WHERE form = ? AND region_id = ? AND period = ?), ?, ?, ?, ?)`,
  ).run(
    entry.submission,
    entry.import,
    entry.file,
    entry.fileName,
    entry.sheet,
    entry.form.code,
    entry.form.version,
    region,
    entry.period,
    entry.form.code,
    region,
    entry.period,
    rows,
    entry.problemCounts.error,
    entry.problemCounts.warning,
    JSON.stringify(entry.layout),
  )
  const addRegion = db.prepare(
    'INSERT INTO submission_region (submission_id, region_id, row_count, is_current) VALUES (?, ?, ?, 0)',
  )
  for (const [code, rowCount] of entry.rowsByRegion) addRegion.run(entry.submission, regions.idOf(code), rowCount)
  const addFinding = db.prepare(
    `INSERT INTO finding (submission_id, code, severity, cell, message, details, row_no, block, column_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const placeOf = findingPlaces(entry.layout)
  for (const { code, severity, cell, message, details } of entry.problems) {
    const place = cell === undefined ? null : placeOf(cell)
    const { row = null, block = null, column = null } = place ?? {}
    addFinding.run(entry.submission, code, severity, cell ?? null, message, JSON.stringify(details), row, block, column)
  }
}
