import type { FormView, IndicatorFigure, IndicatorSide, IndicatorView, Label, Language } from '#contract'
import type { GridCell, GridSheet, GridStyle } from '../workbook/grid.ts'
import { figureStyle, HEADER, LABEL, LINE, TITLE } from './cells.ts'
import { columnWidths } from './column-widths.ts'
import { indicatorReportWords } from './indicator-report-words.ts'
import { periodText } from './period-text.ts'
import { layerText, type ReportLayer } from './report-layer.ts'

export interface IndicatorsInput {
  readonly indicators: readonly IndicatorView[]
  readonly figures: readonly IndicatorFigure[]
  readonly forms: readonly FormView[]
  readonly period: string
  /** The counties in words; the whole municipality where left out. */
  readonly counties: string
  readonly bookTitle: string
  readonly layer: ReportLayer
  readonly language: Language
}

const CENTRED: GridStyle = { look: 'body', align: 'center', format: '@' }

/** The catalogue of indicators with its values: a line each, with both sides, how it is made and what it says exactly. */
export function indicatorsReport(input: IndicatorsInput): {
  readonly sheets: readonly GridSheet[]
  readonly rows: number
} {
  const { language } = input
  const words = indicatorReportWords(language)
  const periods = [...new Set(input.figures.flatMap(({ trend }) => trend.map(({ period }) => period)))].sort()
  const headings = [
    words.batch,
    words.indicator,
    words.code,
    words.unit,
    ...periods.map((period) => periodText(period, language)),
    words.numerator,
    words.denominator,
    words.filed,
    words.formula,
    words.definition,
  ]
  const lines = input.indicators.map((indicator) => lineOf(input, indicator, periods))
  const widths = columnWidths(
    headings,
    lines,
    headings.map(() => 2),
    0,
  )
  return {
    rows: lines.length,
    sheets: [
      {
        name: words.catalogue,
        rows: [
          [{ value: words.title(periodText(input.period, language)), style: TITLE }],
          [
            {
              value: `${words.scope(input.counties, input.bookTitle)}　　${layerText(input.layer, language)}`,
              style: LINE,
            },
          ],
          headings.map((value) => ({ value, style: HEADER })),
          ...lines,
        ],
        merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: headings.length - 1 }],
        widths,
        freeze: { row: 3, column: 2 },
        print: { landscape: true, repeatRows: [2, 2] },
      },
    ],
  }
}

function lineOf(
  { figures, forms, language }: IndicatorsInput,
  indicator: IndicatorView,
  periods: readonly string[],
): readonly GridCell[] {
  const words = indicatorReportWords(language)
  const figure = figures.find(({ code }) => code === indicator.code)
  const value = (number: number | null | undefined): GridCell => ({
    value: number ?? null,
    style: figureStyle('body', indicator.decimals),
  })
  const side = (number: number | null | undefined): GridCell => ({
    value: number ?? null,
    style: figureStyle('body', number == null || Number.isInteger(number) ? 0 : 2),
  })
  return [
    { value: words.batches[indicator.batch], style: LABEL },
    { value: text(indicator.title, language), style: LABEL },
    { value: indicator.code, style: LABEL },
    { value: text(indicator.unit, language), style: CENTRED },
    ...periods.map((period) => value(figure?.trend.find((point) => point.period === period)?.value)),
    side(figure?.numerator),
    side(indicator.denominator === null ? null : figure?.denominator),
    { value: figure === undefined ? '' : `${figure.filed}/${figure.expected}`, style: CENTRED },
    { value: formulaText(indicator, forms, language), style: LABEL },
    { value: text(indicator.definition, language), style: LABEL },
  ]
}

function formulaText(
  { numerator, denominator, scale }: IndicatorView,
  forms: readonly FormView[],
  language: Language,
): string {
  const sides = [numerator, ...(denominator === null ? [] : [denominator])].map((side) =>
    sideText(side, forms, language),
  )
  return `${sides.join(' ÷ ')}${scale === 1 ? '' : ` × ${scale}`}`
}

function sideText(
  { form: code, measure, membersOf, filters = {} }: IndicatorSide,
  forms: readonly FormView[],
  language: Language,
): string {
  const words = indicatorReportWords(language)
  const form = forms.find((one) => one.code === code)
  const titleOf = (name: string) => {
    const column = form?.columns.find((one) => one.name === name)
    return column === undefined ? name : text(column.title, language)
  }
  const counted =
    membersOf !== undefined ? words.membersOf(titleOf(membersOf)) : measure === 'count' ? words.rows : titleOf(measure)
  const chosen = Object.entries(filters).map(([name, members]) => {
    const list = form?.columns.find((one) => one.name === name)?.list ?? null
    const titles = members.map((member) => {
      const found = list === null ? undefined : form?.lists[list]?.find((one) => one.code === member)
      return found === undefined ? (member ?? words.absent) : text(found.title, language)
    })
    return `${titleOf(name)}=${titles.join('/')}`
  })
  const title = form === undefined ? code : text(form.title, language)
  return `${words.form(title)}${counted}${chosen.length === 0 ? '' : ` (${chosen.join(', ')})`}`
}

function text(label: Label, language: Language): string {
  return language === 'en' && label.en !== '' ? label.en : label.zh
}
