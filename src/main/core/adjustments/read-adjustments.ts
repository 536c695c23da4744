import type { AdjustedCell, Adjustment, AdjustmentsQuery } from '#contract'
import { CoreError } from '../base/core-error.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue, FormDefinition } from '../forms/form-definition.ts'
import { masked } from '../privacy/mask.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { CellValue } from './fitting-value.ts'
import { type RowLabel, rowLabels } from './row-label.ts'
import type { RowKey } from './settle-layer.ts'

/** What adjustments are read from. */
export interface AdjustmentSource {
  readonly db: Sqlite
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
  /** Address in its sheet of a kept value; `null` where the return had no such column. */
  readonly cellOf: (place: RowKey & { readonly column: string }) => string | null
}

interface Kept {
  readonly adjustment: number
  readonly submission: number
  readonly form: string
  readonly region: number
  readonly period: string
  readonly row: number
  readonly block: number
  readonly column: string
  readonly old: CellValue
  readonly new: CellValue
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly replaces: number | null
  readonly withdrawnBy: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
  readonly counts: number
}

const SELECT = `SELECT a.adjustment_id AS adjustment, a.submission_id AS submission, s.form, a.region_id AS region, s.period,
    a.row_no AS "row", a.block, a.column_name AS "column", a.old_value AS old, a.new_value AS new, a.reason,
    a.made_by AS "by", a.made_at AS "at", a.replaces, a.withdrawn_by AS withdrawnBy, a.withdrawn_at AS withdrawnAt,
    a.withdrawn_reason AS withdrawnReason, a.withdrawn_at IS NULL AND coalesce(p.is_current, 0) AS counts
  FROM adjustment a JOIN submission s USING (submission_id)
  LEFT JOIN submission_region p ON p.submission_id = a.submission_id AND p.region_id = a.region_id`

/** Adjustments that hold, with `all` those withdrawn too; newest first. @throws CoreError `region-unknown` */
export function readAdjustments(source: AdjustmentSource, query: AdjustmentsQuery): readonly Adjustment[] {
  const { where, given } = conditionOf(source.regions, query)
  const kept = source.db.prepare<unknown[], Kept>(`${SELECT} ${where} ORDER BY a.adjustment_id DESC`).all(...given)
  return toAdjustments(source, kept)
}

/** @throws CoreError `adjustment-unknown` */
export function readAdjustment(source: AdjustmentSource, adjustment: number): Adjustment {
  const kept = source.db.prepare<[number], Kept>(`${SELECT} WHERE a.adjustment_id = ?`).all(adjustment)
  const [found] = toAdjustments(source, kept)
  if (found === undefined) throw new CoreError('adjustment-unknown', { adjustment })
  return found
}

/** How many adjustments that count are within a scope. @throws CoreError `region-unknown` */
export function countWithin(db: Sqlite, regions: RegionIndex, query: Omit<AdjustmentsQuery, 'all'>): number {
  const { where, given } = conditionOf(regions, query)
  const found = db
    .prepare<unknown[], number>(
      `SELECT count(*) FROM adjustment a JOIN submission s USING (submission_id)
       JOIN submission_region p ON p.submission_id = a.submission_id AND p.region_id = a.region_id AND p.is_current = 1 ${where}`,
    )
    .pluck()
    .get(...given)
  return found ?? 0
}

/** How many adjustments of a submission hold. */
export function countAdjustments(db: Sqlite, submission: number): number {
  const held = 'SELECT count(*) FROM adjustment WHERE submission_id = ? AND withdrawn_at IS NULL'
  return db.prepare<[number], number>(held).pluck().get(submission) ?? 0
}

/** The adjustment that holds for a cell; `null` where there is none. */
export function adjustedCell(
  db: Sqlite,
  { sensitivity }: Pick<FormDefinition['columns'][number], 'sensitivity'>,
  { submission, row, block, column }: RowKey & { readonly column: string },
): AdjustedCell | null {
  const found = db
    .prepare<unknown[], AdjustedCell>(
      `SELECT adjustment_id AS adjustment, old_value AS old, new_value AS new, reason, made_by AS "by", made_at AS "at"
       FROM adjustment WHERE submission_id = ? AND row_no = ? AND block = ? AND column_name = ? AND withdrawn_at IS NULL`,
    )
    .get(submission, row, block, column)
  const shown = (value: CellValue) => (typeof value === 'string' ? masked(value, sensitivity) : value)
  return found === undefined ? null : { ...found, old: shown(found.old), new: shown(found.new) }
}

function conditionOf(
  regions: RegionIndex,
  { forms, periods, regions: codes, submission, all = false }: AdjustmentsQuery,
): { readonly where: string; readonly given: readonly unknown[] } {
  const unknown = codes?.find((code) => !regions.has(code))
  if (unknown !== undefined) throw new CoreError('region-unknown', { region: unknown })
  const listed = (column: string, values: readonly unknown[] | undefined) =>
    values === undefined
      ? []
      : [{ sql: `${column} IN (SELECT value FROM json_each(?))`, given: [JSON.stringify(values)] as unknown[] }]
  const conditions = [
    ...listed('s.form', forms),
    ...listed('s.period', periods),
    ...listed(
      'a.region_id',
      codes?.map((code) => regions.idOf(code)),
    ),
    ...(submission === undefined ? [] : [{ sql: 'a.submission_id = ?', given: [submission] }]),
    ...(all ? [] : [{ sql: 'a.withdrawn_at IS NULL', given: [] }]),
  ]
  return {
    where: conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    given: conditions.flatMap(({ given }) => given),
  }
}

function toAdjustments(source: AdjustmentSource, kept: readonly Kept[]): readonly Adjustment[] {
  const { db, catalogue, regions, cellOf } = source
  const labels = new Map<string, (place: RowKey) => RowLabel>()
  const labelOf = (code: string, place: RowKey): RowLabel => {
    const form = catalogue.forms.get(code)
    if (form === undefined) return { key: {}, label: '' }
    const read = labels.get(code) ?? rowLabels(db, form)
    labels.set(code, read)
    return read(place)
  }
  return kept.map(({ region, counts, withdrawnBy, withdrawnAt, withdrawnReason, ...own }) => {
    const column = catalogue.forms.get(own.form)?.columns.find(({ name }) => name === own.column)
    const shown = (value: CellValue) =>
      typeof value === 'string' ? masked(value, column?.sensitivity ?? 'public') : value
    return {
      ...own,
      ...labelOf(own.form, own),
      region: regions.codeOf(region),
      cell: cellOf(own),
      old: shown(own.old),
      new: shown(own.new),
      withdrawn:
        withdrawnAt === null ? null : { by: withdrawnBy ?? '', at: withdrawnAt, reason: withdrawnReason ?? '' },
      counts: counts === 1,
    }
  })
}
