import { categoryAxis, roomForLabels, valueAxis } from './axes.ts'
import { baseOption, legend } from './base.ts'
import type { Chart, ChartMeasure, Manner } from './chart.ts'
import { amountText, numberText } from './number-text.ts'
import { ink, memberColour } from './palette.ts'
import { tip } from './tip.ts'

/** A value in force from a year on, with what is to be known of it: day, source, how sure. */
export interface StepValue {
  readonly year: number
  readonly value: number | null
  readonly facts: readonly (readonly [string, string])[]
}

export interface StepLine {
  readonly name: string
  readonly colour: number
  readonly values: readonly StepValue[]
}

export interface StepsInput {
  readonly measure: ChartMeasure
  /** Lines over the same years. */
  readonly lines: readonly StepLine[]
  /** Year to stand out: the one shown in the window. */
  readonly year: number
}

/** Standards by year as steps; in each year the higher one is filled, for the higher one holds. */
export function stepsChart({ measure, lines, year }: StepsInput, manner: Manner): Chart {
  const years = [...new Set(lines.flatMap(({ values }) => values.map((point) => point.year)))].sort((a, b) => a - b)
  const colours = ink(manner.dark)
  return {
    option: {
      ...baseOption(manner),
      legend: legend(manner),
      grid: { left: 8, right: 28, top: 40, bottom: 4, ...roomForLabels },
      xAxis: categoryAxis(manner, years.map(String)),
      yAxis: { ...valueAxis(manner, measure), scale: true },
      series: lines.map((line, at) => ({
        type: 'line' as const,
        name: line.name,
        step: 'middle' as const,
        connectNulls: false,
        color: memberColour(line.colour, manner.dark),
        lineStyle: { width: 2, type: at === 0 ? ('solid' as const) : ('dashed' as const) },
        cursor: 'pointer',
        label: {
          show: true,
          color: colours.text,
          fontSize: 11,
          formatter: (mark: { value?: unknown }) =>
            typeof mark.value === 'number' ? numberText(mark.value, measure.decimals, manner.language) : '',
        },
        ...(at === 0 && years.includes(year) && { markLine: shownYear(year, manner) }),
        data: years.map((one) => {
          const point = valueIn(line, one)
          const holds = holdingIn(lines, one) === line
          return {
            value: point?.value ?? null,
            keys: { period: String(one) },
            symbol: 'circle',
            symbolSize: holds ? 11 : 7,
            tip: tip(`${line.name} · ${one}`, [
              [measure.title, amountText(point?.value ?? null, measure, manner)],
              ...(point?.facts ?? []),
              ...(holds ? [[manner.say('higherHolds', { name: line.name }), ''] as const] : []),
            ]),
            label: {
              position: holds || (at === 0 && holdingIn(lines, one) === null) ? ('top' as const) : ('bottom' as const),
            },
            itemStyle: holds ? {} : { color: colours.surface, borderColor: memberColour(line.colour, manner.dark) },
          }
        }),
      })),
    },
    description: describe(lines, years, measure, manner),
    note: noteOf(lines, year, measure, manner),
    targets: lines.flatMap((_, seriesIndex) =>
      years.map((one, dataIndex) => ({ seriesIndex, dataIndex, keys: { period: String(one) } })),
    ),
  }
}

/** The line whose value is the higher in a year; `null` where fewer than two are set, or both are the same. */
export function holdingIn(lines: readonly StepLine[], year: number): StepLine | null {
  const set = lines.flatMap((line) => {
    const value = valueIn(line, year)?.value ?? null
    return value === null ? [] : [{ line, value }]
  })
  const [first, second] = set.sort((a, b) => b.value - a.value)
  return first === undefined || second === undefined || first.value === second.value ? null : first.line
}

function valueIn(line: StepLine, year: number): StepValue | undefined {
  return line.values.find((point) => point.year === year)
}

function shownYear(year: number, manner: Manner) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: ink(manner.dark).faint, type: 'dotted' as const, width: 1 },
    label: { show: false },
    data: [{ xAxis: String(year) }],
  }
}

function noteOf(lines: readonly StepLine[], year: number, measure: ChartMeasure, manner: Manner): string | null {
  const bare = { ...measure, unit: '' }
  const all = lines.map((line) => `${line.name} ${amountText(valueIn(line, year)?.value ?? null, bare, manner)}`)
  const holds = holdingIn(lines, year)
  const told = holds === null ? all : [...all, manner.say('higherHolds', { name: holds.name })]
  return `${year}: ${told.join(manner.say('listMark'))}`
}

function describe(lines: readonly StepLine[], years: readonly number[], measure: ChartMeasure, manner: Manner): string {
  const [from, to] = [years.at(0), years.at(-1)]
  if (from === undefined || to === undefined) return manner.say('emptyDescription', { measure: measure.title })
  const all = years.map((year) => {
    const values = lines.map(
      (line) => `${line.name} ${amountText(valueIn(line, year)?.value ?? null, measure, manner)}`,
    )
    return `${year} ${values.join(manner.say('listMark'))}`
  })
  return manner.say('stepsDescription', { from, to, all: all.join('; ') })
}
