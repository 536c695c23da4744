import type { Filters } from '#contract'
import { roomForLabels } from './axes.ts'
import { baseOption } from './base.ts'
import { type Chart, type ChartMeasure, isBright, type Manner, type Point } from './chart.ts'
import { amountText, numberText } from './number-text.ts'
import { ink } from './palette.ts'
import { absentNames, absentNote } from './ranked.ts'
import { tip, valueLines } from './tip.ts'

export interface FunnelInput {
  readonly measure: ChartMeasure
  /** Steps in their order: planned, started, … */
  readonly points: readonly Point[]
  readonly picked: Filters
}

/** Steps one under the other as centred bars, as wide as they are large, each with its share of the first and of the step before. */
export function funnelChart({ measure, points, picked }: FunnelInput, manner: Manner): Chart {
  const steps = points.filter((point) => point.value !== null)
  const [first] = steps
  const largest = Math.max(...steps.map(({ value }) => Number(value)), 0)
  const colours = ink(manner.dark)
  return {
    option: {
      ...baseOption(manner),
      grid: { left: 8, right: 12, top: 6, bottom: 6, ...roomForLabels },
      xAxis: { type: 'value', show: false, min: 0, max: largest },
      yAxis: [
        sideAxis(
          steps.map(({ name }) => name),
          colours.text,
        ),
        {
          ...sideAxis(
            steps.map((step, at) => amountAndShare(step, at === 0 ? undefined : first, measure, manner)),
            colours.text,
          ),
          position: 'right',
        },
      ],
      series: [
        {
          type: 'bar',
          stack: 'steps',
          silent: true,
          itemStyle: { color: 'transparent' },
          tooltip: { show: false },
          data: steps.map(({ value }) => (largest - Number(value)) / 2),
        },
        {
          type: 'bar',
          stack: 'steps',
          barCategoryGap: '12%',
          cursor: 'pointer',
          data: steps.map((step, at) => ({
            value: step.value,
            keys: step.keys,
            tip: tip(step.name, [
              ...valueLines(step, measure, manner),
              ...sharesOf(step, first, steps[at - 1], manner),
            ]),
            itemStyle: { color: shade(at, steps.length, manner), opacity: isBright(step.keys, picked) ? 1 : 0.3 },
          })),
        },
      ],
    },
    description: describe(steps, measure, manner),
    note: absentNote(absentNames(points), manner),
    targets: steps.map((step, dataIndex) => ({ seriesIndex: 1, dataIndex, keys: step.keys })),
  }
}

function sideAxis(labels: readonly string[], colour: string) {
  return {
    type: 'category' as const,
    inverse: true,
    data: [...labels],
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: colour, fontSize: 12, lineHeight: 16, interval: 0 },
  }
}

function amountAndShare(step: Point, first: Point | undefined, measure: ChartMeasure, manner: Manner): string {
  const share = shareOf(step, first, manner)
  const amount = amountText(step.value, measure, manner)
  return share === null ? amount : `${amount}\n${share}`
}

/** The ramp from its darkest to its middle: the same work going on. */
function shade(at: number, count: number, manner: Manner): string {
  const { ramp } = ink(manner.dark)
  const strongest = ramp.length - 1
  return ramp[strongest - Math.round((at / Math.max(count - 1, 1)) * (strongest - 2))] ?? ramp[0] ?? ''
}

function sharesOf(
  step: Point,
  first: Point | undefined,
  before: Point | undefined,
  manner: Manner,
): (readonly [string, string])[] {
  const ofFirst = shareOf(step, first, manner)
  const ofBefore = shareOf(step, before, manner)
  if (before === undefined || ofFirst === null || ofBefore === null) return []
  return [
    [manner.say('ofStep', { step: first?.name ?? '' }), ofFirst],
    ...(before === first ? [] : [[manner.say('ofStep', { step: before.name }), ofBefore] as const]),
  ]
}

function shareOf(step: Point, whole: Point | undefined, manner: Manner): string | null {
  if (whole === undefined || whole.value === null || whole.value === 0 || step.value === null) return null
  return `${numberText((step.value / whole.value) * 100, 1, manner.language)}%`
}

function describe(steps: readonly Point[], measure: ChartMeasure, manner: Manner): string {
  if (steps.length === 0) return manner.say('emptyDescription', { measure: measure.title })
  return manner.say('funnelDescription', {
    measure: measure.title,
    all: steps
      .map((step, at) => {
        const share = at === 0 ? null : shareOf(step, steps[0], manner)
        const amount = amountText(step.value, measure, manner)
        return share === null ? `${step.name} ${amount}` : `${step.name} ${amount} (${share})`
      })
      .join(manner.say('listMark')),
  })
}
