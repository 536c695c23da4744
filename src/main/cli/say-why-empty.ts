import type { AssessmentQuery, ComparedSide, PivotScope, PivotTable } from '#contract'
import { type CoreContext, createCore } from '../core/create-core.ts'

/** Says on stderr which year is assessed where a part of it was asked for. */
export function sayYear({ period }: AssessmentQuery, year: string): void {
  if (period !== year) say(`${period} is part of ${year}: the whole year ${year} is assessed`)
}

/** Says on stderr that no county has filed what an assessment of a year rests on, and which years have it. */
export function sayNotFiled(form: string, year: string, { regions }: AssessmentQuery, years: readonly string[]): void {
  const who = regions === undefined ? 'nobody has filed' : `nothing is filed by ${regions.join(', ')} of`
  say(
    `nothing to assess: ${who} ${form} for ${year}${years.length === 0 ? ', nor for any other year' : `, but for ${years.join(', ')}`}`,
  )
}

/** Says on stderr for which of the periods asked for a table has no data, or why it has none at all. */
export function sayWithoutData(context: CoreContext, query: PivotScope, found: Found, side = ''): void {
  const told = [...found.periods, ...found.substituted.map(({ asked }) => asked)]
  const without = (query.periods ?? []).filter((period) => !told.includes(period))
  if (found.source.rows > 0 && without.length === 0) return
  const { form, regions, filters } = query
  const chosen = [...(regions ?? []), ...Object.keys(filters ?? {}).map((name) => `the filter of ${name}`)]
  const among = chosen.length === 0 ? '' : ` (${chosen.join(', ')})`
  const periods = found.source.rows > 0 ? without : (query.periods ?? [])
  const when = periods.length === 0 ? '' : ` for ${periods.join(', ')}`
  say(`${side}no rows of ${form}${when}${among}; ${filed(periodsFiled(context, form))}`)
}

type Found = Pick<PivotTable | ComparedSide, 'periods' | 'substituted' | 'source'>

function periodsFiled(context: CoreContext, form: string): readonly string[] {
  const counting = createCore(context)
    .intake.submissions({ form })
    .filter(({ state }) => state === 'current')
  return [...new Set(counting.map(({ period }) => period))].sort()
}

function filed(periods: readonly string[]): string {
  return periods.length === 0 ? 'nobody has filed it' : `it is filed for ${periods.join(', ')}`
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
