import type { DiffCell, DiffKind, DiffQuery, DiffSum, SubmissionDiff, SubmissionView } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { type Catalogue, columnOf, type FormDefinition, keptColumns, measuresOf } from '../../forms/form-definition.ts'
import { sourceRowTable } from '../../forms/form-tables.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import { readSubmission } from '../submissions.ts'
import { type CellFilter, changeOf, countCells, eachCell, labelColumns } from './diff-cells.ts'
import { comparedRows, namingColumns, type Pairing, pairRows } from './pair-rows.ts'

export interface DiffSource {
  readonly db: Sqlite
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
}

const KINDS: readonly DiffKind[] = ['changed', 'added', 'removed']
const WINDOW = 1000

/**
 * Compares two submissions of a form cell by cell.
 *
 * @throws CoreError `submission-unknown`, `forms-differ`, `column-unknown`
 */
export function diff(source: DiffSource, query: DiffQuery): SubmissionDiff {
  const { db } = source
  const { before, after, form, pairing, scope } = open(source, query)
  const { rows, matchedByRow } = pairRows(db, pairing)
  const columns = countCells(db, pairing)
  const filter = filterOf(form, query)
  const offset = query.offset ?? 0
  const end = offset + (query.limit ?? WINDOW)
  const cells: DiffCell[] = []
  let at = 0
  for (const cell of eachCell(db, pairing, filter, source.regions)) {
    if (at >= end) break
    if (at++ >= offset) cells.push(cell)
  }
  const chosen = columns.filter(({ column }) => filter.columns.some(({ name }) => name === column))
  return {
    before,
    after,
    scope,
    key: namingColumns(form),
    labels: labelColumns(form),
    matchedByRow,
    rows,
    columns,
    sums: sumsOf(db, pairing),
    total: chosen.reduce((sum, count) => sum + filter.kinds.reduce((all, kind) => all + count[kind], 0), 0),
    cells,
  }
}

/** Every differing cell, one at a time, for a report. @throws CoreError as `diff` */
export function* eachDifference(source: DiffSource, query: DiffQuery): Generator<DiffCell> {
  const { form, pairing } = open(source, query)
  pairRows(source.db, pairing)
  yield* eachCell(source.db, pairing, filterOf(form, query), source.regions)
}

function open({ db, catalogue }: DiffSource, query: DiffQuery) {
  const before = readSubmission(db, query.before)
  const after = readSubmission(db, query.after)
  const form = catalogue.forms.get(after.form)
  if (before.form !== after.form) throw new CoreError('forms-differ', { before: before.form, after: after.form })
  if (form === undefined) throw new CoreError('form-unknown', { form: after.form })
  return { before, after, form, ...pairingOf(db, form, before, after) }
}

/** Which counties are compared: a municipal return and one of a county only in what both hold. */
export function pairingOf(
  db: Sqlite,
  form: FormDefinition,
  before: SubmissionView,
  after: SubmissionView,
): { readonly pairing: Pairing; readonly scope: SubmissionDiff['scope'] } {
  const both = { form, before: before.submission, after: after.submission }
  if (before.region === after.region) return { scope: 'all', pairing: { ...both, regions: null, byRegion: true } }
  const common = db
    .prepare<[number, number], { region_id: number }>(
      `SELECT region_id FROM submission_region WHERE submission_id = ?
       INTERSECT SELECT region_id FROM submission_region WHERE submission_id = ? ORDER BY region_id`,
    )
    .all(before.submission, after.submission)
    .map(({ region_id }) => region_id)
  return common.length > 0
    ? { scope: 'common', pairing: { ...both, regions: common, byRegion: true } }
    : { scope: 'other-county', pairing: { ...both, regions: null, byRegion: false } }
}

function filterOf(form: FormDefinition, { kinds, columns }: DiffQuery): CellFilter {
  const kept = keptColumns(form)
  for (const name of columns ?? [])
    if (!kept.some((column) => column.name === name))
      throw new CoreError('column-unknown', { form: form.code, column: name })
  return {
    kinds: KINDS.filter((kind) => kinds === undefined || kinds.includes(kind)),
    columns: columns === undefined ? kept : columns.map((name) => columnOf(form, name)),
  }
}

/** Sums of the measures that can be added up. */
function sumsOf(db: Sqlite, pairing: Pairing): readonly DiffSum[] {
  const measures = measuresOf(pairing.form).filter(({ aggregate, within }) => aggregate === 'sum' && within === null)
  if (measures.length === 0) return []
  const sums = measures.map(({ name }, at) => `sum("${name}") AS m${at}`).join(', ')
  const statement = db.prepare<[number], Record<string, number | null>>(
    `SELECT ${sums} FROM ${sourceRowTable(pairing.form)} WHERE submission_id = ? AND ${comparedRows(pairing)}`,
  )
  const [before, after] = [statement.get(pairing.before), statement.get(pairing.after)]
  return measures.map(({ name }, at) => {
    const [old, now] = [before?.[`m${at}`] ?? null, after?.[`m${at}`] ?? null]
    return { column: name, before: old, after: now, ...changeOf(old, now) }
  })
}
