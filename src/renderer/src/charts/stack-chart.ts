import type { Filters } from '#contract'
import { categoryAxis, roomForLabels, valueAxis } from './axes.ts'
import { baseOption, legend } from './base.ts'
import { type Chart, type ChartMeasure, isBright, type Keys, type Manner, type Point } from './chart.ts'
import { amountText, numberText } from './number-text.ts'
import { ink, memberColour } from './palette.ts'
import { memberStyle } from './patterns.ts'
import { absentNote } from './ranked.ts'
import { tip } from './tip.ts'

export interface StackLayer {
  readonly key: string | null
  readonly name: string
  readonly colour: number
}

export interface StackInput {
  readonly measure: ChartMeasure
  readonly places: readonly { readonly key: string; readonly name: string; readonly filed: boolean }[]
  readonly layers: readonly StackLayer[]
  readonly placeDimension: string
  readonly layerDimension: string
  readonly points: readonly Point[]
  readonly picked: Filters
}

/** Levels stacked for each county, tallest first; counties without a return are named under the chart. */
export function stackChart(input: StackInput, manner: Manner): Chart {
  const { measure, layers } = input
  const places = tallestFirst(input)
  return {
    option: {
      ...baseOption(manner),
      grid: { left: 8, right: 10, top: 30, bottom: 4, ...roomForLabels },
      legend: legend(manner),
      xAxis: categoryAxis(
        manner,
        places.map((place) => place.name),
      ),
      yAxis: valueAxis(manner, measure),
      series: layers.map((layer) => ({
        type: 'bar' as const,
        name: layer.name,
        stack: 'levels',
        barMaxWidth: 22,
        cursor: 'pointer',
        color: memberColour(layer.colour, manner.dark),
        itemStyle: {
          ...(manner.patterns && memberStyle(layer.colour, manner)),
          borderColor: ink(manner.dark).surface,
          borderWidth: 0.5,
        },
        data: places.map((place) => {
          const keys = keysOf(input, place.key, layer.key)
          return {
            value: valueAt(input, keys),
            keys,
            tip: tip(
              place.name,
              layers.map((one) => lineOf(input, place.key, one, manner)),
            ),
            itemStyle: { opacity: isBright(keys, input.picked) ? 1 : 0.3 },
          }
        }),
      })),
    },
    description: describe(input, places, manner),
    note: absentNote(
      input.places.filter((place) => !place.filed).map((place) => place.name),
      manner,
    ),
    targets: layers.flatMap((layer, seriesIndex) =>
      places.map((place, dataIndex) => ({ seriesIndex, dataIndex, keys: keysOf(input, place.key, layer.key) })),
    ),
  }
}

function tallestFirst(input: StackInput) {
  const height = (key: string) =>
    input.layers.reduce((sum, layer) => sum + (valueAt(input, keysOf(input, key, layer.key)) ?? 0), 0)
  return input.places.filter((place) => place.filed).sort((a, b) => height(b.key) - height(a.key))
}

function keysOf(input: StackInput, place: string, layer: string | null): Keys {
  return { [input.placeDimension]: place, [input.layerDimension]: layer }
}

function valueAt(input: StackInput, keys: Keys): number | null {
  const found = input.points.find(
    (point) =>
      point.keys[input.placeDimension] === keys[input.placeDimension] &&
      point.keys[input.layerDimension] === keys[input.layerDimension],
  )
  return found?.value ?? null
}

function lineOf(input: StackInput, place: string, layer: StackLayer, manner: Manner): readonly [string, string] {
  const value = valueAt(input, keysOf(input, place, layer.key))
  const { decimals } = input.measure
  return [layer.name, value === null ? '—' : numberText(value, decimals, manner.language)]
}

function describe(
  input: StackInput,
  places: readonly { readonly key: string; readonly name: string }[],
  manner: Manner,
): string {
  const [first] = places
  if (first === undefined) return manner.say('emptyDescription', { measure: input.measure.title })
  const parts = input.layers.map((layer) => {
    const value = valueAt(input, keysOf(input, first.key, layer.key))
    return `${layer.name} ${amountText(value, input.measure, manner)}`
  })
  return manner.say('stackDescription', {
    measure: input.measure.title,
    count: places.length,
    first: first.name,
    parts: parts.join(manner.say('listMark')),
  })
}
