import type { Filters } from '#contract'
import { roomForLabels, valueAxis } from './axes.ts'
import { baseOption } from './base.ts'
import { type Chart, type ChartMeasure, isBright, type Manner, type Point } from './chart.ts'
import { colourOf, type Limit, limitLine, limitNote } from './limit.ts'
import { amountText, numberText } from './number-text.ts'
import { ink, textOn } from './palette.ts'
import { absentNames, absentNote, ranked } from './ranked.ts'
import { slider } from './slider.ts'
import { tip, valueLines } from './tip.ts'

export interface RankingInput {
  readonly measure: ChartMeasure
  readonly points: readonly Point[]
  readonly picked: Filters
  /** Bars shown at once; the rest are reached by the wheel or the slider. */
  readonly visible?: number
  readonly limit?: Limit
}

/** Places by one measure, largest on top; places without a value, or beyond a limit, are named under the chart. */
export function rankingChart({ measure, points, picked, visible = 12, limit }: RankingInput, manner: Manner): Chart {
  const bars = limit?.sense === 'at-least' ? [...ranked(points)].reverse() : ranked(points)
  const colours = ink(manner.dark)
  const slides = bars.length > visible
  return {
    option: {
      ...baseOption(manner),
      grid: { left: 4, right: slides ? 74 : 62, top: limit === undefined ? 6 : 20, bottom: 4, ...roomForLabels },
      xAxis: { ...valueAxis(manner, measure), axisLabel: { show: false }, splitNumber: 3 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map((bar, at) => `${bar.name}{rank|${at + 1}}`),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: {
          color: colours.text,
          fontSize: 12,
          interval: 0,
          rich: { rank: { width: 22, align: 'right', color: colours.soft, fontSize: 11 } },
        },
      },
      ...(slides && { dataZoom: slider(visible, manner) }),
      series: [
        {
          type: 'bar',
          barMaxWidth: 18,
          cursor: 'pointer',
          emphasis: { itemStyle: { borderColor: colours.text, borderWidth: 1.5 } },
          label: {
            show: true,
            // Beside a limit the value stands inside its bar, or the line would run through it.
            ...(limit === undefined
              ? { position: 'right' as const, color: colours.text }
              : { position: 'insideRight' as const, color: textOn(colours.accent) }),
            fontSize: 11,
            formatter: (mark) => numberText(Number(mark.value), measure.decimals, manner.language),
          },
          ...(limit !== undefined && { markLine: limitLine(limit, measure, manner) }),
          data: bars.map((bar, at) => ({
            value: bar.value ?? 0,
            keys: bar.keys,
            tip: tip(`${at + 1}  ${bar.name}`, valueLines(bar, measure, manner)),
            itemStyle: { color: colourOf(bar, limit, manner), opacity: isBright(bar.keys, picked) ? 1 : 0.3 },
          })),
        },
      ],
    },
    description: describe(bars, measure, manner),
    note: inOneLine([limitNote(bars, limit, measure, manner), absentNote(absentNames(points), manner)]),
    targets: bars.map((bar, dataIndex) => ({ seriesIndex: 0, dataIndex, keys: bar.keys })),
  }
}

function inOneLine(notes: readonly (string | null)[]): string | null {
  const said = notes.filter((note) => note !== null)
  return said.length === 0 ? null : said.join(' · ')
}

function describe(bars: readonly Point[], measure: ChartMeasure, manner: Manner): string {
  const first = bars.at(0)
  const last = bars.at(-1)
  if (first === undefined || last === undefined) return manner.say('emptyDescription', { measure: measure.title })
  return manner.say('rankingDescription', {
    measure: measure.title,
    count: bars.length,
    first: `${first.name} ${amountText(first.value, measure, manner)}`,
    last: `${last.name} ${amountText(last.value, measure, manner)}`,
  })
}
