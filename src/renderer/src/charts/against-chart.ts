import type { Filters } from '#contract'
import { categoryAxis, roomForLabels, valueAxis } from './axes.ts'
import { baseOption } from './base.ts'
import { type Chart, type ChartMeasure, isBright, type Manner, type Point } from './chart.ts'
import { amountText, numberText } from './number-text.ts'
import { ink } from './palette.ts'
import { memberStyle } from './patterns.ts'
import { absentNames, absentNote } from './ranked.ts'
import { tip, valueLines } from './tip.ts'

/** A category with the standards its value is held against; several where some people have a higher one. */
export interface AgainstPoint extends Point {
  readonly colour: number
  readonly standards: readonly { readonly name: string; readonly value: number }[]
}

export interface AgainstInput {
  readonly measure: ChartMeasure
  readonly points: readonly AgainstPoint[]
  readonly picked: Filters
}

/** What each category reached beside the standards it has, each a stroke across its bar. */
export function againstChart({ measure, points, picked }: AgainstInput, manner: Manner): Chart {
  const colours = ink(manner.dark)
  const strokes = points.flatMap((point, at) => point.standards.map((standard) => ({ point, standard, at })))
  return {
    option: {
      ...baseOption(manner),
      grid: { left: 8, right: 18, top: 20, bottom: 4, ...roomForLabels },
      xAxis: categoryAxis(
        manner,
        points.map((point) => point.name),
      ),
      yAxis: valueAxis(manner, measure),
      series: [
        {
          type: 'bar',
          barMaxWidth: 40,
          cursor: 'pointer',
          label: {
            show: true,
            position: 'insideBottom',
            fontSize: 11,
            color: colours.text,
            backgroundColor: colours.surface,
            padding: [1, 3],
            borderRadius: 2,
            formatter: (mark) =>
              typeof mark.value === 'number' ? numberText(mark.value, measure.decimals, manner.language) : '',
          },
          data: points.map((point) => ({
            value: point.value,
            keys: point.keys,
            tip: tip(point.name, [...valueLines(point, measure, manner), ...standardLines(point, measure, manner)]),
            itemStyle: {
              ...memberStyle(point.colour, manner),
              opacity: isBright(point.keys, picked) ? 1 : 0.3,
            },
          })),
        },
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [52, 3],
          cursor: 'pointer',
          z: 4,
          itemStyle: { color: colours.text, borderColor: colours.surface, borderWidth: 1 },
          label: {
            show: true,
            position: 'top',
            distance: 3,
            fontSize: 11,
            color: colours.text,
            backgroundColor: colours.surface,
            padding: [1, 3],
            borderRadius: 2,
            formatter: ({ value }) => numberText(Number((value as number[])[1]), measure.decimals, manner.language),
          },
          data: strokes.map(({ point, standard, at }) => ({
            name: standard.name,
            value: [at, standard.value],
            keys: point.keys,
            tip: tip(point.name, [[standard.name, amountText(standard.value, measure, manner)]]),
          })),
        },
      ],
    },
    description: describe(points, measure, manner),
    note: absentNote(absentNames(points), manner),
    targets: points.map((point, dataIndex) => ({ seriesIndex: 0, dataIndex, keys: point.keys })),
  }
}

function standardLines(point: AgainstPoint, measure: ChartMeasure, manner: Manner): (readonly [string, string])[] {
  if (point.standards.length === 0) return [[manner.say('notSet'), '']]
  return point.standards.map(({ name, value }) => [name, amountText(value, measure, manner)])
}

function describe(points: readonly AgainstPoint[], measure: ChartMeasure, manner: Manner): string {
  if (points.every((point) => point.value === null)) return manner.say('emptyDescription', { measure: measure.title })
  const all = points.map((point) => {
    const standards = point.standards.map(({ value }) => numberText(value, measure.decimals, manner.language))
    const against = standards.length === 0 ? manner.say('notSet') : standards.join(' / ')
    return `${point.name} ${amountText(point.value, measure, manner)} (${against})`
  })
  return manner.say('againstDescription', { measure: measure.title, all: all.join(manner.say('listMark')) })
}
