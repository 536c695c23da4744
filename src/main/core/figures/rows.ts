import { type SelectQueryBuilder, sql } from 'kysely'
import type { FormRow, RowsPage, RowsQuery, RowsWindow } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { iterateCompiled, runCompiled, sqlBuilder } from '../book/compile-sql.ts'
import type { Sqlite } from '../book/open-book.ts'
import { type FormDefinition, keptColumns } from '../forms/form-definition.ts'
import { rowTable } from '../forms/form-tables.ts'
import { masked } from '../privacy/mask.ts'
import type { RegionIndex } from '../regions/region-index.ts'

interface Source {
  readonly db: Sqlite
  readonly form: FormDefinition
  readonly regions: RegionIndex
}

/** A window of the current rows of a form. @throws CoreError `column-unknown` */
export function rowsPage(source: Source, query: RowsWindow): RowsPage {
  const matching = selectMatching(source, query)
  const [count] = runCompiled<{ total: number }>(
    source.db,
    matching.select(sql<number>`count(*)`.as('total')).compile(),
  )
  const window = sorted(source, matching, query).limit(query.limit).offset(query.offset)
  const rows = runCompiled<RawRow>(source.db, window.compile()).map((raw) => toFormRow(source, raw))
  return { total: count?.total ?? 0, rows }
}

/** All current rows that match, one at a time. */
export function* eachRow(source: Source, query: RowsQuery): Generator<FormRow> {
  const all = sorted(source, selectMatching(source, query), query)
  for (const raw of iterateCompiled<RawRow>(source.db, all.compile())) yield toFormRow(source, raw)
}

/** One row of any submission, current or not. @throws CoreError `row-unknown` */
export function oneRow(
  source: Source,
  place: { readonly submission: number; readonly row: number; readonly block: number },
): FormRow {
  const select = withColumns(source.form, sqlBuilder.selectFrom(`${rowTable(source.form)} as r`))
    .where('r.submission_id', '=', place.submission)
    .where('r.row_no', '=', place.row)
    .where('r.block', '=', place.block)
  const [raw] = runCompiled<RawRow>(source.db, select.compile())
  if (raw === undefined) throw new CoreError('row-unknown', { submission: place.submission, row: place.row })
  return toFormRow(source, raw)
}

// biome-ignore lint/suspicious/noExplicitAny: a query over tables not known to the compiler
type AnySelect = SelectQueryBuilder<any, any, any>
type RawRow = Readonly<Record<string, string | number | null>> & {
  readonly submission_id: number
  readonly row_no: number
  readonly block: number
  readonly region_id: number
  readonly period: string
  /** JSON object of the marks of absent cells. */
  readonly row_marks: string | null
}

const SAFE_WINDOW = ['submission_id', 'row_no', 'block', 'region_id', 'period']

function selectMatching({ form, regions }: Source, query: RowsQuery): AnySelect {
  let select: AnySelect = sqlBuilder
    .selectFrom('submission_region as part')
    .innerJoin('submission as s', 's.submission_id', 'part.submission_id')
    .innerJoin(`${rowTable(form)} as r`, (join) =>
      join.onRef('r.submission_id', '=', 'part.submission_id').onRef('r.region_id', '=', 'part.region_id'),
    )
    .where('part.is_current', '=', 1)
    .where('s.form', '=', form.code)
  if (query.periods !== undefined) select = select.where('s.period', 'in', query.periods)
  if (query.regions !== undefined)
    select = select.where(
      'part.region_id',
      'in',
      query.regions.map((code) => regions.idOf(code)),
    )
  for (const [name, members] of Object.entries(query.filters ?? {})) {
    const column = `r.${checkColumn(form, name)}`
    const given = members.filter((member) => member !== null)
    select = members.includes(null)
      ? select.where((where) => where.or([where(column, 'is', null), where(column, 'in', given)]))
      : select.where(column, 'in', given)
  }
  const search = query.search?.trim() ?? ''
  if (search !== '') {
    const text = keptColumns(form).filter(
      ({ type, sensitivity }) => (type === 'text' || type === 'identifier') && sensitivity === 'public',
    )
    select = select.where((where) =>
      where.or(text.map(({ name }) => sql<boolean>`instr(${sql.ref(`r.${name}`)}, ${search}) > 0`)),
    )
  }
  return select
}

function sorted({ form }: Source, select: AnySelect, query: RowsQuery): AnySelect {
  let all = withColumns(form, select)
  for (const { column, descending } of query.sort ?? []) {
    const name = column === 'region' ? 'region_id' : column === 'period' ? 'period' : checkColumn(form, column)
    all = all.orderBy(`r.${name}`, (order) => (descending ? order.desc().nullsLast() : order.asc().nullsLast()))
  }
  return all
    .orderBy('r.period')
    .orderBy('r.region_id')
    .orderBy('r.submission_id')
    .orderBy('r.row_no')
    .orderBy('r.block')
}

/** The marks come with the row: a look-up for each row would cost a statement each. */
function withColumns(form: FormDefinition, select: AnySelect): AnySelect {
  const marks = sql<string>`(SELECT json_group_object(n.column_name, n.sent) FROM cell_note n
    WHERE n.submission_id = r.submission_id AND n.row_no = r.row_no AND n.block = r.block AND n.kind <> 'normalised')`
  return select
    .select([...SAFE_WINDOW, ...keptColumns(form).map(({ name }) => name)].map((name) => `r.${name}`))
    .select(marks.as('row_marks'))
}

function checkColumn(form: FormDefinition, name: string): string {
  if (keptColumns(form).some((column) => column.name === name)) return name
  throw new CoreError('column-unknown', { form: form.code, column: name })
}

function toFormRow({ form, regions }: Source, raw: RawRow): FormRow {
  const values = Object.fromEntries(
    keptColumns(form).map(({ name, sensitivity }) => {
      const value = raw[name] ?? null
      return [name, typeof value === 'string' ? masked(value, sensitivity) : value]
    }),
  )
  return {
    submission: raw.submission_id,
    row: raw.row_no,
    block: raw.block,
    region: regions.codeOf(raw.region_id),
    period: raw.period,
    values,
    marks: JSON.parse(raw.row_marks ?? '{}') as Record<string, string>,
  }
}
