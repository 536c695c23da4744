import type { Filters } from '#contract'
import { roomForLabels, valueAxis } from './axes.ts'
import { baseOption, legend } from './base.ts'
import { type Chart, type ChartMeasure, isBright, type Keys, type Manner } from './chart.ts'
import { amountText, numberText } from './number-text.ts'
import { ink } from './palette.ts'
import { absentNote } from './ranked.ts'
import { slider } from './slider.ts'
import { tip } from './tip.ts'

/** A place with a whole and what of it is done, or of one kind. */
export interface PartPoint {
  readonly keys: Keys
  readonly name: string
  readonly part: number | null
  readonly whole: number | null
}

export interface PartInput {
  readonly part: ChartMeasure
  readonly whole: ChartMeasure
  readonly points: readonly PartPoint[]
  readonly picked: Filters
  readonly visible?: number
}

type Known = PartPoint & { readonly part: number; readonly whole: number }

/** A part inside its whole for each place, the largest share on top; those without both are named under the chart. */
export function partChart({ part, whole, points, picked, visible = 12 }: PartInput, manner: Manner): Chart {
  const bars = points
    .filter((point): point is Known => point.part !== null && point.whole !== null && point.whole > 0)
    .sort((a, b) => b.part / b.whole - a.part / a.whole)
  const colours = ink(manner.dark)
  const slides = bars.length > visible
  const data = (value: (bar: Known) => number) =>
    bars.map((bar) => ({
      value: value(bar),
      keys: bar.keys,
      tip: tip(bar.name, [
        [part.title, amountText(bar.part, part, manner)],
        [whole.title, amountText(bar.whole, whole, manner)],
        [manner.say('share'), shareText(bar, manner)],
      ]),
      itemStyle: { opacity: isBright(bar.keys, picked) ? 1 : 0.3 },
    }))
  return {
    option: {
      ...baseOption(manner),
      legend: legend(manner),
      grid: { left: 4, right: slides ? 132 : 120, top: 28, bottom: 4, ...roomForLabels },
      xAxis: { ...valueAxis(manner, whole), axisLabel: { show: false }, splitNumber: 3 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map((bar) => bar.name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.text, fontSize: 12, interval: 0 },
      },
      ...(slides && { dataZoom: slider(visible, manner) }),
      series: [
        {
          type: 'bar',
          name: whole.title,
          barMaxWidth: 18,
          barGap: '-100%',
          cursor: 'pointer',
          color: colours.ramp[1] ?? colours.line,
          label: {
            show: true,
            position: 'right',
            color: colours.text,
            fontSize: 11,
            formatter: ({ dataIndex }) => labelOf(bars[dataIndex], part, manner),
          },
          data: data((bar) => bar.whole),
        },
        {
          type: 'bar',
          name: part.title,
          barMaxWidth: 18,
          cursor: 'pointer',
          color: colours.accent,
          data: data((bar) => bar.part),
        },
      ],
    },
    description: describe(bars, part, whole, manner),
    note: absentNote(
      points.filter((point) => !bars.some((bar) => bar === point)).map(({ name }) => name),
      manner,
    ),
    targets: bars.map((bar, dataIndex) => ({ seriesIndex: 1, dataIndex, keys: bar.keys })),
  }
}

function shareText({ part, whole }: Known, manner: Manner): string {
  return `${numberText((part / whole) * 100, 1, manner.language)}%`
}

function labelOf(bar: Known | undefined, part: ChartMeasure, manner: Manner): string {
  if (bar === undefined) return ''
  const [done, all] = [bar.part, bar.whole].map((value) => numberText(value, part.decimals, manner.language))
  return `${shareText(bar, manner)}  ${done}/${all}`
}

function describe(bars: readonly Known[], part: ChartMeasure, whole: ChartMeasure, manner: Manner): string {
  const [first, last] = [bars.at(0), bars.at(-1)]
  if (first === undefined || last === undefined) return manner.say('emptyDescription', { measure: part.title })
  return manner.say('partDescription', {
    part: part.title,
    whole: whole.title,
    count: bars.length,
    first: `${first.name} ${shareText(first, manner)}`,
    last: `${last.name} ${shareText(last, manner)}`,
  })
}
