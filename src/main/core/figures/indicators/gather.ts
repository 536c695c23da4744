import { type RawBuilder, sql } from 'kysely'
import type { Filters, IndicatorSide } from '#contract'
import { runCompiled, sqlBuilder } from '../../book/compile-sql.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { dimensionsOf, type FormDefinition, measuresOf } from '../../forms/form-definition.ts'
import { factTable } from '../../forms/form-tables.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import { regionColumn } from '../region-column.ts'
import { NOTHING, type SideKind, type Tally, together } from './tally.ts'

export interface Gathering {
  readonly db: Sqlite
  readonly regions: RegionIndex
  readonly form: FormDefinition
  /** Periods of the form. */
  readonly periods: readonly string[]
  /** Dimensions of the form that are kept apart, beside region and period. */
  readonly dimensions: readonly string[]
  readonly scope: readonly string[] | undefined
  readonly boundaries: 'as-filed' | 'current'
}

/** What one side has in a county and period, for the members of the dimensions asked for. */
export interface Cell<Value> {
  readonly region: string
  /** Period of the form. */
  readonly period: string
  readonly members: readonly (string | null)[]
  readonly value: Value
}

/** How the side's number is made; a sum across a dimension in which it has no meaning is none. */
export function kindOf(
  form: FormDefinition,
  side: IndicatorSide,
  shown: readonly string[],
  filters: Filters,
): SideKind {
  if (side.membersOf !== undefined) return 'members'
  if (side.measure === 'count') return 'count'
  const column = measuresOf(form).find(({ name }) => name === side.measure)
  if (column?.aggregate === 'mean') return 'mean'
  if (column?.aggregate === 'none') return 'alike'
  const within = column?.within ?? null
  return within === null || shown.includes(within) || filters[within]?.length === 1 ? 'sum' : 'meaningless'
}

/** Tallies of one side from the facts. */
export function gatherSide(gathering: Gathering, side: IndicatorSide, kind: SideKind, filters: Filters): Cell<Tally>[] {
  const extra = side.membersOf === undefined ? [] : [side.membersOf]
  const rows = gather(gathering, filters, { rows: total('row_count'), ...factsOf(side.measure, kind) }, extra)
  const cells = new Map<string, Cell<Tally>>()
  for (const { region, period, members, facts } of rows) {
    const own = members.slice(0, gathering.dimensions.length)
    const member = members[gathering.dimensions.length]
    const tally: Tally = {
      ...NOTHING,
      ...facts,
      members: new Set(extra.length > 0 && member !== null && member !== undefined ? [member] : []),
    }
    const key = JSON.stringify([region, period, own])
    const before = cells.get(key)
    cells.set(key, {
      region,
      period,
      members: own,
      value: before === undefined ? tally : together(before.value, tally),
    })
  }
  return [...cells.values()]
}

/** Both sides of rows that have both. */
export interface Pair {
  readonly numerator: Tally
  readonly denominator: Tally
  /** Values of either side, also in rows without the other. */
  readonly numeratorValues: number
  readonly denominatorValues: number
}

/**
 * Tallies of two sides that count the same rows of a form: only rows that have both are counted, or people without the
 * number they are a part of would push a share over 100 %.
 */
export function gatherPairs(
  gathering: Gathering,
  sides: { readonly numerator: IndicatorSide; readonly denominator: IndicatorSide },
  filters: Filters,
): Cell<Pair>[] {
  const { over, under, both } = pairFacts(gathering.form, sides.numerator.measure, sides.denominator.measure)
  const facts = {
    rows: total('row_count'),
    over: sql<number>`total(${over})`,
    under: sql<number>`total(${under})`,
    both: sql<number>`total(${both})`,
    numeratorValues: total(valuesOf(sides.numerator.measure)),
    denominatorValues: total(valuesOf(sides.denominator.measure)),
  }
  return gather(gathering, filters, facts, []).map(({ facts: found, ...cell }) => {
    const { rows = 0, over: sum = 0, under: of = 0, both: values = 0 } = found
    return {
      ...cell,
      value: {
        numerator: { ...NOTHING, rows, values, sum },
        denominator: { ...NOTHING, rows, values, sum: of },
        numeratorValues: found.numeratorValues ?? 0,
        denominatorValues: found.denominatorValues ?? 0,
      },
    }
  })
}

/** A ratio that the form declares is kept by the row; others pair what facts hold. */
function pairFacts(
  form: FormDefinition,
  numerator: string,
  denominator: string,
): Record<'over' | 'under' | 'both', RawBuilder<number>> {
  const ref = (name: string) => sql.ref<number>(name)
  const declared = form.ratios.find((ratio) => ratio.numerator === numerator && ratio.denominator === denominator)
  if (declared !== undefined) {
    const { name } = declared
    return { over: ref(`${name}__numerator`), under: ref(`${name}__denominator`), both: ref(`${name}__count`) }
  }
  if (denominator === 'count')
    return { over: ref(`${numerator}__sum`), under: ref(`${numerator}__count`), both: ref(`${numerator}__count`) }
  if (numerator === 'count')
    return { over: ref(`${denominator}__count`), under: ref(`${denominator}__sum`), both: ref(`${denominator}__count`) }
  const both = sql`${ref(`${numerator}__count`)} > 0 AND ${ref(`${denominator}__count`)} > 0`
  return {
    over: sql`CASE WHEN ${both} THEN ${ref(`${numerator}__sum`)} END`,
    under: sql`CASE WHEN ${both} THEN ${ref(`${denominator}__sum`)} END`,
    both: sql`CASE WHEN ${both} THEN min(${ref(`${numerator}__count`)}, ${ref(`${denominator}__count`)}) END`,
  }
}

function factsOf(measure: string, kind: SideKind): Record<string, RawBuilder<number | null>> {
  const ref = (suffix: string) => sql.ref<number>(`${measure}__${suffix}`)
  switch (kind) {
    case 'count':
    case 'members':
      return { values: total('row_count') }
    case 'sum':
    case 'meaningless':
      return { sum: total(`${measure}__sum`), values: total(`${measure}__count`) }
    case 'mean':
      // Rows behind a mean are not counted in the facts: a weight means that there are some.
      return {
        sum: total(`${measure}__weighted`),
        weight: total(`${measure}__weight`),
        values: sql`total(CASE WHEN ${ref('weight')} > 0 THEN row_count END)`,
      }
    case 'alike': {
      // A fact over several rows doesn't tell them apart, so it can't be said that they agree.
      const single = sql`CASE WHEN ${ref('count')} = 1 THEN ${ref('sum')} WHEN ${ref('count')} > 1 THEN`
      return {
        values: total(`${measure}__count`),
        least: sql`min(${single} -1e308 END)`,
        most: sql`max(${single} 1e308 END)`,
      }
    }
  }
}

function valuesOf(measure: string): string {
  return measure === 'count' ? 'row_count' : `${measure}__count`
}

function total(name: string): RawBuilder<number> {
  return sql<number>`total(${sql.ref(name)})`
}

interface Gathered {
  readonly region: string
  readonly period: string
  readonly members: readonly (string | null)[]
  readonly facts: Readonly<Record<string, number>>
}

function gather(
  { db, regions, form, periods, dimensions, scope, boundaries }: Gathering,
  filters: Filters,
  facts: Readonly<Record<string, RawBuilder<number | null>>>,
  extra: readonly string[],
): Gathered[] {
  if (periods.length === 0) return []
  const region = regionColumn(boundaries, regions)
  const shown = [...dimensions, ...extra].filter((name) => dimensionsOf(form).some((column) => column.name === name))
  let select = sqlBuilder
    .selectFrom(factTable(form))
    .select([region.as('at_region'), sql.ref<string>('period').as('at_period')])
    .select(shown.map((name, at) => sql.ref<string | null>(name).as(`member_${at}`)))
    .select(Object.entries(facts).map(([name, fact]) => fact.as(`fact_${name}`)))
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
  select = select.groupBy(['at_region', 'at_period', ...shown.map((_, at) => `member_${at}`)])
  return runCompiled<Record<string, string | number | null>>(db, select.compile()).map((row) => ({
    region: regions.codeOf(Number(row.at_region)),
    period: String(row.at_period),
    members: shown.map((_, at) => {
      const member = row[`member_${at}`] ?? null
      return member === null ? null : String(member)
    }),
    facts: Object.fromEntries(
      Object.keys(facts).flatMap((name) => {
        const fact = row[`fact_${name}`] ?? null
        return fact === null ? [] : [[name, Number(fact)]]
      }),
    ),
  }))
}
