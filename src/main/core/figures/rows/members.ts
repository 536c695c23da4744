import { sql } from 'kysely'
import type { ColumnMember, MembersPage, MembersQuery, RowsQuery } from '#contract'
import type { Steps } from '../../base/steps.ts'
import type { FormDefinition } from '../../forms/form-definition.ts'
import { matchesText } from '../../pinyin/matches-text.ts'
import { factMembers } from './fact-members.ts'
import type { KeptMembers } from './kept-members.ts'
import { publicColumn, type RowsSource, readUnits } from './rows-source.ts'
import { scan } from './scan.ts'
import { byPlaceIn, collator } from './sort-values.ts'

/** Beyond these a list is no help: the text filter is. */
const MOST_VALUES = 50_000

const MOST_LISTED = 1000

/** All values of a column with their rows, in the order of values; `null`: too many. */
export type AllMembers = readonly ColumnMember[] | null

/** The values of a column with how many rows have each. @throws CoreError `column-unknown`, `column-personal` */
export function* members(source: RowsSource, kept: KeptMembers, query: MembersQuery): Steps<MembersPage> {
  const others = withoutColumn(query)
  const key = JSON.stringify([source.form.version, others, query.column])
  const known = kept.find(key)
  const all = known === undefined ? yield* readMembers(source, others, query.column) : known
  kept.keep(key, all)
  if (all === null) return { members: [], total: 0, rows: 0, tooMany: true }
  const titles = titlesOf(source, query.column)
  const find = query.find ?? ''
  const found = all.filter(({ value }) => matches(value === null ? [] : titles(value), find))
  const listed = query.order === 'rows' ? found.toSorted(byRows) : found
  return {
    members: listed.slice(0, query.limit ?? MOST_LISTED),
    total: found.length,
    rows: all.reduce((sum, { rows }) => sum + rows, 0),
    tooMany: false,
  }
}

/** The most frequent first; absent stays last. */
function byRows(a: ColumnMember, b: ColumnMember): number {
  return Number(a.value === null) - Number(b.value === null) || b.rows - a.rows
}

function matches(titles: readonly string[], find: string): boolean {
  return find.trim() === '' || titles.some((title) => matchesText(title, find))
}

/** As the question is without the filter of the column itself: what may be chosen is what the others leave. */
function withoutColumn({ form, periods, regions, filters, where, search, column }: MembersQuery): RowsQuery {
  const without = <Value>(all: Readonly<Record<string, Value>> | undefined) =>
    Object.fromEntries(Object.entries(all ?? {}).filter(([name]) => name !== column))
  return {
    form,
    ...(periods !== undefined && { periods }),
    ...(regions !== undefined && { regions }),
    filters: without(filters),
    where: without(where),
    ...(search !== undefined && { search }),
  }
}

function* readMembers(source: RowsSource, query: RowsQuery, name: string): Steps<AllMembers> {
  const column = name === 'region' ? 'region_id' : name === 'period' ? 'period' : publicColumn(source.form, name).name
  const counts = factMembers(source, query, column) ?? (yield* countMembers(source, query, column))
  if (counts.size > MOST_VALUES) return null
  const codeOf = (value: string | number) => (name === 'region' ? source.regions.codeOf(Number(value)) : String(value))
  const compare = compareOf(source.form, name)
  return [...counts]
    .map(([value, rows]) => ({ value: value === null ? null : codeOf(value), rows }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
      return compare(a.value, b.value)
    })
}

function* countMembers(
  source: RowsSource,
  query: RowsQuery,
  column: string,
): Steps<ReadonlyMap<string | number | null, number>> {
  const counts = new Map<string | number | null, number>()
  const ref = sql.ref(`r.${column}`)
  yield* scan(
    {
      source,
      query,
      units: readUnits(source, query),
      shape: (rows) => rows.select([ref.as('value'), sql`count(*)`.as('rows')]).groupBy(ref),
    },
    (groups) => {
      if (counts.size > MOST_VALUES) return
      for (const [value = null, rows] of groups) counts.set(value, (counts.get(value) ?? 0) + Number(rows))
    },
  )
  return counts
}

function compareOf(form: FormDefinition, name: string): (a: string, b: string) => number {
  if (name === 'region' || name === 'period') return (a, b) => (a < b ? -1 : 1)
  const { type, list } = publicColumn(form, name)
  if (type === 'integer' || type === 'decimal' || type === 'year') return (a, b) => Number(a) - Number(b)
  const codes = (list === null ? [] : (form.lists[list] ?? [])).map(({ code }) => code)
  return codes.length === 0 ? collator.compare : byPlaceIn(codes)
}

/** How a value reads in either language. */
function titlesOf({ form, regions }: RowsSource, name: string): (value: string) => readonly string[] {
  const labels =
    name === 'region'
      ? regions.counties().map(({ code, name: title }) => ({ code, title }))
      : (form.lists[form.columns.find((column) => column.name === name)?.list ?? ''] ?? [])
  const titles = new Map(labels.map(({ code, title }) => [code, [title.zh, title.en]]))
  return (value) => titles.get(value) ?? [value]
}
