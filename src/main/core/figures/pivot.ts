import { sql } from 'kysely'
import type { Filters, PivotLine, PivotQuery, PivotResult } from '#contract'
import { runCompiled, sqlBuilder } from '../book/compile-sql.ts'
import type { Sqlite } from '../book/open-book.ts'
import { dimensionsOf, type FormDefinition } from '../forms/form-definition.ts'
import { factTable } from '../forms/form-tables.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { checkDimension, type Measure, measureOf, type Sums } from './measure.ts'
import { regionColumn } from './region-column.ts'

interface Source {
  readonly db: Sqlite
  readonly form: FormDefinition
  readonly regions: RegionIndex
}

/**
 * Measures by dimensions, from the facts: the cost does not grow with the rows behind them.
 *
 * @throws CoreError `column-unknown`
 */
export function pivot(source: Source, query: PivotQuery): PivotResult {
  const dimensions = [...query.rows, ...(query.columns ?? [])].map((name) => checkDimension(source.form, name))
  const measures = query.measures.map((name) => measureOf(source.form, name))
  const lines = readSums(source, query, dimensions, measures).map(({ keys, sums }) =>
    lineOf(keys, sums, measures, acrossOf(source.form, query, dimensions)),
  )
  const [whole] = readSums(source, query, [], measures)
  const total = lineOf({}, whole?.sums ?? {}, measures, acrossOf(source.form, query, []))
  return { query, lines, total }
}

interface SumLine {
  readonly keys: PivotLine['keys']
  readonly sums: Sums
}

function readSums(
  { db, form, regions }: Source,
  query: PivotQuery,
  dimensions: readonly string[],
  measures: readonly Measure[],
): SumLine[] {
  const facts = [...new Set(measures.flatMap((measure) => measure.facts))]
  const region = regionColumn(query.boundaries, regions)
  const columns = dimensions.map((name) => (name === 'region' ? region : sql.ref<string | number>(name)))
  let select = sqlBuilder
    .selectFrom(factTable(form))
    .select(columns.map((column, at) => column.as(`key_${at}`)))
    .select(facts.map((name) => sql<number>`total(${sql.ref(name)})`.as(name)))
  if (query.regions !== undefined)
    select = select.where(
      region,
      'in',
      query.regions.map((code) => regions.idOf(code)),
    )
  for (const [column, members] of filtersOf(query)) {
    const given = members.filter((member) => member !== null)
    select = members.includes(null)
      ? select.where((where) => where.or([where(column, 'is', null), where(column, 'in', given)]))
      : select.where(column, 'in', given)
  }
  for (const at of columns.keys()) select = select.groupBy(`key_${at}`).orderBy(`key_${at}`)
  return runCompiled<Record<string, string | number | null>>(db, select.compile()).map((row) => ({
    keys: Object.fromEntries(dimensions.map((name, at) => [name, keyOf(row[`key_${at}`] ?? null, name, regions)])),
    sums: Object.fromEntries(facts.map((name) => [name, Number(row[name] ?? 0)])),
  }))
}

function keyOf(key: string | number | null, dimension: string, regions: RegionIndex): string | null {
  if (dimension === 'region') return regions.codeOf(Number(key))
  return key === null ? null : String(key)
}

function filtersOf(query: PivotQuery): [column: string, members: readonly (string | number | null)[]][] {
  const periods = query.periods === undefined ? [] : [['period', query.periods] as [string, readonly string[]]]
  return [...periods, ...Object.entries(query.filters ?? {})]
}

/** Dimensions over which a line sums several members: neither shown nor held to one by a filter. */
function acrossOf(form: FormDefinition, query: PivotQuery, shown: readonly string[]): ReadonlySet<string> {
  const filters: Filters = query.filters ?? {}
  return new Set(
    dimensionsOf(form)
      .map(({ name }) => name)
      .filter((name) => !shown.includes(name) && filters[name]?.length !== 1),
  )
}

function lineOf(
  keys: PivotLine['keys'],
  sums: Sums,
  measures: readonly Measure[],
  across: ReadonlySet<string>,
): PivotLine {
  const computed = measures.map((measure) => measure.compute(sums, across))
  return {
    keys,
    values: Object.assign({}, ...computed.map(({ values }) => values)),
    parts: Object.assign({}, ...computed.map(({ parts }) => parts)),
  }
}
