import type { FormRow, SideBySide, SideBySideQuery, SideBySideRow } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import { type FormDefinition, keptColumns } from '../../forms/form-definition.ts'
import { sourceRowTable } from '../../forms/form-tables.ts'
import { pairingOf } from '../../intake/diff/diff.ts'
import { readSubmission } from '../../intake/submissions.ts'
import { lastYears, versionBefore } from '../other-versions.ts'
import type { ReviewSource } from '../review-source.ts'
import { knowSheetItems, twinRules } from '../sheet-items.ts'
import { keepSideLines, type Sides } from './side-lines.ts'
import { marksOf, SIDE_MARKS } from './side-marks.ts'

const WINDOW = 200

interface Line {
  readonly line: number
  readonly nowRow: number | null
  readonly nowBlock: number | null
  readonly previousRow: number | null
  readonly previousBlock: number | null
  readonly lastRow: number | null
  readonly lastBlock: number | null
}

/**
 * A window of the rows of a submission beside those of the version before and of last year.
 *
 * @throws CoreError `submission-unknown`, `form-unknown`
 */
export function sideBySide(source: ReviewSource, query: SideBySideQuery): SideBySide {
  const { db } = source
  const sides = sidesOf(source, query.submission)
  knowSheetItems(db)
  keepSideLines(db, sides)
  const wanted = [...(query.changed === true ? ['changed = 1'] : []), ...(query.marked === true ? [SIDE_MARKS] : [])]
  const where = wanted.length === 0 ? 'TRUE' : wanted.join(' AND ')
  const given = {
    submission: sides.submission,
    submissions: JSON.stringify([sides.submission]),
    ...twinRules(source.ruleTexts()),
  }
  const count = (more: string, values: object) =>
    db
      .prepare<object, { count: number }>(`SELECT count(*) AS count FROM temp.side_line WHERE ${where} AND ${more}`)
      .get({ ...given, ...values })?.count ?? 0
  const lines = db
    .prepare<object, Line>(
      `SELECT line_no AS line, now_row AS nowRow, now_block AS nowBlock, previous_row AS previousRow,
         previous_block AS previousBlock, last_row AS lastRow, last_block AS lastBlock
       FROM temp.side_line WHERE ${where} ORDER BY line_no LIMIT :limit OFFSET :offset`,
    )
    .all({ ...given, limit: query.limit ?? WINDOW, offset: query.offset ?? 0 })
  return {
    total: count('TRUE', {}),
    place: query.find === undefined ? null : placeOf(source, query.find, count),
    rows: toRows(source, sides, lines),
  }
}

function sidesOf(source: ReviewSource, submission: number): Sides {
  const { db, catalogue } = source
  const view = readSubmission(db, submission)
  const form = catalogue.forms.get(view.form)
  if (form === undefined) throw new CoreError('form-unknown', { form: view.form })
  const [previous, lastYear] = [versionBefore(db, view), lastYears(db, view)]
  return {
    form,
    submission,
    previous: previous === null ? null : pairingOf(db, form, previous, view).pairing,
    lastYear: lastYear === null ? null : pairingOf(db, form, lastYear, view).pairing,
  }
}

/** How many lines stand before that of a row; `null` where the row is not among them. */
function placeOf(
  { db }: ReviewSource,
  { row, block }: { readonly row: number; readonly block: number },
  count: (more: string, values: object) => number,
): number | null {
  const found = db
    .prepare<[number, number], { line: number }>(
      'SELECT line_no AS line FROM temp.side_line WHERE now_row = ? AND now_block = ?',
    )
    .get(row, block)
  if (found === undefined || count('line_no = :line', { line: found.line }) === 0) return null
  return count('line_no < :line', { line: found.line })
}

function toRows(source: ReviewSource, sides: Sides, lines: readonly Line[]): readonly SideBySideRow[] {
  const { form, submission, previous, lastYear } = sides
  const read = source.rowReader(form)
  const at = (of: number | undefined, row: number | null, block: number | null): FormRow | null =>
    of === undefined || row === null || block === null ? null : read({ submission: of, row, block })
  const changed = changedColumns(source, sides)
  const marks = marksOf(
    source,
    submission,
    lines.flatMap(({ nowRow }) => nowRow ?? []),
  )
  return lines.map((line) => ({
    now: at(submission, line.nowRow, line.nowBlock),
    previous: at(previous?.before, line.previousRow, line.previousBlock),
    lastYear: at(lastYear?.before, line.lastRow, line.lastBlock),
    changed: changed(line),
    ...marks(line.nowRow, line.nowBlock),
  }))
}

/** Columns in which a line differs from the version before; by the values as they are kept, not as they are masked. */
function changedColumns(
  { db }: ReviewSource,
  { form, submission, previous }: Sides,
): (line: Line) => readonly string[] {
  if (previous === null) return () => []
  const columns = keptColumns(form).map(({ name }) => name)
  const values = valueReader(db, form, columns)
  return (line) => {
    const now = values(submission, line.nowRow, line.nowBlock)
    const before = values(previous.before, line.previousRow, line.previousBlock)
    return columns.filter((_, at) => (now?.[at] ?? null) !== (before?.[at] ?? null))
  }
}

function valueReader(db: ReviewSource['db'], form: FormDefinition, columns: readonly string[]) {
  const read = db
    .prepare<[number, number | null, number | null], readonly (string | number | null)[]>(
      `SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM ${sourceRowTable(form)}
       WHERE submission_id = ? AND row_no = ? AND block = ?`,
    )
    .raw()
  return (submission: number, row: number | null, block: number | null) => read.get(submission, row, block)
}
