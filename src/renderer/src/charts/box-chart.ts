import type { Filters } from '#contract'
import { roomForLabels, valueAxis } from './axes.ts'
import { baseOption } from './base.ts'
import { type Chart, type ChartMeasure, isBright, type Keys, type Manner, type Point } from './chart.ts'
import { type Spread, spreadOf } from './distribution.ts'
import { amountText } from './number-text.ts'
import { ink, memberColour } from './palette.ts'
import { absentNames, absentNote } from './ranked.ts'
import { tip, valueLines } from './tip.ts'

/** Values that are spread in one box. */
export interface BoxGroup {
  readonly key: string
  readonly name: string
  /** What picking the box means. */
  readonly keys: Keys
  readonly colour: number
  readonly points: readonly Point[]
}

export interface BoxInput {
  readonly measure: ChartMeasure
  readonly groups: readonly BoxGroup[]
  readonly picked: Filters
}

interface Box {
  readonly group: BoxGroup
  readonly points: readonly Filled[]
  readonly spread: Spread
}

type Filled = Point & { readonly value: number }

/** How values spread within each group: quartiles, whiskers, and those far out by name. */
export function boxChart({ measure, groups, picked }: BoxInput, manner: Manner): Chart {
  const boxes = groups.flatMap((group): Box[] => {
    const points = group.points.filter((point): point is Filled => point.value !== null)
    return points.length === 0 ? [] : [{ group, points, spread: spreadOf(points.map(({ value }) => value)) }]
  })
  const colours = ink(manner.dark)
  // A dozen English names have no room side by side.
  const slanting = manner.language === 'en' && boxes.length > 7
  const outliers = boxes.flatMap((box, at) => outside(box).map((point) => ({ point, at })))
  return {
    option: {
      ...baseOption(manner),
      grid: { left: 8, right: 24, top: 12, bottom: 6, ...roomForLabels },
      xAxis: {
        type: 'category',
        data: boxes.map(({ group, points }) => {
          const count = manner.say('places', { count: points.length })
          return slanting ? `${group.name} (${count})` : `${group.name}\n${count}`
        }),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.soft, fontSize: 11, interval: 0, lineHeight: 15, ...(slanting && { rotate: 40 }) },
      },
      yAxis: { ...valueAxis(manner, measure), scale: true },
      series: [
        {
          type: 'boxplot',
          boxWidth: [12, 48],
          cursor: 'pointer',
          data: boxes.map(({ group, spread }) => ({
            name: group.name,
            value: [spread.low, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.high],
            keys: group.keys,
            tip: tip(group.name, linesOf(spread, measure, manner)),
            itemStyle: {
              color: `${memberColour(group.colour, manner.dark)}66`,
              borderColor: memberColour(group.colour, manner.dark),
              borderWidth: 1.5,
              opacity: isBright(group.keys, picked) ? 1 : 0.3,
            },
          })),
        },
        {
          type: 'scatter',
          symbolSize: 8,
          cursor: 'pointer',
          label: { show: true, position: 'right', formatter: '{b}', fontSize: 11, color: colours.text },
          labelLayout: { hideOverlap: true },
          data: outliers.map(({ point, at }) => ({
            name: point.name,
            value: [at, point.value],
            keys: point.keys,
            tip: tip(point.name, valueLines(point, measure, manner)),
            itemStyle: { color: memberColour(boxes[at]?.group.colour ?? 0, manner.dark) },
          })),
        },
      ],
    },
    description: describe(boxes, outliers.length, measure, manner),
    note: absentNote(absentNames(groups.flatMap(({ points }) => points)), manner),
    targets: [
      ...boxes.map(({ group }, dataIndex) => ({ seriesIndex: 0, dataIndex, keys: group.keys })),
      ...outliers.map(({ point }, dataIndex) => ({ seriesIndex: 1, dataIndex, keys: point.keys })),
    ],
  }
}

function outside({ points, spread }: Box): readonly Filled[] {
  return points.filter(({ value }) => value < spread.low || value > spread.high)
}

function linesOf(spread: Spread, measure: ChartMeasure, manner: Manner): (readonly [string, string])[] {
  return [
    [manner.say('boxHigh'), amountText(spread.high, measure, manner)],
    [manner.say('boxUpper'), amountText(spread.upperQuartile, measure, manner)],
    [manner.say('boxMedian'), amountText(spread.median, measure, manner)],
    [manner.say('boxLower'), amountText(spread.lowerQuartile, measure, manner)],
    [manner.say('boxLow'), amountText(spread.low, measure, manner)],
  ]
}

function describe(boxes: readonly Box[], outliers: number, measure: ChartMeasure, manner: Manner): string {
  if (boxes.length === 0) return manner.say('emptyDescription', { measure: measure.title })
  return manner.say('boxDescription', {
    measure: measure.title,
    outliers,
    all: boxes
      .map(({ group, spread }) => `${group.name} ${amountText(spread.median, measure, manner)}`)
      .join(manner.say('listMark')),
  })
}
