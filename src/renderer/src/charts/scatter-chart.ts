import type { Filters } from '#contract'
import { valueAxis } from './axes.ts'
import { baseOption, legend } from './base.ts'
import { type Chart, type ChartMeasure, isBright, type Keys, type Manner } from './chart.ts'
import { correlation, quantile } from './distribution.ts'
import { amountText, numberText } from './number-text.ts'
import { ink, memberColour } from './palette.ts'
import { absentNote } from './ranked.ts'
import { tip } from './tip.ts'

/** A place by two figures; it is drawn only where both are known. */
export interface ScatterPoint {
  readonly keys: Keys
  readonly name: string
  readonly x: number | null
  readonly y: number | null
  /** Key of its group; all are one group where left out. */
  readonly group?: string
}

export interface ScatterGroup {
  readonly key: string
  readonly name: string
  readonly colour: number
}

export interface ScatterInput {
  readonly x: ChartMeasure
  readonly y: ChartMeasure
  readonly points: readonly ScatterPoint[]
  readonly groups?: readonly ScatterGroup[]
  readonly picked: Filters
}

type Drawn = ScatterPoint & { readonly x: number; readonly y: number }

/** One figure against another for each place, with the medians of both and how far they go together. */
export function scatterChart({ x, y, points, groups, picked }: ScatterInput, manner: Manner): Chart {
  const drawn = points.filter((point): point is Drawn => point.x !== null && point.y !== null)
  const layers = groups ?? [{ key: '', name: '', colour: -1 }]
  const inLayer = (key: string) => drawn.filter((point) => groups === undefined || point.group === key)
  const shown = layers.filter(({ key }) => inLayer(key).length > 0)
  const colours = ink(manner.dark)
  return {
    option: {
      ...baseOption(manner),
      ...(groups !== undefined && { legend: legend(manner) }),
      grid: { left: 8, right: 24, top: groups === undefined ? 8 : 26, bottom: 22, ...roomForAxes },
      xAxis: { ...axis(manner, x), nameLocation: 'middle', nameGap: 24 },
      yAxis: {
        ...axis(manner, y),
        nameLocation: 'end',
        nameGap: 22,
        nameTextStyle: { color: colours.soft, align: 'left' },
      },
      series: shown.map(({ key, name, colour }, at) => ({
        type: 'scatter' as const,
        name,
        symbolSize: 11,
        cursor: 'pointer',
        itemStyle: { color: colour < 0 ? colours.accent : memberColour(colour, manner.dark), opacity: 0.85 },
        label: { show: true, position: 'right' as const, formatter: '{b}', fontSize: 11, color: colours.text },
        labelLayout: { hideOverlap: true },
        data: inLayer(key).map((point) => ({
          name: point.name,
          value: [point.x, point.y],
          keys: point.keys,
          tip: tip(point.name, [
            [x.title, amountText(point.x, x, manner)],
            [y.title, amountText(point.y, y, manner)],
          ]),
          itemStyle: { opacity: isBright(point.keys, picked) ? 0.85 : 0.2 },
        })),
        ...(at === 0 && drawn.length > 2 && { markLine: medians(drawn, x, y, manner) }),
      })),
    },
    description: describe(drawn, x, y, manner),
    note: absentNote(
      points.filter((point) => point.x === null || point.y === null).map(({ name }) => name),
      manner,
    ),
    targets: shown.flatMap(({ key }, seriesIndex) =>
      inLayer(key).map((point, dataIndex) => ({ seriesIndex, dataIndex, keys: point.keys })),
    ),
  }
}

const roomForAxes = { outerBoundsMode: 'same', outerBoundsContain: 'all' } as const

function axis(manner: Manner, measure: ChartMeasure) {
  const unit = measure.unit === '' ? '' : ` (${measure.unit})`
  return {
    ...valueAxis(manner, measure),
    scale: true,
    name: `${measure.title}${unit}`,
    nameTextStyle: { color: ink(manner.dark).soft },
  }
}

function medians(drawn: readonly Drawn[], x: ChartMeasure, y: ChartMeasure, manner: Manner) {
  const across = quantile(
    drawn.map((point) => point.x),
    0.5,
  )
  const up = quantile(
    drawn.map((point) => point.y),
    0.5,
  )
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: ink(manner.dark).faint, type: 'dashed' as const, width: 1 },
    label: { color: ink(manner.dark).soft, fontSize: 10 },
    data: [
      {
        xAxis: across,
        label: {
          position: 'end' as const,
          rotate: 0,
          formatter: manner.say('median', { value: amountText(across, x, manner) }),
        },
      },
      {
        yAxis: up,
        label: {
          position: 'insideEndTop' as const,
          formatter: manner.say('median', { value: amountText(up, y, manner) }),
        },
      },
    ],
  }
}

function describe(drawn: readonly Drawn[], x: ChartMeasure, y: ChartMeasure, manner: Manner): string {
  if (drawn.length === 0) return manner.say('emptyDescription', { measure: `${x.title} / ${y.title}` })
  const together = correlation(drawn.map((point) => [point.x, point.y]))
  return manner.say('scatterDescription', {
    x: x.title,
    y: y.title,
    count: drawn.length,
    together: together === null ? manner.say('noValue') : numberText(together, 2, manner.language),
  })
}
