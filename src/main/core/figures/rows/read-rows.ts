import { sql } from 'kysely'
import type { AdjustedCell, FormRow } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import { runCompiled, sqlBuilder } from '../../book/compile-sql.ts'
import { type ColumnDefinition, keptColumns } from '../../forms/form-definition.ts'
import { rowTable } from '../../forms/form-tables.ts'
import { masked } from '../../privacy/mask.ts'
import { keyAt, type RowList } from './row-list.ts'
import type { AnySelect, RowsSource, RowUnit } from './rows-source.ts'

export interface RowPlace {
  readonly submission: number
  readonly row: number
  readonly block: number
}

/** One row of any submission, current or not. @throws CoreError `row-unknown` */
export function oneRow(source: RowsSource, place: RowPlace): FormRow {
  const row = rowReader(source)(place)
  if (row === null) throw new CoreError('row-unknown', { submission: place.submission, row: place.row })
  return row
}

/** Rows at places of a list, up to but without `to`. A window of a hundred takes a few milliseconds wherever it lies. */
export function rowsAt(source: RowsSource, list: RowList, from: number, to: number): FormRow[] {
  const read = rowReader(source)
  return Array.from({ length: Math.max(Math.min(to, list.total) - from, 0) }, (_, at) => {
    const place = placeAt(list, from + at)
    const row = read(place)
    if (row === null) throw new CoreError('row-unknown', { submission: place.submission, row: place.row })
    return row
  })
}

export function placeAt(list: RowList, at: number): RowPlace {
  const key = keyAt(list, at)
  return {
    submission: list.units[list.unit[key] ?? 0]?.submission ?? 0,
    row: list.row[key] ?? 0,
    block: list.block[key] ?? 0,
  }
}

/** The rows of one submission as its sheet has them, all regions. */
export function rowsOfUnit(source: RowsSource, { submission }: RowUnit, offset: number, limit: number): FormRow[] {
  const select = withColumns(source, sqlBuilder.selectFrom(`${rowTable(source.form)} as r`))
    .where('r.submission_id', '=', submission)
    .orderBy('r.row_no')
    .orderBy('r.block')
    .limit(limit)
    .offset(offset)
  return runCompiled<RawRow>(source.db, select.compile()).map((raw) => toFormRow(source, raw))
}

type RawRow = Readonly<Record<string, string | number | null>> & {
  readonly submission_id: number
  readonly row_no: number
  readonly block: number
  readonly region_id: number
  readonly period: string
  /** JSON object of the marks of absent cells. */
  readonly row_marks: string | null
  /** JSON object of the adjustments of its cells; left out where the form has none. */
  readonly row_adjusted?: string | null
}

const OF_EVERY_FORM = ['submission_id', 'row_no', 'block', 'region_id', 'period']

/** Reads rows by their places, prepared once; `null` where there is none. */
export function rowReader(source: RowsSource): (place: RowPlace) => FormRow | null {
  const select = withColumns(source, sqlBuilder.selectFrom(`${rowTable(source.form)} as r`)).where(
    sql<boolean>`r.submission_id = ${0} AND r.row_no = ${0} AND r.block = ${0}`,
  )
  const read = source.db.prepare<[number, number, number], RawRow>(select.compile().sql)
  return ({ submission, row, block }) => {
    const raw = read.get(submission, row, block)
    return raw === undefined ? null : toFormRow(source, raw)
  }
}

/** The marks come with the row: a look-up for each row would cost a statement each. */
function withColumns({ form, layer }: RowsSource, select: AnySelect): AnySelect {
  const marks = sql<string>`(SELECT json_group_object(n.column_name, n.sent) FROM cell_note n
    WHERE n.submission_id = r.submission_id AND n.row_no = r.row_no AND n.block = r.block AND n.kind <> 'normalised')`
  const adjusted = sql<string>`(SELECT json_group_object(a.column_name, json_object('adjustment', a.adjustment_id,
      'old', a.old_value, 'new', a.new_value, 'reason', a.reason, 'by', a.made_by, 'at', a.made_at)) FROM adjustment a
    WHERE a.submission_id = r.submission_id AND a.row_no = r.row_no AND a.block = r.block AND a.withdrawn_at IS NULL)`
  const selected = select
    .select([...OF_EVERY_FORM, ...keptColumns(form).map(({ name }) => name)].map((name) => `r.${name}`))
    .select(marks.as('row_marks'))
  return layer.isLayered(form.code) ? selected.select(adjusted.as('row_adjusted')) : selected
}

/** A row as it may be shown: personal values masked. */
function toFormRow({ form, regions }: RowsSource, raw: RawRow): FormRow {
  const columns = keptColumns(form)
  const values = Object.fromEntries(columns.map((column) => [column.name, shown(column, raw[column.name] ?? null)]))
  const marks = JSON.parse(raw.row_marks ?? '{}') as Record<string, string>
  const kept = JSON.parse(raw.row_adjusted ?? '{}') as Record<string, AdjustedCell>
  const adjusted = Object.fromEntries(
    columns.flatMap((column) => {
      const cell = kept[column.name]
      return cell === undefined
        ? []
        : [[column.name, { ...cell, old: shown(column, cell.old), new: shown(column, cell.new) }]]
    }),
  )
  return {
    submission: raw.submission_id,
    row: raw.row_no,
    block: raw.block,
    region: regions.codeOf(raw.region_id),
    period: raw.period,
    values,
    marks,
    adjusted,
  }
}

function shown({ sensitivity }: ColumnDefinition, value: string | number | null): string | number | null {
  return typeof value === 'string' ? masked(value, sensitivity) : value
}
