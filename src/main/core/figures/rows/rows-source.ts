import type { SelectQueryBuilder } from 'kysely'
import type { RowsQuery } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import type { BookLayer } from '../../book/book-layer.ts'
import { runCompiled, sqlBuilder } from '../../book/compile-sql.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { type ColumnDefinition, type FormDefinition, keptColumns } from '../../forms/form-definition.ts'
import type { RegionIndex } from '../../regions/region-index.ts'

/** What rows of a form are read from. */
export interface RowsSource {
  readonly db: Sqlite
  readonly form: FormDefinition
  readonly regions: RegionIndex
  readonly layer: BookLayer
}

// biome-ignore lint/suspicious/noExplicitAny: a query over tables not known to the compiler
export type AnySelect = SelectQueryBuilder<any, any, any>

/** The rows of one submission that count. Their order among each other is that of the sheet. */
export interface RowUnit {
  readonly submission: number
  /** Rows that count. */
  readonly rows: number
  /** Rows in all. */
  readonly ofRows: number
  /** Regions whose rows count; `null`: all rows do. */
  readonly regions: readonly number[] | null
  /** Another one after every change of its adjustments, where the adjusted layer is read. */
  readonly revision: number
}

interface Part {
  readonly submission: number
  readonly region: number
  readonly rows: number
  readonly ofRows: number
  readonly ofParts: number
}

/** Current submissions a question is about, in the order their rows are shown: by period, county, submission. */
export function readUnits(
  { db, form, regions, layer }: RowsSource,
  query: Pick<RowsQuery, 'periods' | 'regions'>,
): readonly RowUnit[] {
  let select = sqlBuilder
    .selectFrom('submission as s')
    .innerJoin('submission_region as p', 'p.submission_id', 's.submission_id')
    .select(['s.submission_id as submission', 'p.region_id as region', 'p.row_count as rows', 's.row_count as ofRows'])
    .select(({ selectFrom, fn }) =>
      selectFrom('submission_region as q')
        .select(fn.countAll().as('parts'))
        .whereRef('q.submission_id', '=', 's.submission_id')
        .as('ofParts'),
    )
    .where('s.form', '=', form.code)
    .where('p.is_current', '=', 1)
  if (query.periods !== undefined) select = select.where('s.period', 'in', query.periods)
  if (query.regions !== undefined)
    select = select.where(
      'p.region_id',
      'in',
      query.regions.map((code) => regions.idOf(code)),
    )
  const ordered = select.orderBy('s.period').orderBy('s.region_id').orderBy('s.submission_id').orderBy('p.region_id')
  const parts = Map.groupBy(runCompiled<Part>(db, ordered.compile()), ({ submission }) => submission)
  return [...parts].map(([submission, own]) => ({
    submission,
    rows: own.reduce((sum, { rows }) => sum + rows, 0),
    ofRows: own[0]?.ofRows ?? 0,
    regions: own.length === own[0]?.ofParts ? null : own.map(({ region }) => region),
    revision: layer.revisionOf(submission),
  }))
}

/** A column of the form that rows have. @throws CoreError `column-unknown` */
export function rowColumn(form: FormDefinition, name: string): ColumnDefinition {
  const column = keptColumns(form).find((candidate) => candidate.name === name)
  if (column === undefined) throw new CoreError('column-unknown', { form: form.code, column: name })
  return column
}

/** A column whose values may be listed or ordered. @throws CoreError `column-unknown`, `column-personal` */
export function publicColumn(form: FormDefinition, name: string): ColumnDefinition {
  const column = rowColumn(form, name)
  if (column.sensitivity !== 'public') throw new CoreError('column-personal', { form: form.code, column: name })
  return column
}
