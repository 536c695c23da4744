import type { IndicatorLine, IndicatorQuery, IndicatorResult, IndicatorSource, LeftOutCounty } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import { checkPeriod, yearBefore } from '../../base/periods.ts'
import type { IndicatorDefinition } from '../../indicators/indicator-definition.ts'
import { malformed } from '../../indicators/indicator-json.ts'
import { type Collection, collect, type IndicatorCell, type Scope } from './collect.ts'
import { standIn } from './form-periods.ts'
import { isWhole, lineValue, toLine } from './indicator-line.ts'
import { holdsIn, inTime, periodsOf, usualPeriods } from './indicator-periods.ts'
import { type BoundIndicator, bindIndicator, type FigureSource, type FilingsOf, filingsOf, sidesOf } from './sides.ts'

/**
 * Values of an indicator by region, period and the dimensions of both its sides, from the facts alone.
 *
 * @throws CoreError `indicator-malformed`, `column-unknown`, `region-unknown`, `period-malformed`
 */
export function indicatorValues(
  source: FigureSource,
  definition: IndicatorDefinition,
  query: Omit<IndicatorQuery, 'code'>,
  filings: FilingsOf = filingsOf(source, query.boundaries ?? 'current'),
): IndicatorResult {
  check(source, definition, query)
  const scope = { regions: query.regions, boundaries: query.boundaries ?? 'current' }
  const indicator = bindIndicator(source, definition, query.filters ?? {}, filings)
  const periods = periodsOf(indicator)
  const asked = askedPeriods(query, periods)
  const valid = [...new Set(asked.flatMap((period) => [period, yearBefore(period)]))].filter((period) =>
    holdsIn(definition.view, period),
  )
  const whole = collect(source, indicator, scope, valid, [])
  const dimensions = query.by.filter((name) => name !== 'region' && name !== 'period')
  const apart = dimensions.length === 0 ? whole : collect(source, indicator, scope, valid, dimensions)
  const totals = asked.map((period) => totalOf(definition, whole, period))
  const shown = query.by.includes('period') ? asked : asked.slice(-1)
  return {
    indicator: definition.view,
    lines: shown.flatMap((period) => linesOf(definition, apart, query.by, dimensions, period)),
    total: totals.at(-1) ?? emptyTotal(query.periods?.at(-1)),
    totals,
    sources: asked.flatMap((period) => sourcesOf(source, indicator, whole, scope, period)),
    leftOut: asked.flatMap((period) => leftOutOf(source, indicator, whole, scope, period)),
    periods,
  }
}

function check(
  { regions }: FigureSource,
  { view, issues }: IndicatorDefinition,
  { by, periods, regions: codes, filters }: Omit<IndicatorQuery, 'code'>,
): void {
  if (issues.length > 0) throw malformed(view.code, issues)
  for (const column of [...by, ...Object.keys(filters ?? {})]) {
    const isPlace = by.includes(column) && (column === 'region' || column === 'period')
    if (!isPlace && !view.dimensions.includes(column))
      throw new CoreError('column-unknown', { form: view.numerator.form, column })
  }
  for (const region of codes ?? []) if (!regions.has(region)) throw new CoreError('region-unknown', { region })
  for (const period of periods ?? []) checkPeriod(period)
}

/** Oldest first; the newest usual one where only a total or counties are asked for. */
function askedPeriods({ by, periods }: Omit<IndicatorQuery, 'code'>, all: readonly string[]): readonly string[] {
  if (periods !== undefined) return inTime(new Set(periods))
  const usual = usualPeriods(all)
  return by.includes('period') ? usual : usual.slice(-1)
}

function totalOf({ file }: IndicatorDefinition, { kinds, cells }: Collection, period: string): IndicatorLine {
  const at = (asked: string) => lineValue(cells.get(asked) ?? [], kinds, file.scale)
  return toLine({ period }, at(period), at(yearBefore(period)))
}

function emptyTotal(period: string | undefined): IndicatorLine {
  const nothing = { value: null, numerator: null, denominator: null, counties: 0 }
  return toLine(period === undefined ? {} : { period }, nothing, null)
}

function linesOf(
  { file }: IndicatorDefinition,
  collection: Collection,
  by: readonly string[],
  dimensions: readonly string[],
  period: string,
): IndicatorLine[] {
  const keysOf = (cell: IndicatorCell) =>
    Object.fromEntries(
      by.map((name) => {
        if (name === 'region') return [name, cell.region]
        return [name, name === 'period' ? period : (cell.members[dimensions.indexOf(name)] ?? null)]
      }),
    )
  const grouped = (asked: string) => {
    const groups = new Map<string, IndicatorCell[]>()
    for (const cell of collection.cells.get(asked) ?? []) {
      const key = JSON.stringify(keysOf(cell))
      groups.set(key, [...(groups.get(key) ?? []), cell])
    }
    return groups
  }
  const before = grouped(yearBefore(period))
  return [...grouped(period)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, cells]) => {
      const last = before.get(key)
      const value = (of: readonly IndicatorCell[]) => lineValue(of, collection.kinds, file.scale)
      return toLine(JSON.parse(key), value(cells), last === undefined ? null : value(last))
    })
}

function countiesIn({ regions }: FigureSource, scope: Scope): readonly string[] {
  return scope.regions ?? regions.counties().map(({ code }) => code)
}

function sourcesOf(
  source: FigureSource,
  indicator: BoundIndicator,
  { cells }: Collection,
  scope: Scope,
  asked: string,
): IndicatorSource[] {
  const counties = new Set(countiesIn(source, scope))
  const inPeriod = cells.get(asked) ?? []
  return sidesOf(indicator).map(({ name, side, filings }, at): IndicatorSource => {
    const period = standIn(asked, filings.periods)
    const filed = [...(filings.byPeriod.get(period ?? '') ?? [])].filter(
      ([code]) => counties.has(code) || scope.regions === undefined,
    )
    const rows = inPeriod.reduce((sum, { seen }) => sum + (seen[at]?.rows ?? 0), 0)
    const values = inPeriod.reduce((sum, { seen }) => sum + (seen[at]?.values ?? 0), 0)
    return {
      side: name,
      form: side.form,
      measure: side.measure,
      asked,
      period,
      submissions: new Set(filed.flatMap(([, submissions]) => [...submissions])).size,
      filed: filed.map(([code]) => code),
      expected: counties.size,
      rows,
      blank: Math.max(rows - values, 0),
    }
  })
}

function leftOutOf(
  source: FigureSource,
  indicator: BoundIndicator,
  { cells }: Collection,
  scope: Scope,
  period: string,
): LeftOutCounty[] {
  const byRegion = new Map((cells.get(period) ?? []).map((cell) => [cell.region, cell]))
  const sides = sidesOf(indicator)
  return countiesIn(source, scope).flatMap((region) => {
    const cell = byRegion.get(region)
    if (cell !== undefined && isWhole(cell, sides.length === 2)) return []
    return sides.flatMap(({ name, filings }): LeftOutCounty[] => {
      if ((cell?.[name] ?? null) !== null) return []
      const at = standIn(period, filings.periods)
      const hasFiled = filings.byPeriod.get(at ?? '')?.has(region) === true
      return [{ region, period, side: name, why: hasFiled ? 'blank' : 'not-filed' }]
    })
  })
}
