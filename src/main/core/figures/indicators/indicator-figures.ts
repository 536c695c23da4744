import type { IndicatorFigure } from '#contract'
import type { IndicatorDefinition } from '../../indicators/indicator-definition.ts'
import { withGrowth } from '../growth.ts'
import { indicatorValues } from './indicator.ts'
import { inTime } from './indicator-periods.ts'
import { type FigureSource, type FilingsOf, filingsOf } from './sides.ts'

/** Indicators at a glance: value, both sides and trend over the same part of every year; none for those that can't be computed. */
export function indicatorFigures(
  source: FigureSource,
  indicators: Iterable<IndicatorDefinition>,
  query: { readonly period: string; readonly regions?: readonly string[] | undefined },
): readonly IndicatorFigure[] {
  const filings = filingsOf(source, 'current')
  return [...indicators].filter(({ issues }) => issues.length === 0).map((one) => figureOf(source, one, query, filings))
}

function figureOf(
  source: FigureSource,
  definition: IndicatorDefinition,
  { period, regions }: { readonly period: string; readonly regions?: readonly string[] | undefined },
  filings: FilingsOf,
): IndicatorFigure {
  const { numerator, denominator } = definition.file
  const years = [numerator, ...(denominator === undefined ? [] : [denominator])].flatMap(({ form }) =>
    filings(form).periods.map((filed) => filed.slice(0, 4)),
  )
  const periods = inTime(new Set([...years.map((year) => `${year}${period.slice(4)}`), period]))
  const result = indicatorValues(source, definition, { by: [], periods, ...(regions && { regions }) }, filings)
  const now = result.totals.find(({ keys }) => keys.period === period) ?? result.total
  const sources = result.sources.filter(({ asked }) => asked === period)
  const filedAll = sources[0]?.filed.filter((code) => sources.every(({ filed }) => filed.includes(code))) ?? []
  const points = result.totals.map(({ keys, value }) => ({ period: keys.period ?? '', value }))
  return {
    code: definition.file.code,
    value: now.value,
    numerator: now.numerator,
    denominator: now.denominator,
    trend: withGrowth(trimmed(points)),
    period: sources[0]?.period ?? null,
    filed: filedAll.length,
    expected: sources[0]?.expected ?? 0,
  }
}

/** Without the absent periods at both ends: a trend begins and ends with something filed. */
function trimmed(points: readonly { readonly period: string; readonly value: number | null }[]) {
  const first = points.findIndex(({ value }) => value !== null)
  const last = points.findLastIndex(({ value }) => value !== null)
  return first < 0 ? [] : points.slice(first, last + 1)
}
