import { roomForLabels, valueAxis } from './axes.ts'
import { baseOption } from './base.ts'
import type { Chart, ChartMeasure, Keys, Manner } from './chart.ts'
import { amountText, numberText } from './number-text.ts'
import { ink } from './palette.ts'
import { absentNote } from './ranked.ts'
import { slider } from './slider.ts'
import { tip } from './tip.ts'

/** One member seen on two sides; `null` where a side has no value. */
export interface TwoSides {
  readonly name: string
  readonly keys: Keys
  readonly a: number | null
  readonly b: number | null
  /** As the core gives it; `null` where it can't be told. */
  readonly difference: number | null
}

export interface SidesInput {
  readonly measure: ChartMeasure
  readonly sideA: string
  readonly sideB: string
  readonly members: readonly TwoSides[]
}

const VISIBLE = 14

/** What grew and what shrank from side A to side B: bars to the right and to the left, the largest growth on top. */
export function differenceChart({ measure, sideA, sideB, members }: SidesInput, manner: Manner): Chart {
  const colours = ink(manner.dark)
  const bars = members
    .filter((member) => member.difference !== null)
    .sort((x, y) => Number(y.difference) - Number(x.difference))
  const unknown = members.filter((member) => member.difference === null)
  const slides = bars.length > VISIBLE
  return {
    option: {
      ...baseOption(manner),
      grid: { left: 4, right: slides ? 30 : 16, top: 6, bottom: 4, ...roomForLabels },
      xAxis: valueAxis(manner, measure),
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map((bar) => bar.name),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: colours.text, fontSize: 12, interval: 0 },
      },
      ...(slides && { dataZoom: slider(VISIBLE, manner) }),
      series: [
        {
          type: 'bar',
          barMaxWidth: 16,
          cursor: 'pointer',
          label: {
            show: true,
            color: colours.text,
            fontSize: 11,
            position: 'right',
            formatter: (mark) => signedText(Number(mark.value), measure, manner),
          },
          data: bars.map((bar) => ({
            value: bar.difference ?? 0,
            keys: bar.keys,
            tip: tip(bar.name, [
              [sideA, amountText(bar.a, measure, manner)],
              [sideB, amountText(bar.b, measure, manner)],
              [manner.say('difference'), signedText(bar.difference ?? 0, measure, manner)],
            ]),
            itemStyle: { color: (bar.difference ?? 0) < 0 ? downColour(manner) : colours.accent },
            ...((bar.difference ?? 0) < 0 && { label: { position: 'left' } }),
          })),
        },
      ],
    },
    description: describe(bars, measure, sideA, sideB, manner),
    note: absentNote(
      unknown.map((member) => member.name),
      manner,
    ),
    targets: bars.map((bar, dataIndex) => ({ seriesIndex: 0, dataIndex, keys: bar.keys })),
  }
}

/** Orange against the blue-green accent: told apart by colour-blind eyes too. */
export function downColour(manner: Manner): string {
  return manner.dark ? '#e08e45' : '#c2631a'
}

function signedText(value: number, measure: ChartMeasure, manner: Manner): string {
  const size = numberText(Math.abs(value), measure.decimals, manner.language)
  return value === 0 ? size : `${value > 0 ? '+' : '−'}${size}`
}

function describe(
  bars: readonly TwoSides[],
  measure: ChartMeasure,
  sideA: string,
  sideB: string,
  manner: Manner,
): string {
  const first = bars.at(0)
  const last = bars.at(-1)
  if (first === undefined || last === undefined) return manner.say('emptyDescription', { measure: measure.title })
  return manner.say('differenceDescription', {
    measure: measure.title,
    sideA,
    sideB,
    up: bars.filter((bar) => Number(bar.difference) > 0).length,
    down: bars.filter((bar) => Number(bar.difference) < 0).length,
    first: `${first.name} ${signedText(first.difference ?? 0, measure, manner)}`,
    last: `${last.name} ${signedText(last.difference ?? 0, measure, manner)}`,
  })
}
