import { categoryAxis, roomForLabels, valueAxis } from './axes.ts'
import { baseOption, legend } from './base.ts'
import { changeText, shortChange } from './change-text.ts'
import type { Chart, ChartMeasure, Keys, Manner } from './chart.ts'
import { withoutGaps, yearBefore } from './growth.ts'
import { amountText, numberText } from './number-text.ts'
import { ink } from './palette.ts'
import { linePattern } from './patterns.ts'
import { tip, tipLine } from './tip.ts'

export interface TrendValue {
  readonly period: string
  readonly value: number | null
  /** What a later version of a return changed, in words: the point is marked and says it. */
  readonly revised?: string | undefined
}

export interface TrendSeries {
  readonly name: string
  readonly keys: Keys
  readonly colour?: string
  readonly values: readonly TrendValue[]
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
      },
      xAxis: { ...categoryAxis(manner, periods.map(label)), boundaryGap: true },
      yAxis: { ...valueAxis(manner, measure), scale: !single && lieClose(series) },
      series: series.map((line, at) => ({
        type: 'line' as const,
        name: line.name,
        connectNulls: false,
        symbol: linePattern(at, manner).symbol,
        symbolSize: 7,
        lineStyle: { width: 2, ...(manner.patterns && { type: linePattern(at, manner).stroke }) },
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
    note: revisionsNote(series, label, manner),
    targets: series.flatMap((line, seriesIndex) =>
      periods.map((period, dataIndex) => ({ seriesIndex, dataIndex, keys: { ...line.keys, period } })),
    ),
  }
}

/** Every revised point by name, so that a mark is explained without hovering. */
function revisionsNote(
  series: readonly TrendSeries[],
  label: (period: string) => string,
  manner: Manner,
): string | null {
  const all = series.flatMap((line) =>
    line.values.flatMap(({ period, revised }) =>
      revised === undefined ? [] : [`${line.name} ${label(period)} ${revised}`],
    ),
  )
  return all.length === 0 ? null : manner.say('revisionsNote', { all: all.join(manner.say('listMark')) })
}

/** Whether all values lie so close together that lines drawn from zero would cover each other, as coverages do. */
function lieClose(series: readonly TrendSeries[]): boolean {
  const known = series.flatMap((line) => line.values.flatMap((point) => point.value ?? []))
  return known.length > 0 && Math.min(...known) > Math.max(...known) / 2
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
  const revised = line.values.find((point) => point.period === period)?.revised
  const before = valueIn(line, yearBefore(period))
  const text = amountText(value, measure, manner)
  const bare = measure.unit === '%' ? measure : { ...measure, unit: '' }
  return {
    value,
    keys: { ...line.keys, period },
    ...(revised !== undefined && {
      symbol: 'diamond',
      symbolSize: 13,
      itemStyle: { borderColor: ink(manner.dark).text, borderWidth: 1.5 },
    }),
    tip: single
      ? tip(label(period), [
          [line.name, text],
          [changeText(before, value, measure, manner), ''],
          ...(revised === undefined ? [] : [[`◆ ${revised}`, ''] as const]),
        ])
      : // The unit stands over the chart: a dozen lines have no room for it.
        tipLine(
          line.name,
          [amountText(value, bare, manner), shortChange(before, value, measure, manner)].join('  ').trim(),
        ),
  }
}

function pointLabel(value: unknown, measure: ChartMeasure, manner: Manner): string {
  return typeof value === 'number' ? numberText(value, measure.decimals, manner.language) : ''
}

function valueIn(line: TrendSeries, period: string): number | null {
  return line.values.find((point) => point.period === period)?.value ?? null
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
