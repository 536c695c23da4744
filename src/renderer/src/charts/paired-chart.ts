import { roomForLabels, valueAxis } from './axes.ts'
import { baseOption, legend } from './base.ts'
import type { Chart, ChartMeasure, Manner } from './chart.ts'
import type { SidesInput, TwoSides } from './difference-chart.ts'
import { amountText } from './number-text.ts'
import { ink } from './palette.ts'
import { slider } from './slider.ts'
import { tip } from './tip.ts'

const VISIBLE = 9

/** Both sides of each member as a pair of bars, the largest on side B on top. */
export function pairedChart({ measure, sideA, sideB, members }: SidesInput, manner: Manner): Chart {
  const colours = ink(manner.dark)
  const pairs = members
    .filter((member) => member.a !== null || member.b !== null)
    .sort((x, y) => largest(y) - largest(x))
  const slides = pairs.length > VISIBLE
  const side = (name: string, of: (pair: TwoSides) => number | null, colour: string) => ({
    type: 'bar' as const,
    name,
    barMaxWidth: 10,
    cursor: 'pointer',
    color: colour,
    data: pairs.map((pair) => ({
      value: of(pair),
      keys: pair.keys,
      tip: tip(pair.name, [
        [sideA, amountText(pair.a, measure, manner)],
        [sideB, amountText(pair.b, measure, manner)],
      ]),
    })),
  })
  return {
    option: {
      ...baseOption(manner),
      grid: { left: 4, right: slides ? 22 : 10, top: 26, bottom: 4, ...roomForLabels },
      legend: legend(manner),
      xAxis: valueAxis(manner, measure),
      yAxis: {
        type: 'category',
        inverse: true,
        data: pairs.map((pair) => pair.name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.text, fontSize: 12, interval: 0 },
      },
      ...(slides && { dataZoom: slider(VISIBLE, manner) }),
      series: [side(sideA, (pair) => pair.a, colours.faint), side(sideB, (pair) => pair.b, colours.accent)],
    },
    description: describe(pairs, measure, sideA, sideB, manner),
    note: null,
    targets: [0, 1].flatMap((seriesIndex) =>
      pairs.map((pair, dataIndex) => ({ seriesIndex, dataIndex, keys: pair.keys })),
    ),
  }
}

function largest(pair: TwoSides): number {
  return pair.b ?? pair.a ?? 0
}

function describe(
  pairs: readonly TwoSides[],
  measure: ChartMeasure,
  sideA: string,
  sideB: string,
  manner: Manner,
): string {
  const [first] = pairs
  if (first === undefined) return manner.say('emptyDescription', { measure: measure.title })
  return manner.say('pairedDescription', {
    measure: measure.title,
    count: pairs.length,
    first: first.name,
    a: `${sideA} ${amountText(first.a, measure, manner)}`,
    b: `${sideB} ${amountText(first.b, measure, manner)}`,
  })
}
