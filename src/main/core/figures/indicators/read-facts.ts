import { type RawBuilder, sql } from 'kysely'
import type { Filters } from '#contract'
import { runCompiled, sqlBuilder } from '../../book/compile-sql.ts'
import type { Sqlite } from '../../book/open-book.ts'
import type { FormDefinition } from '../../forms/form-definition.ts'
import { factTable } from '../../forms/form-tables.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import { regionColumn } from '../region-column.ts'

/** Figures asked of the facts of a form, by region, period and some dimensions. */
export interface FactRequest {
  readonly form: FormDefinition
  /** Periods of the form. */
  readonly periods: readonly string[]
  readonly dimensions: readonly string[]
  readonly scope: readonly string[] | undefined
  readonly boundaries: 'as-filed' | 'current'
  readonly filters: Filters
  /** Figures by a name that says the same thing in every request. */
  readonly facts: Readonly<Record<string, RawBuilder<number | null>>>
}

export interface FactRow {
  readonly region: string
  readonly period: string
  /** Members of the dimensions, in their order. */
  readonly members: readonly (string | null)[]
  /** A figure that nothing stands behind is left out. */
  readonly facts: Readonly<Record<string, number>>
}

export type FactReader = (request: FactRequest) => readonly FactRow[]

/** Reads requests that differ in nothing but their figures by one query, as indicators of the same form do. */
export function readTogether(db: Sqlite, regions: RegionIndex, requests: readonly FactRequest[]): FactReader {
  const groups = new Map<string, FactRequest>()
  for (const request of requests) {
    const key = keyOf(request)
    groups.set(key, { ...request, facts: { ...groups.get(key)?.facts, ...request.facts } })
  }
  const rows = new Map([...groups].map(([key, request]) => [key, readFacts(db, regions, request)]))
  return (request) => rows.get(keyOf(request)) ?? readFacts(db, regions, request)
}

function keyOf({ form, facts: _facts, ...rest }: FactRequest): string {
  return JSON.stringify([form.code, rest])
}

function readFacts(db: Sqlite, regions: RegionIndex, request: FactRequest): FactRow[] {
  const { form, periods, dimensions, scope, boundaries, filters, facts } = request
  if (periods.length === 0) return []
  const region = regionColumn(boundaries, regions)
  let select = sqlBuilder
    .selectFrom(factTable(form))
    .select([region.as('at_region'), sql.ref<string>('period').as('at_period')])
    .select(dimensions.map((name, at) => sql.ref<string | null>(name).as(`member_${at}`)))
    .select(Object.values(facts).map((fact, at) => fact.as(`fact_${at}`)))
    .where('period', 'in', periods)
  if (scope !== undefined)
    select = select.where(
      region,
      'in',
      scope.map((code) => regions.idOf(code)),
    )
  for (const [column, members] of Object.entries(filters)) {
    const given = members.filter((member) => member !== null)
    select = members.includes(null)
      ? select.where((where) => where.or([where(column, 'is', null), where(column, 'in', given)]))
      : select.where(column, 'in', given)
  }
  select = select.groupBy(['at_region', 'at_period', ...dimensions.map((_, at) => `member_${at}`)])
  const names = Object.keys(facts)
  return runCompiled<Record<string, string | number | null>>(db, select.compile()).map((row) => ({
    region: regions.codeOf(Number(row.at_region)),
    period: String(row.at_period),
    members: dimensions.map((_, at) => {
      const member = row[`member_${at}`] ?? null
      return member === null ? null : String(member)
    }),
    facts: Object.fromEntries(
      names.flatMap((name, at) => {
        const fact = row[`fact_${at}`] ?? null
        return fact === null ? [] : [[name, Number(fact)]]
      }),
    ),
  }))
}
