import { amountText, baseOption, categoryAxis, numberText, roomForLabels, valueAxis } from './base.ts'
import type { Chart, ChartMeasure, Keys, Manner } from './chart.ts'
import { growth, withoutGaps, yearBefore } from './growth.ts'
import { ink } from './palette.ts'
import { escaped, tip } from './tip.ts'

export interface TrendSeries {
  readonly name: string
  readonly keys: Keys
  readonly colour?: string
  readonly values: readonly { readonly period: string; readonly value: number | null }[]
}

export interface TrendInput {
  readonly measure: ChartMeasure
  readonly series: readonly TrendSeries[]
  /** A period as people write it. */
  readonly label: (period: string) => string
}

/** One or more measures over periods; a period nobody filed is a gap in the line, and growth after a gap is unknown. */
export function trendChart({ measure, series, label }: TrendInput, manner: Manner): Chart {
  const colours = ink(manner.dark)
  const periods = withoutGaps(series.flatMap((line) => line.values.map((point) => point.period)))
  const single = series.length === 1
  return {
    option: {
      ...baseOption(manner),
      grid: { left: 8, right: 28, top: single ? 26 : 34, bottom: 4, ...roomForLabels },
      ...(!single && { legend: legend(manner) }),
      tooltip: {
        ...baseOption(manner).tooltip,
        trigger: single ? 'item' : 'axis',
        ...(!single && { order: 'valueDesc' as const }),
      },
      xAxis: { ...categoryAxis(manner, periods.map(label)), boundaryGap: true },
      yAxis: { ...valueAxis(manner, measure), scale: false },
      series: series.map((line) => ({
        type: 'line' as const,
        name: line.name,
        connectNulls: false,
        symbol: 'circle',
        symbolSize: 7,
        lineStyle: { width: 2 },
        cursor: 'pointer',
        color: line.colour ?? colours.accent,
        emphasis: { focus: single ? ('none' as const) : ('series' as const) },
        labelLayout: { hideOverlap: true },
        label: {
          show: single,
          position: 'top' as const,
          color: colours.text,
          fontSize: 11,
          formatter: (mark: { value?: unknown }) => pointLabel(mark.value, measure, manner),
        },
        data: periods.map((period) => datum(line, period, single, measure, label, manner)),
      })),
    },
    description: describe(series, periods, measure, label, manner),
    note: null,
    targets: series.flatMap((line, seriesIndex) =>
      periods.map((period, dataIndex) => ({ seriesIndex, dataIndex, keys: { ...line.keys, period } })),
    ),
  }
}

function datum(
  line: TrendSeries,
  period: string,
  single: boolean,
  measure: ChartMeasure,
  label: (period: string) => string,
  manner: Manner,
) {
  const value = valueIn(line, period)
  const change = growthText(growth(valueIn(line, yearBefore(period)), value), manner)
  const text = amountText(value, measure, manner)
  return {
    value,
    keys: { ...line.keys, period },
    tip: single
      ? tip(label(period), [
          [line.name, text],
          [change, ''],
        ])
      : `<div style="display:flex;justify-content:space-between;gap:16px"><span>${escaped(line.name)}</span><b>${escaped(text)}</b></div>`,
  }
}

function pointLabel(value: unknown, measure: ChartMeasure, manner: Manner): string {
  return typeof value === 'number' ? numberText(value, measure.decimals, manner.language) : ''
}

function valueIn(line: TrendSeries, period: string): number | null {
  return line.values.find((point) => point.period === period)?.value ?? null
}

/** A change in words and with its sign, never by colour alone. */
export function growthText(change: number | null, manner: Manner): string {
  if (change === null) return manner.say('growthUnknown')
  const size = `${numberText(Math.abs(change) * 100, 1, manner.language)}%`
  if (size === '0.0%') return manner.say('growthSame')
  return manner.say(change > 0 ? 'growthUp' : 'growthDown', { size })
}

export function legend(manner: Manner) {
  const colours = ink(manner.dark)
  return {
    type: 'scroll' as const,
    top: 2,
    left: 4,
    right: 4,
    itemWidth: 12,
    itemHeight: 8,
    itemGap: 10,
    textStyle: { color: colours.text, fontSize: 11 },
    pageTextStyle: { color: colours.soft },
    pageIconColor: colours.soft,
    pageIconInactiveColor: colours.line,
    pageIconSize: 11,
  }
}

function describe(
  series: readonly TrendSeries[],
  periods: readonly string[],
  measure: ChartMeasure,
  label: (period: string) => string,
  manner: Manner,
): string {
  const from = periods.at(0)
  const to = periods.at(-1)
  if (from === undefined || to === undefined) return manner.say('emptyDescription', { measure: measure.title })
  const ends = series.map((line) => `${line.name} ${amountText(valueIn(line, to), measure, manner)}`)
  return manner.say('trendDescription', {
    measure: measure.title,
    from: label(from),
    to: label(to),
    ends: ends.join(manner.say('listMark')),
  })
}
