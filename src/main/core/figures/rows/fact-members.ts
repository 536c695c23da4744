import { sql } from 'kysely'
import type { RowsQuery } from '#contract'
import { runCompiled, sqlBuilder } from '../../book/compile-sql.ts'
import { dimensionsOf } from '../../forms/form-definition.ts'
import { factTable } from '../../forms/form-tables.ts'
import { membersCondition } from './column-filter.ts'
import type { RowsSource } from './rows-source.ts'

/** Members of a dimension from the facts, whatever the number of rows; `null` where the facts can't tell. */
export function factMembers(
  { db, form, regions }: RowsSource,
  { periods, regions: places, filters, where, search }: RowsQuery,
  column: string,
): ReadonlyMap<string | number | null, number> | null {
  const dimensions = new Set(['region_id', 'period', ...dimensionsOf(form).map(({ name }) => name)])
  const chosen = Object.entries({ ...where }).map(([name, filter]) => ({ name, filter }))
  const isFact = (name: string) => dimensions.has(name === 'region' ? 'region_id' : name)
  if (!dimensions.has(column) || (search ?? '').trim() !== '') return null
  if (![...Object.keys(filters ?? {}), ...chosen.map(({ name }) => name)].every(isFact)) return null
  if (chosen.some(({ filter }) => filter.kind !== 'members')) return null

  const idsOf = (name: string, members: readonly (string | null)[]) =>
    name === 'region' ? members.flatMap((code) => (code === null ? [] : [regions.idOf(code)])) : members
  const refOf = (name: string) => sql.ref(name === 'region' ? 'region_id' : name)
  let select = sqlBuilder
    .selectFrom(factTable(form))
    .select([sql.ref(column).as('value'), sql<number>`sum(row_count)`.as('rows')])
    .groupBy(sql.ref(column))
  if (periods !== undefined) select = select.where(membersCondition(refOf('period'), periods))
  if (places !== undefined) select = select.where(membersCondition(refOf('region'), idsOf('region', places)))
  for (const [name, members] of Object.entries(filters ?? {}))
    select = select.where(membersCondition(refOf(name), idsOf(name, members)))
  for (const { name, filter } of chosen)
    if (filter.kind === 'members')
      select = select.where(membersCondition(refOf(name), idsOf(name, filter.members), filter.except))
  const found = runCompiled<{ value: string | number | null; rows: number }>(db, select.compile())
  return new Map(found.map(({ value, rows }) => [value, rows]))
}
