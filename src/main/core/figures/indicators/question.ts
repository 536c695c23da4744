import type { IndicatorQuery } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import { checkPeriod, yearBefore } from '../../base/periods.ts'
import type { IndicatorDefinition } from '../../indicators/indicator-definition.ts'
import { malformed } from '../../indicators/indicator-json.ts'
import { type Gathering, requestsOf } from './collect.ts'
import { holdsIn, inTime, periodsOf, usualPeriods } from './indicator-periods.ts'
import type { FactRequest } from './read-facts.ts'
import { bindIndicator, type FigureSource, type FilingsOf, filingsOf } from './sides.ts'

/** A question that has been checked: what is asked for, and what must be gathered to answer it. */
export interface PreparedQuestion {
  readonly definition: IndicatorDefinition
  readonly by: readonly string[]
  /** `by` without region and period. */
  readonly dimensions: readonly string[]
  /** Periods asked for, oldest first. */
  readonly asked: readonly string[]
  /** Periods it can be asked for. */
  readonly periods: readonly string[]
  readonly whole: Gathering
  /** The same by the dimensions; `null` where none is asked for. */
  readonly apart: Gathering | null
}

/** @throws CoreError `indicator-malformed`, `column-unknown`, `region-unknown`, `period-malformed` */
export function prepareQuestion(
  source: FigureSource,
  definition: IndicatorDefinition,
  query: Omit<IndicatorQuery, 'code'>,
  filings: FilingsOf = filingsOf(source, query.boundaries ?? 'current'),
): PreparedQuestion {
  check(source, definition, query)
  const indicator = bindIndicator(source, definition, query.filters ?? {}, filings)
  const periods = periodsOf(indicator)
  const asked = askedPeriods(query, periods)
  const withYearBefore = [...new Set(asked.flatMap((period) => [period, yearBefore(period)]))]
  const dimensions = query.by.filter((name) => name !== 'region' && name !== 'period')
  const whole: Gathering = {
    indicator,
    asked: withYearBefore.filter((period) => holdsIn(definition.view, period)),
    dimensions: [],
    scope: query.regions,
    boundaries: query.boundaries ?? 'current',
  }
  const apart = dimensions.length === 0 ? null : { ...whole, dimensions }
  return { definition, by: query.by, dimensions, asked, periods, whole, apart }
}

export function requestsOfQuestion({ whole, apart }: PreparedQuestion): readonly FactRequest[] {
  return [...requestsOf(whole), ...(apart === null ? [] : requestsOf(apart))]
}

function check(
  { regions }: FigureSource,
  { view, issues }: IndicatorDefinition,
  { by, periods, regions: codes, filters }: Omit<IndicatorQuery, 'code'>,
): void {
  if (issues.length > 0) throw malformed(view.code, issues)
  const dimensions = by.filter((name) => name !== 'region' && name !== 'period')
  for (const column of [...dimensions, ...Object.keys(filters ?? {})])
    if (!view.dimensions.includes(column)) throw new CoreError('column-unknown', { form: view.numerator.form, column })
  for (const region of codes ?? []) if (!regions.has(region)) throw new CoreError('region-unknown', { region })
  for (const period of periods ?? []) checkPeriod(period)
}

/** Oldest first; the newest usual one where only a total or counties are asked for. */
function askedPeriods({ by, periods }: Omit<IndicatorQuery, 'code'>, all: readonly string[]): readonly string[] {
  if (periods !== undefined) return inTime(new Set(periods))
  const usual = usualPeriods(all)
  return by.includes('period') ? usual : usual.slice(-1)
}
