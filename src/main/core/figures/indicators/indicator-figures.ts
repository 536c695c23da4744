import type { IndicatorFigure, IndicatorResult, TrendPoint } from '#contract'
import type { IndicatorDefinition } from '../../indicators/indicator-definition.ts'
import { answerQuestion } from './indicator.ts'
import { inTime } from './indicator-periods.ts'
import { prepareQuestion, requestsOfQuestion } from './question.ts'
import { readTogether } from './read-facts.ts'
import { type FigureSource, type FilingsOf, filingsOf } from './sides.ts'

/** Indicators at a glance: value, both sides and trend over the same part of every year; none for those that can't be computed. */
export function indicatorFigures(
  source: FigureSource,
  indicators: Iterable<IndicatorDefinition>,
  { period, regions }: { readonly period: string; readonly regions?: readonly string[] | undefined },
): readonly IndicatorFigure[] {
  const filings = filingsOf(source, 'current')
  const computable = [...indicators].filter(({ issues }) => issues.length === 0)
  const periods = samePartOfYears(period, computable, filings)
  const questions = computable.map((definition) =>
    prepareQuestion(source, definition, { by: [], periods, ...(regions && { regions }) }, filings),
  )
  const read = readTogether(source.db, source.regions, questions.flatMap(requestsOfQuestion))
  return questions.map((question) => toFigure(answerQuestion(source, question, read), period))
}

/** The period, and the same part of every year in which a form of the indicators was filed. */
function samePartOfYears(
  period: string,
  indicators: readonly IndicatorDefinition[],
  filings: FilingsOf,
): readonly string[] {
  const forms = new Set(
    indicators.flatMap(({ file: { numerator, denominator } }) =>
      denominator === undefined ? [numerator.form] : [numerator.form, denominator.form],
    ),
  )
  const filed = [...forms].flatMap((form) => filings(form).periods)
  return inTime(new Set([period, ...filed.map((one) => `${one.slice(0, 4)}${period.slice(4)}`)]))
}

function toFigure({ indicator, totals, total, sources }: IndicatorResult, period: string): IndicatorFigure {
  const now = totals.find(({ keys }) => keys.period === period) ?? total
  const own = sources.filter(({ asked }) => asked === period)
  const filedAll = own[0]?.filed.filter((code) => own.every(({ filed }) => filed.includes(code))) ?? []
  const points = totals.map(({ keys, value, growth }) => ({ period: keys.period ?? '', value, growth }))
  return {
    code: indicator.code,
    value: now.value,
    numerator: now.numerator,
    denominator: now.denominator,
    trend: trimmed(points),
    period: own[0]?.period ?? null,
    filed: filedAll.length,
    expected: own[0]?.expected ?? 0,
  }
}

/** Without the absent periods at both ends: a trend begins and ends with something filed. */
function trimmed(points: readonly TrendPoint[]): readonly TrendPoint[] {
  const first = points.findIndex(({ value }) => value !== null)
  const last = points.findLastIndex(({ value }) => value !== null)
  return first < 0 ? [] : points.slice(first, last + 1)
}
