import { categoryAxis, roomForLabels, valueAxis } from './axes.ts'
import { baseOption, legend } from './base.ts'
import type { Chart, Keys, Manner } from './chart.ts'
import { amountText } from './number-text.ts'
import { ink } from './palette.ts'
import { linePattern, memberStyle } from './patterns.ts'
import { tipLine } from './tip.ts'

/** One column of the cells a chart is drawn from. */
export interface SelectionSeries {
  readonly name: string
  readonly unit: string
  readonly decimals: number
  /** Fixed place in the palette of the member it is of; left out: as it stands in the chart. */
  readonly colour?: number
  /** Ratios, averages and shares of different wholes can't be stacked. */
  readonly additive: boolean
  /** One value for each category; `null` is absent and never drawn as zero. */
  readonly values: readonly (number | null)[]
  /** What a mark stands for, one for each category. */
  readonly keys: readonly Keys[]
}

export type SelectionKind = 'bar' | 'line' | 'stack'

export interface SelectionInput {
  readonly kind: SelectionKind
  readonly categories: readonly string[]
  readonly series: readonly SelectionSeries[]
}

/** Categories shown at once; the rest are reached by the slider. */
const MOST_AT_ONCE = 30

/** As many as the palette tells apart. */
const MOST_SERIES = 12

/**
 * Cells chosen in a grid as bars, lines or stacks: one category a row, one series a column.
 *
 * Two units get an axis each; what doesn't fit on them, or can't be added up to a stack, is named under the chart.
 */
export function selectionChart(input: SelectionInput, manner: Manner): Chart {
  const stacks = input.kind === 'stack'
  const units = [...new Set(input.series.map((line) => line.unit))].slice(0, stacks ? 1 : 2)
  const fits = input.series.filter((line) => units.includes(line.unit) && (!stacks || line.additive))
  const drawn = fits.slice(0, MOST_SERIES)
  const rest = input.series.filter((line) => !drawn.includes(line))
  const slides = input.categories.length > MOST_AT_ONCE
  return {
    option: {
      ...baseOption(manner),
      grid: { left: 8, right: 12, top: 44, bottom: slides ? 22 : 4, ...roomForLabels },
      legend: legend(manner),
      tooltip: { ...baseOption(manner).tooltip, trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: { ...categoryAxis(manner, input.categories), ...(slides && { axisLabel: sparse(manner) }) },
      yAxis: units.map((unit, at) => ({
        ...valueAxis(manner, { name: '', title: '', unit, decimals: 0 }),
        name: unit,
        nameTextStyle: { color: ink(manner.dark).soft, fontSize: 11 },
        ...(at === 1 && { splitLine: { show: false } }),
      })),
      ...(slides && { dataZoom: sliderBelow(manner) }),
      series: drawn.map((line, at) => ({
        ...shapeOf(input.kind, at, manner),
        name: line.name,
        yAxisIndex: units.indexOf(line.unit),
        color: memberStyle(line.colour ?? at, manner).color,
        ...(manner.patterns && { itemStyle: memberStyle(line.colour ?? at, manner) }),
        cursor: 'pointer',
        data: input.categories.map((_, category) => ({
          value: line.values[category] ?? null,
          keys: line.keys[category] ?? {},
          tip: tipLine(line.name, amountText(line.values[category] ?? null, { ...line, title: '' }, manner)),
        })),
      })),
    },
    description: describe(input.categories, drawn, manner),
    note: noteOf(rest, stacks, manner),
    targets: drawn.flatMap((line, seriesIndex) =>
      input.categories.map((_, dataIndex) => ({ seriesIndex, dataIndex, keys: line.keys[dataIndex] ?? {} })),
    ),
  }
}

function shapeOf(kind: SelectionKind, at: number, manner: Manner) {
  if (kind === 'line') {
    const { stroke, symbol } = linePattern(at, manner)
    return { type: 'line' as const, connectNulls: false, symbol, symbolSize: 6, lineStyle: { width: 2, type: stroke } }
  }
  return { type: 'bar' as const, barMaxWidth: 26, ...(kind === 'stack' && { stack: 'all' }) }
}

function sparse(manner: Manner) {
  return { color: ink(manner.dark).soft, fontSize: 11, hideOverlap: true }
}

function sliderBelow(manner: Manner) {
  const colours = ink(manner.dark)
  return [
    {
      type: 'slider' as const,
      startValue: 0,
      endValue: MOST_AT_ONCE - 1,
      height: 10,
      bottom: 4,
      showDetail: false,
      showDataShadow: false,
      brushSelect: false,
      borderColor: 'transparent',
      backgroundColor: colours.line,
      fillerColor: colours.faint,
    },
  ]
}

function noteOf(rest: readonly SelectionSeries[], stacks: boolean, manner: Manner): string | null {
  if (rest.length === 0) return null
  const names = rest.map((line) => line.name).join(manner.say('listMark'))
  return manner.say(stacks ? 'notStacked' : 'notOnAxes', { count: rest.length, names })
}

function describe(categories: readonly string[], drawn: readonly SelectionSeries[], manner: Manner): string {
  const [first] = drawn
  if (first === undefined || categories.length === 0) return manner.say('selectionEmpty')
  const top = first.values.reduce<number>(
    (best, value, at) =>
      (value ?? Number.NEGATIVE_INFINITY) > (first.values[best] ?? Number.NEGATIVE_INFINITY) ? at : best,
    0,
  )
  return manner.say('selectionDescription', {
    series: drawn.map((line) => line.name).join(manner.say('listMark')),
    count: categories.length,
    first: first.name,
    top: `${categories[top] ?? ''} ${amountText(first.values[top] ?? null, { ...first, title: '' }, manner)}`,
  })
}
