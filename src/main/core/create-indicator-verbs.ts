import { basename } from 'node:path'
import type { FiguresRoom, IndicatorsReport, IndicatorsRoom, ReportResult } from '#contract'
import { yearOf } from './base/periods.ts'
import type { CoreContext } from './create-core.ts'
import { findIndicators } from './figures/indicators/find-indicators.ts'
import { indicatorValues } from './figures/indicators/indicator.ts'
import { indicatorFigures } from './figures/indicators/indicator-figures.ts'
import { toFormView } from './forms/form-definition.ts'
import { indicatorOf } from './indicators/book-indicators.ts'
import type { IndicatorDefinition } from './indicators/indicator-definition.ts'
import { readIndicatorJson, writeIndicatorJson } from './indicators/indicator-json.ts'
import { checkDefinition, computable, keepIndicator, withdrawIndicator } from './indicators/keep-indicator.ts'
import { readVersions } from './indicators/own-indicators.ts'
import { indicatorReportWords } from './reports/indicator-report-words.ts'
import { indicatorsReport } from './reports/indicators-report.ts'
import { readLayer } from './reports/report-layer.ts'
import { stampOf } from './reports/stamp.ts'
import { writeReport } from './reports/write-report.ts'

/** What is asked of indicators, in the rooms it belongs to. */
export interface IndicatorVerbs {
  readonly room: IndicatorsRoom
  readonly figures: Pick<FiguresRoom, 'indicators' | 'indicator' | 'indicatorFigures'>
  report(report: IndicatorsReport): ReportResult
}

export function createIndicatorVerbs({
  book,
  catalogue,
  indicators,
  regions,
  layer,
  clock,
}: CoreContext): IndicatorVerbs {
  const { db } = book
  const source = { db, catalogue, regions }
  const kept = { db, catalogue, indicators }
  return {
    figures: {
      indicators: ({ find }) => findIndicators(indicators.all.values(), find),
      indicator: ({ code, ...query }) => indicatorValues(source, indicatorOf(indicators, code), query),
      indicatorFigures: ({ codes, ...query }) =>
        indicatorFigures(source, codes?.map((code) => indicatorOf(indicators, code)) ?? indicators.all.values(), query),
    },
    room: {
      definition: ({ code }) => indicatorOf(indicators, code).file,
      versions: ({ code }) => readVersions(db, code),
      check: ({ indicator }) => checkDefinition(kept, indicator),
      tryOut: ({ indicator, ...query }) => indicatorValues(source, computable(catalogue, indicator), query),
      add: ({ indicator }) => {
        const added = keepIndicator(kept, indicator, clock())
        return { indicator: added.indicator.view, step: added.step }
      },
      withdraw: ({ code }) => {
        withdrawIndicator(kept, code, clock())
        return null
      },
      importFrom: ({ file }) => readIndicatorJson(file),
      exportTo: ({ code, to }) => {
        writeIndicatorJson(indicatorOf(indicators, code).file, to)
        return { file: basename(to), rows: 1 }
      },
    },
    report: ({ codes, language, to, ...query }) => {
      const chosen = codes?.map((code) => indicatorOf(indicators, code)) ?? [...indicators.all.values()]
      const counties = regions.counties(yearOf(query.period))
      const names = query.regions?.map((code) => {
        const name = counties.find((county) => county.code === code)?.name
        return (language === 'en' ? name?.en : name?.zh) ?? code
      })
      const { sheets, rows } = indicatorsReport({
        indicators: chosen.map(({ view }) => view),
        figures: indicatorFigures(source, chosen, query),
        forms: [...catalogue.forms.values()].map(toFormView),
        period: query.period,
        counties: names?.join(language === 'en' ? ', ' : '、') ?? indicatorReportWords(language).allCounties,
        bookTitle: basename(book.path).replace(/\.[^.]+$/, ''),
        layer: readLayer({ db, regions, layer }, { forms: formsOf(chosen), regions: query.regions }),
        language,
      })
      writeReport(sheets, to, stampOf(book, language))
      return { file: basename(to), rows }
    },
  }
}

function formsOf(indicators: readonly IndicatorDefinition[]): readonly string[] {
  return indicators.flatMap(({ view: { numerator, denominator } }) => [
    numerator.form,
    ...(denominator === null ? [] : [denominator.form]),
  ])
}
