import type { Adjustment, AdjustQuery } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { checkNotAccepted } from '../book/accepted.ts'
import { appendAudit } from '../book/audit.ts'
import { markPending } from '../book/mark-pending.ts'
import type { Sqlite } from '../book/open-book.ts'
import { signedIn } from '../book/signed-in.ts'
import { type ColumnDefinition, type FormDefinition, keptColumns } from '../forms/form-definition.ts'
import { sourceRowTable } from '../forms/form-tables.ts'
import { masked } from '../privacy/mask.ts'
import { type CellValue, fittingValue } from './fitting-value.ts'
import { type AdjustmentSource, readAdjustment } from './read-adjustments.ts'
import { settleRow } from './settle-layer.ts'

interface Target {
  readonly form: FormDefinition
  readonly period: string
  readonly region: number
  readonly column: ColumnDefinition
  readonly old: CellValue
  readonly counts: boolean
}

type Cell = Required<Pick<AdjustQuery, 'submission' | 'row' | 'block' | 'column'>>

/**
 * Sets a value beside the one that was sent; one set before for the same cell is withdrawn by it.
 *
 * @throws CoreError `submission-unknown`, `submission-accepted`, `not-current`, `row-unknown`, `column-unknown`, `adjustment-unfit`
 */
export function adjust(source: AdjustmentSource, query: AdjustQuery, at: string): Adjustment {
  const { db } = source
  const cell = { ...query, block: query.block ?? 0 }
  const reason = givenReason(query.reason, cell.column)
  return db
    .transaction(() => {
      const target = targetOf(source, cell)
      if (!target.counts) throw new CoreError('not-current', { submission: cell.submission })
      const value = fittingValue(target.form, target.column, query.value)
      const before = holdingAt(db, cell)
      if (value === (before === null ? target.old : before.value))
        throw new CoreError('adjustment-unfit', { form: target.form.code, column: cell.column, why: 'unchanged' })
      const by = nameOfSignedIn(db)
      if (before !== null) setWithdrawn(db, before.adjustment, { by, at, reason })
      const { adjustment } = db
        .prepare<unknown[], { adjustment: number }>(
          `INSERT INTO adjustment (submission_id, row_no, block, column_name, region_id, old_value, new_value, reason, made_by, made_at, held_by, replaces, change_no)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${NEXT_CHANGE}) RETURNING adjustment_id AS adjustment`,
        )
        .get(
          ...[cell.submission, cell.row, cell.block, cell.column, target.region, target.old, value, reason, by, at],
          personOf(db),
          before?.adjustment ?? null,
        ) ?? { adjustment: 0 }
      settle(db, target, cell)
      const told = { old: shown(target.column, target.old), new: shown(target.column, value), reason }
      appendAudit(db, at, 'adjust', { adjustment, ...placeOf(cell), ...told })
      return readAdjustment(source, adjustment)
    })
    .immediate()
}

/** Takes an adjustment back; the value that was sent counts again. @throws CoreError `adjustment-unknown`, `submission-accepted`, `adjustment-unfit` */
export function withdraw(source: AdjustmentSource, adjustment: number, reason: string, at: string): Adjustment {
  const { db } = source
  return db
    .transaction(() => {
      const { cell, withdrawn } = cellOf(db, adjustment)
      const why = givenReason(reason, cell.column)
      const target = targetOf(source, cell)
      if (withdrawn) throw new CoreError('adjustment-unfit', { column: cell.column, why: 'withdrawn' })
      setWithdrawn(db, adjustment, { by: nameOfSignedIn(db), at, reason: why })
      settle(db, target, cell)
      appendAudit(db, at, 'adjustment-withdraw', { adjustment, ...placeOf(cell), reason: why })
      return readAdjustment(source, adjustment)
    })
    .immediate()
}

/** Lets a withdrawn adjustment hold again, in place of one that holds for its cell now. @throws CoreError `adjustment-unknown`, `submission-accepted`, `adjustment-unfit` */
export function restore(source: AdjustmentSource, adjustment: number, at: string): Adjustment {
  const { db } = source
  return db
    .transaction(() => {
      const { cell, withdrawn, reason } = cellOf(db, adjustment)
      const target = targetOf(source, cell)
      if (!withdrawn) throw new CoreError('adjustment-unfit', { column: cell.column, why: 'holds' })
      const now = holdingAt(db, cell)
      if (now !== null) setWithdrawn(db, now.adjustment, { by: nameOfSignedIn(db), at, reason })
      db.prepare(
        `UPDATE adjustment SET withdrawn_by = NULL, withdrawn_at = NULL, withdrawn_reason = NULL, held_by = ?, change_no = ${NEXT_CHANGE}
         WHERE adjustment_id = ?`,
      ).run(personOf(db), adjustment)
      settle(db, target, cell)
      appendAudit(db, at, 'adjustment-restore', { adjustment, ...placeOf(cell) })
      return readAdjustment(source, adjustment)
    })
    .immediate()
}

function personOf(db: Sqlite): number | null {
  return signedIn(db)?.person ?? null
}

function nameOfSignedIn(db: Sqlite): string {
  return signedIn(db)?.name ?? ''
}

const NEXT_CHANGE = '(SELECT coalesce(max(change_no), 0) + 1 FROM adjustment)'

function placeOf({ submission, row, block, column }: Cell) {
  return { submission, row, block, column }
}

function givenReason(reason: string, column: string): string {
  const given = reason.trim()
  if (given === '') throw new CoreError('adjustment-unfit', { column, why: 'reason-missing' })
  return given
}

function settle(db: Sqlite, { form, period, region }: Target, cell: Cell): void {
  settleRow(db, cell, { form, period, counties: [region] })
  markPending(db, form.code, period, [region])
}

function setWithdrawn(
  db: Sqlite,
  adjustment: number,
  withdrawn: { readonly by: string; readonly at: string; readonly reason: string },
): void {
  db.prepare(
    `UPDATE adjustment SET withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ?, change_no = ${NEXT_CHANGE} WHERE adjustment_id = ?`,
  ).run(withdrawn.by, withdrawn.at, withdrawn.reason, adjustment)
}

function holdingAt(
  db: Sqlite,
  { submission, row, block, column }: Cell,
): { readonly adjustment: number; readonly value: CellValue } | null {
  const found = db
    .prepare<[number, number, number, string], { adjustment: number; value: CellValue }>(
      `SELECT adjustment_id AS adjustment, new_value AS value FROM adjustment
       WHERE submission_id = ? AND row_no = ? AND block = ? AND column_name = ? AND withdrawn_at IS NULL`,
    )
    .get(submission, row, block, column)
  return found ?? null
}

function cellOf(
  db: Sqlite,
  adjustment: number,
): { readonly cell: Cell; readonly withdrawn: boolean; readonly reason: string } {
  const found = db
    .prepare<[number], Cell & { withdrawn: number; reason: string }>(
      `SELECT submission_id AS submission, row_no AS "row", block, column_name AS "column", reason,
         withdrawn_at IS NOT NULL AS withdrawn FROM adjustment WHERE adjustment_id = ?`,
    )
    .get(adjustment)
  if (found === undefined) throw new CoreError('adjustment-unknown', { adjustment })
  const { withdrawn, reason, ...cell } = found
  return { cell, withdrawn: withdrawn === 1, reason }
}

/** The cell that is adjusted, and what was sent in it. */
function targetOf({ db, catalogue }: AdjustmentSource, cell: Cell): Target {
  const { submission, row, block } = cell
  const found = db
    .prepare<[number], { code: string; period: string }>(
      'SELECT form AS code, period FROM submission WHERE submission_id = ?',
    )
    .get(submission)
  if (found === undefined) throw new CoreError('submission-unknown', { submission })
  checkNotAccepted(db, submission)
  const form = catalogue.forms.get(found.code)
  if (form === undefined) throw new CoreError('form-unknown', { form: found.code })
  const column = keptColumns(form).find(({ name }) => name === cell.column)
  if (column === undefined) throw new CoreError('column-unknown', { form: form.code, column: cell.column })
  const line = db
    .prepare<[number, number, number], { old: CellValue; region: number; counts: number }>(
      `SELECT r.${column.name} AS old, r.region_id AS region, coalesce(p.is_current, 0) AS counts FROM ${sourceRowTable(form)} r
       LEFT JOIN submission_region p ON p.submission_id = r.submission_id AND p.region_id = r.region_id
       WHERE r.submission_id = ? AND r.row_no = ? AND r.block = ?`,
    )
    .get(submission, row, block)
  if (line === undefined) throw new CoreError('row-unknown', { submission, row })
  return { form, period: found.period, region: line.region, column, old: line.old, counts: line.counts === 1 }
}

/** A value as the audit has it: what is personal is masked. */
function shown({ sensitivity }: ColumnDefinition, value: CellValue): CellValue {
  return typeof value === 'string' ? masked(value, sensitivity) : value
}
