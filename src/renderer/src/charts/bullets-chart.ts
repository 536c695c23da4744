import type { Filters } from '#contract'
import { roomForLabels, valueAxis } from './axes.ts'
import { baseOption } from './base.ts'
import { type Chart, type ChartMeasure, isBright, type Keys, type Manner } from './chart.ts'
import { ink, textOn } from './palette.ts'
import { slider } from './slider.ts'
import { tip } from './tip.ts'

export type BulletState = 'pass' | 'fail' | 'cannot-tell'

/** A rate of one place; `label` says value and verdict in signs and words, for colour alone says neither. */
export interface BulletPoint {
  readonly keys: Keys
  readonly name: string
  readonly value: number | null
  readonly state: BulletState
  readonly label: string
  readonly lines: readonly (readonly [string, string])[]
}

/** One criterion: the rates of all places against its threshold; `null` where none holds. */
export interface Bullet {
  readonly measure: ChartMeasure
  readonly threshold: { readonly value: number; readonly text: string } | null
  readonly points: readonly BulletPoint[]
}

export interface BulletsInput {
  readonly bullets: readonly Bullet[]
  readonly picked: Filters
  /** Places shown at once; the rest are reached by the wheel or the slider. */
  readonly visible?: number
}

/** Criteria side by side, a bar for each place and a mark at the threshold; the places stand in the same order in all. */
export function bulletsChart({ bullets, picked, visible = 10 }: BulletsInput, manner: Manner): Chart {
  const colours = ink(manner.dark)
  const share = 100 / Math.max(bullets.length, 1)
  const slides = bullets.some(({ points }) => points.length > visible)
  const edges = (at: number) => ({
    left: `${at * share + 0.5}%`,
    right: `${100 - (at + 1) * share + (at === bullets.length - 1 && slides ? 4 : 1)}%`,
  })
  return {
    option: {
      ...baseOption(manner),
      title: bullets.map(({ measure }, at) => ({
        text: measure.title,
        left: `${at * share + 0.5}%`,
        top: 4,
        textStyle: { fontSize: 12, fontWeight: 600, color: colours.text },
      })),
      grid: bullets.map((_, at) => ({ ...edges(at), top: 26, bottom: 4, ...roomForLabels })),
      xAxis: bullets.map((bullet, at) => ({
        ...valueAxis(manner, bullet.measure),
        gridIndex: at,
        axisLabel: { show: false },
        splitNumber: 3,
        min: 0,
        max: endOf(bullet),
      })),
      yAxis: bullets.map(({ points }, at) => ({
        type: 'category' as const,
        gridIndex: at,
        inverse: true,
        data: points.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.text, fontSize: 12, interval: 0 },
      })),
      ...(slides && {
        dataZoom: slider(visible, manner).map((zoom) => ({ ...zoom, yAxisIndex: bullets.map((_, at) => at) })),
      }),
      series: bullets.map(({ threshold, points }, at) => ({
        type: 'bar' as const,
        xAxisIndex: at,
        yAxisIndex: at,
        barMaxWidth: 18,
        barMinHeight: 1,
        cursor: 'pointer',
        showBackground: true,
        backgroundStyle: { color: colours.line, opacity: 0.35 },
        label: {
          show: true,
          fontSize: 11,
          formatter: ({ dataIndex }: { dataIndex: number }) => points[dataIndex]?.label ?? '',
        },
        ...(threshold !== null && {
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: colours.text, type: 'solid' as const, width: 2 },
            label: { show: false },
            data: [{ xAxis: threshold.value }],
          },
        }),
        data: points.map((point) => ({
          value: point.value ?? 0,
          label: labelPlace(point, endOf(bullets[at]), manner),
          keys: point.keys,
          tip: tip(point.name, point.lines),
          itemStyle: {
            color: point.state === 'fail' ? colours.warning : colours.accent,
            opacity: isBright(point.keys, picked) ? 1 : 0.3,
          },
        })),
      })),
    },
    description: bullets.map((bullet) => describe(bullet, manner)).join(' '),
    note: null,
    targets: bullets.flatMap(({ points }, seriesIndex) =>
      points.map((point, dataIndex) => ({ seriesIndex, dataIndex, keys: point.keys })),
    ),
  }
}

/** A label stands behind its bar, and inside one that leaves no room behind it. */
function labelPlace({ value, state }: BulletPoint, end: number, manner: Manner) {
  const colours = ink(manner.dark)
  if ((value ?? 0) < end * 0.6) return { position: 'right' as const, color: colours.text }
  return { position: 'insideLeft' as const, color: textOn(state === 'fail' ? colours.warning : colours.accent) }
}

/** End of an axis: room beyond the threshold and the largest value, and never beyond 100 % of a share that lies near it. */
function endOf(bullet: Bullet | undefined): number {
  if (bullet === undefined) return 1
  const { threshold, points } = bullet
  const largest = Math.max(threshold?.value ?? 0, ...points.map(({ value }) => value ?? 0))
  if (largest > 50 && largest <= 100) return 100
  return largest === 0 ? 1 : largest * 1.3
}

function describe({ measure, threshold, points }: Bullet, manner: Manner): string {
  if (points.length === 0) return manner.say('emptyDescription', { measure: measure.title })
  return manner.say('bulletsDescription', {
    measure: measure.title,
    threshold: threshold?.text ?? manner.say('notSet'),
    all: points.map(({ name, label }) => `${name} ${label}`).join(manner.say('listMark')),
  })
}
