import { type RawBuilder, sql } from 'kysely'
import type { Filters, IndicatorSide } from '#contract'
import { apartIn, type FormDefinition, measuresOf } from '../../forms/form-definition.ts'
import type { FactRow } from './read-facts.ts'
import { NOTHING, type SideKind, type Tally } from './tally.ts'

type Facts = Readonly<Record<string, RawBuilder<number | null>>>

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
  const within = column === undefined ? null : apartIn(form, column)
  return within === null || shown.includes(within) || filters[within]?.length === 1 ? 'sum' : 'meaningless'
}

/** Figures one side needs of the facts. */
export function sideFacts({ measure }: IndicatorSide, kind: SideKind): Facts {
  const ref = (suffix: string) => sql.ref<number>(`${measure}__${suffix}`)
  switch (kind) {
    case 'count':
    case 'members':
      return { rows: total('row_count') }
    case 'sum':
    case 'meaningless':
      return {
        rows: total('row_count'),
        [`${measure} sum`]: total(`${measure}__sum`),
        [`${measure} values`]: total(`${measure}__count`),
      }
    case 'mean':
      return {
        rows: total('row_count'),
        [`${measure} sum`]: total(`${measure}__weighted`),
        [`${measure} weight`]: total(`${measure}__weight`),
        // Rows behind a mean are not counted in the facts: a weight means that there are some.
        [`${measure} values`]: sql`total(CASE WHEN ${ref('weight')} > 0 THEN row_count END)`,
      }
    case 'alike': {
      // A fact over several rows doesn't tell them apart, so it can't be said that they agree.
      const single = sql`CASE WHEN ${ref('count')} = 1 THEN ${ref('sum')} WHEN ${ref('count')} > 1 THEN`
      return {
        rows: total('row_count'),
        [`${measure} values`]: total(`${measure}__count`),
        [`${measure} least`]: sql`min(${single} -1e308 END)`,
        [`${measure} most`]: sql`max(${single} 1e308 END)`,
      }
    }
  }
}

export function sideTally({ measure }: IndicatorSide, kind: SideKind, { facts }: FactRow): Tally {
  const { rows = 0 } = facts
  if (kind === 'count' || kind === 'members') return { ...NOTHING, rows, values: rows }
  return {
    ...NOTHING,
    rows,
    values: facts[`${measure} values`] ?? 0,
    sum: facts[`${measure} sum`] ?? 0,
    weight: facts[`${measure} weight`] ?? 0,
    least: facts[`${measure} least`] ?? null,
    most: facts[`${measure} most`] ?? null,
  }
}

/**
 * Figures of two sides that count the same rows of a form: only rows that have both are counted, or people without the
 * number they are a part of would push a share over 100 %.
 */
export function pairFacts(form: FormDefinition, numerator: string, denominator: string): Facts {
  const { over, under, both } = pairOf(form, numerator, denominator)
  const name = `${numerator}/${denominator}`
  return {
    rows: total('row_count'),
    [`${name} over`]: sql<number>`total(${over})`,
    [`${name} under`]: sql<number>`total(${under})`,
    [`${name} both`]: sql<number>`total(${both})`,
    [`${numerator} values`]: total(valuesOf(numerator)),
    [`${denominator} values`]: total(valuesOf(denominator)),
  }
}

/** Both sides of the rows that have both, and how many rows have a value of either. */
export function pairTallies(numerator: string, denominator: string, { facts }: FactRow) {
  const of = (what: string) => facts[`${numerator}/${denominator} ${what}`] ?? 0
  const { rows = 0 } = facts
  const values = of('both')
  return {
    numerator: { ...NOTHING, rows, values, sum: of('over') },
    denominator: { ...NOTHING, rows, values, sum: of('under') },
    numeratorValues: facts[`${numerator} values`] ?? 0,
    denominatorValues: facts[`${denominator} values`] ?? 0,
  }
}

/** A ratio that the form declares is kept by the row; others pair what facts hold. */
function pairOf(
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
  const [above, below] = [ref(`${numerator}__count`), ref(`${denominator}__count`)]
  if (denominator === 'count') return { over: ref(`${numerator}__sum`), under: above, both: above }
  if (numerator === 'count') return { over: below, under: ref(`${denominator}__sum`), both: below }
  const both = sql`${above} > 0 AND ${below} > 0`
  return {
    over: sql`CASE WHEN ${both} THEN ${ref(`${numerator}__sum`)} END`,
    under: sql`CASE WHEN ${both} THEN ${ref(`${denominator}__sum`)} END`,
    both: sql`CASE WHEN ${both} THEN min(${above}, ${below}) END`,
  }
}

function valuesOf(measure: string): string {
  return measure === 'count' ? 'row_count' : `${measure}__count`
}

function total(name: string): RawBuilder<number> {
  return sql<number>`total(${sql.ref(name)})`
}
