import type { IndicatorLine, IndicatorQuery, IndicatorResult } from '#contract'
import { yearBefore } from '../../base/periods.ts'
import type { IndicatorDefinition } from '../../indicators/indicator-definition.ts'
import { type Collection, collect } from './collect.ts'
import { lineValue, toLine } from './indicator-line.ts'
import type { IndicatorCell } from './join-sides.ts'
import { leftOutOf, sourcesOf } from './provenance.ts'
import { type PreparedQuestion, prepareQuestion, requestsOfQuestion } from './question.ts'
import { type FactReader, readTogether } from './read-facts.ts'
import type { FigureSource } from './sides.ts'

/**
 * Values of an indicator by region, period and the dimensions of both its sides, from the facts alone.
 *
 * @throws CoreError `indicator-malformed`, `column-unknown`, `region-unknown`, `period-malformed`
 */
export function indicatorValues(
  source: FigureSource,
  definition: IndicatorDefinition,
  query: Omit<IndicatorQuery, 'code'>,
): IndicatorResult {
  const question = prepareQuestion(source, definition, query)
  return answerQuestion(source, question, readTogether(source.db, source.regions, requestsOfQuestion(question)))
}

/** The answer from facts already read. */
export function answerQuestion(source: FigureSource, question: PreparedQuestion, read: FactReader): IndicatorResult {
  const { definition, by, asked, periods, whole: wholeOf, apart: apartOf } = question
  const whole = collect(wholeOf, read)
  const apart = apartOf === null ? whole : collect(apartOf, read)
  const totals = asked.map((period) => totalOf(definition, whole, period))
  const shown = by.includes('period') ? asked : asked.slice(-1)
  return {
    indicator: definition.view,
    lines: shown.flatMap((period) => linesOf(definition, apart, by, question.dimensions, period)),
    total: totals.at(-1) ?? toLine({}, lineValue([], whole.kinds, 1), null),
    totals,
    sources: asked.flatMap((period) => sourcesOf(source, wholeOf, whole, period)),
    leftOut: asked.flatMap((period) => leftOutOf(source, wholeOf, whole, period)),
    periods,
  }
}

function totalOf({ file }: IndicatorDefinition, { kinds, cells }: Collection, period: string): IndicatorLine {
  const at = (asked: string) => lineValue(cells.get(asked) ?? [], kinds, file.scale)
  return toLine({ period }, at(period), at(yearBefore(period)))
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
