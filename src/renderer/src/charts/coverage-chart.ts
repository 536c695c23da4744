import type { Filters } from '#contract'
import { categoryAxis, roomForLabels, valueAxis } from './axes.ts'
import { baseOption } from './base.ts'
import { type Chart, type ChartMeasure, isBright, type Manner, type Point } from './chart.ts'
import { amountText, numberText } from './number-text.ts'
import { ink, memberColour, textOn } from './palette.ts'
import { memberStyle } from './patterns.ts'
import { absentNames, absentNote } from './ranked.ts'
import { tip, valueLines } from './tip.ts'

export interface CoveragePoint extends Point {
  readonly colour: number
}

export interface CoverageInput {
  readonly measure: ChartMeasure
  /** In the order of the code list; the value is a percentage, with its numerator and denominator. */
  readonly points: readonly CoveragePoint[]
  readonly picked: Filters
}

/** Coverage by category against the line of 100 %. */
export function coverageChart({ measure, points, picked }: CoverageInput, manner: Manner): Chart {
  const colours = ink(manner.dark)
  const highest = Math.max(100, ...points.map((point) => point.value ?? 0))
  return {
    option: {
      ...baseOption(manner),
      grid: { left: 8, right: 46, top: 10, bottom: 4, ...roomForLabels },
      xAxis: categoryAxis(
        manner,
        points.map((point) => point.name),
      ),
      yAxis: { ...valueAxis(manner, measure), min: 0, max: Math.ceil((highest * 1.04) / 20) * 20, interval: 20 },
      series: [
        {
          type: 'bar',
          barMaxWidth: 44,
          cursor: 'pointer',
          label: {
            show: true,
            position: 'insideTop',
            distance: 8,
            fontSize: 12,
            formatter: (mark) =>
              typeof mark.value === 'number' ? `${numberText(mark.value, measure.decimals, manner.language)}%` : '',
          },
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: colours.text, type: 'dashed', width: 1 },
            label: { formatter: manner.say('fullCoverage'), color: colours.soft, fontSize: 11, position: 'end' },
            data: [{ yAxis: 100 }],
          },
          data: points.map((point) => ({
            value: point.value,
            keys: point.keys,
            tip: tip(point.name, valueLines(point, measure, manner)),
            label: {
              color: isBright(point.keys, picked) ? textOn(memberColour(point.colour, manner.dark)) : colours.text,
            },
            itemStyle: {
              ...memberStyle(point.colour, manner),
              opacity: isBright(point.keys, picked) ? 1 : 0.3,
            },
          })),
        },
      ],
    },
    description: describe(points, measure, manner),
    note: absentNote(absentNames(points), manner),
    targets: points.map((point, dataIndex) => ({ seriesIndex: 0, dataIndex, keys: point.keys })),
  }
}

function describe(points: readonly Point[], measure: ChartMeasure, manner: Manner): string {
  if (points.every((point) => point.value === null)) return manner.say('emptyDescription', { measure: measure.title })
  return manner.say('coverageDescription', {
    measure: measure.title,
    all: points
      .map((point) => `${point.name} ${amountText(point.value, measure, manner)}`)
      .join(manner.say('listMark')),
  })
}
