import type { NormaliseReason, Trace, TraceQuery } from '#contract'
import { adjustedCell } from '../adjustments/read-adjustments.ts'
import { cellAddress } from '../base/cell-address.ts'
import { CoreError } from '../base/core-error.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue } from '../forms/form-definition.ts'
import { sourceRowTable } from '../forms/form-tables.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { cellAt, readLayout } from './layout.ts'
import { readSubmission } from './submissions.ts'

interface Note {
  readonly kind: 'normalised' | 'absent' | 'wrong'
  readonly sent: string
  readonly why: string
}

/**
 * Follows a kept value back to the cell it came from, and tells what it was adjusted to.
 *
 * @throws CoreError `submission-unknown`, `row-unknown`, `column-unknown` (also where the return had no such column)
 */
export function traceCell(db: Sqlite, catalogue: Catalogue, regions: RegionIndex, query: TraceQuery): Trace {
  const { submission, row, column } = query
  const block = query.block ?? 0
  const found = readSubmission(db, submission)
  const form = catalogue.forms.get(found.form)
  const definition = form?.columns.find(({ name }) => name === column)
  const layout = readLayout(db, submission)
  const at = layout === null ? null : cellAt(layout, { row, block, column })
  if (form === undefined || definition === undefined || at === null)
    throw new CoreError('column-unknown', { form: found.form, column })

  const isRegion = definition.type === 'region'
  const line = db
    .prepare<[number, number, number], { kept: string | number | null; region_id: number }>(
      `SELECT ${isRegion ? 'NULL' : column} AS kept, region_id FROM ${sourceRowTable(form)} WHERE submission_id = ? AND row_no = ? AND block = ?`,
    )
    .get(submission, row, block)
  if (line === undefined) throw new CoreError('row-unknown', { submission, row })
  const note = db
    .prepare<[number, number, number, string], Note>(
      'SELECT kind, sent, why FROM cell_note WHERE submission_id = ? AND row_no = ? AND block = ? AND column_name = ?',
    )
    .get(submission, row, block, column)
  const region = regions.codeOf(line.region_id)
  const kept = isRegion ? regions.nameOf(region) : line.kept
  const sent = note?.sent ?? (kept === null ? null : String(kept))
  return {
    file: found.file,
    sha256: found.sha256,
    sheet: found.sheet,
    cell: cellAddress(at.row, at.column),
    sent,
    kept,
    column,
    row,
    submission,
    form: found.form,
    region,
    period: found.period,
    version: found.version,
    why: note?.kind === 'normalised' ? (note.why.split(',') as NormaliseReason[]) : [],
    problem: note === undefined || note.kind === 'normalised' ? null : note.why,
    adjustment: adjustedCell(db, definition, { submission, row, block, column }),
    importedAt: found.importedAt,
  }
}
