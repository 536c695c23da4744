import type { FormView, IndicatorFigure, IndicatorView, Language } from '#contract'
import { yearBefore } from '../../charts/growth.ts'
import type { GridColumn, GridRow } from '../../parts/data-grid.tsx'
import { formatChange, formatNumber, periodLabel, signed } from '../../parts/format.ts'
import { isShare } from '../../parts/indicator-card.ts'
import { type FormulaWords, formulaText } from '../../parts/indicator-formula.ts'
import { batchTerms } from '../../words/indicator-terms.ts'
import type { indicatorWords } from '../../words/indicators.ts'
import { textOf, type useWords } from '../../words/words.ts'

export type SayIndicators = ReturnType<typeof useWords<keyof (typeof indicatorWords)['zh-CN']>>

export interface CatalogueEntry {
  readonly indicator: IndicatorView
  readonly figure: IndicatorFigure | undefined
}

/** The newest periods of the trends up to the one shown, oldest first: what the grid has columns for. */
export function shownPeriods(figures: readonly IndicatorFigure[], period: string, most: number): readonly string[] {
  const all = new Set(figures.flatMap(({ trend }) => trend.map((point) => point.period)))
  return [...all, period]
    .filter((one, at, list) => list.indexOf(one) === at && one <= period)
    .sort()
    .slice(-most)
}

interface Look {
  readonly language: Language
  readonly forms: readonly FormView[]
  readonly periods: readonly string[]
  readonly say: SayIndicators
}

/** Words of formulas on this screen. */
export function formulaWords(say: SayIndicators): FormulaWords {
  return { rows: say('count-rows'), absent: say('absent'), membersOf: (title) => say('members-of', { title }) }
}

export function toRow({ indicator, figure }: CatalogueEntry, { language, forms, periods, say }: Look): GridRow {
  const last = periods.at(-1) ?? ''
  const point = figure?.trend.find(({ period }) => period === last)
  const before = figure?.trend.find(({ period }) => period === yearBefore(last))
  const points = point?.value == null || before?.value == null ? null : point.value - before.value
  const growth = point?.growth ?? null
  const pointed = pointsText(points, language)
  return {
    code: indicator.code,
    title: textOf(indicator.title, language) || indicator.title.zh,
    batch: textOf(batchTerms[indicator.batch], language),
    unit: textOf(indicator.unit, language),
    decimals: indicator.decimals,
    change: isShare(indicator) ? points : growth,
    changeText: isShare(indicator) ? pointed && say('points', { change: pointed }) : growthText(growth, language),
    filed: figure === undefined ? null : figure.filed,
    filedText: figure === undefined ? undefined : `${figure.filed}/${figure.expected}`,
    from: indicator.issues.length > 0 ? say('broken') : formulaText(indicator, forms, language, formulaWords(say)),
    definition: textOf(indicator.definition, language) || indicator.definition.zh,
    ...Object.fromEntries(
      periods.map((period) => [period, figure?.trend.find((one) => one.period === period)?.value ?? null]),
    ),
  }
}

export function catalogueColumns({ language, periods, say }: Look): readonly GridColumn[] {
  const textIn = (field: string) => (row: GridRow) => row[field] as string | undefined
  return [
    {
      field: 'title',
      title: say('indicator'),
      width: language === 'en' ? 250 : 190,
      pinned: 'left',
      tooltip: (row) => String(row.definition),
    },
    ...periods.map(
      (period): GridColumn => ({
        field: period,
        title: periodLabel(period, language),
        numeric: true,
        notAdditive: true,
        width: 108,
        text: (row) => {
          const value = row[period]
          return typeof value === 'number' ? formatNumber(value, Number(row.decimals), language) : undefined
        },
      }),
    ),
    { field: 'unit', title: say('unit'), width: language === 'en' ? 128 : 84 },
    { field: 'change', title: say('change'), numeric: true, notAdditive: true, width: 112, text: textIn('changeText') },
    {
      field: 'filed',
      title: say('filed'),
      numeric: true,
      notAdditive: true,
      width: 66,
      text: textIn('filedText'),
      tooltip: () => say('filed-hint'),
    },
    { field: 'batch', title: say('batch'), width: 84 },
    { field: 'from', title: say('from'), width: 260 },
  ]
}

/** Percentage points with their sign; none where they can't be told. */
export function pointsText(points: number | null, language: Language): string | undefined {
  if (points === null) return undefined
  return signed(Math.abs(points) < 0.05 ? 0 : points, 1, language)
}

export function growthText(growth: number | null, language: Language): string | undefined {
  return growth === null ? undefined : formatChange(growth, language)
}
