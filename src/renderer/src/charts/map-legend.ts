import { fontFamily } from './base.ts'
import type { ChartMeasure, Manner } from './chart.ts'
import type { MapClass } from './map-classes.ts'
import { amountText, numberText } from './number-text.ts'
import { ink } from './palette.ts'
import { type Decal, hatched } from './patterns.ts'

const swatch = { width: 18, height: 11 } as const
const row = 17

interface Entry {
  readonly colour: string
  readonly decal: Decal | null
  readonly text: string
  readonly count: string
}

export interface MapLegendInput {
  readonly measure: ChartMeasure
  readonly classes: readonly MapClass[]
  /** Counties in scope without a value. */
  readonly absent: number
  /** The whole, where colours part at it. */
  readonly middle: number | null
  readonly wholeName: string
  /** Lines about other marks on the map. */
  readonly marks: readonly string[]
}

/** Classes from the highest down with their bounds and how many counties they hold; drawn, so that it is in every picture. */
export function mapLegend({ measure, classes, absent, middle, wholeName, marks }: MapLegendInput, manner: Manner) {
  const colours = ink(manner.dark)
  const entries: readonly Entry[] = [
    ...[...classes].reverse().map(({ from, to, count, colour, decal }) => ({
      colour,
      decal,
      text: boundsText(from, to, measure, manner),
      count: manner.say('places', { count }),
    })),
    ...(absent > 0
      ? [
          {
            colour: colours.surface,
            decal: hatched(colours.faint),
            text: manner.say('noValue'),
            count: manner.say('places', { count: absent }),
          },
        ]
      : []),
  ]
  const head = [
    measure.unit === '' ? measure.title : `${measure.title} (${measure.unit})`,
    ...(middle === null
      ? []
      : [manner.say('partedAt', { name: wholeName, value: amountText(middle, measure, manner) })]),
  ]
  const widest = Math.max(...entries.map(({ text }) => widthOf(text)), 0)
  const lines = [
    ...head.map((text, at) => ({ kind: 'text' as const, text, strong: at === 0 })),
    ...entries.map((entry) => ({ kind: 'entry' as const, entry })),
    ...marks.map((text) => ({ kind: 'text' as const, text, strong: false })),
  ]
  return {
    type: 'group' as const,
    right: 10,
    bottom: 8,
    silent: true,
    children: lines.flatMap((line, at) =>
      line.kind === 'text'
        ? [textAt(0, at * row, line.text, line.strong ? colours.text : colours.soft, line.strong)]
        : [
            ...swatchAt(at * row, line.entry, manner),
            textAt(swatch.width + 7, at * row, line.entry.text, colours.text, false),
            textAt(swatch.width + 17 + widest, at * row, line.entry.count, colours.soft, false),
          ],
    ),
  }
}

function boundsText(from: number, to: number, measure: ChartMeasure, manner: Manner): string {
  const text = (value: number) => numberText(value, measure.decimals, manner.language)
  return from === to ? text(to) : `${text(from)} – ${text(to)}`
}

/** About how wide a number stands in the legend's font. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\w–]/.test(sign) ? 6.4 : /[ -~]/.test(sign) ? 3.4 : 11), 0)
}

function textAt(x: number, y: number, text: string, fill: string, strong: boolean) {
  const font = `${strong ? 600 : 400} 11px ${fontFamily}`
  return { type: 'text' as const, x, y, style: { text, fill, font, textVerticalAlign: 'top' as const } }
}

/** The colour of a class with its pattern as strokes from edge to edge: pictures can't carry a pattern in a legend. */
function swatchAt(y: number, { colour, decal }: Entry, manner: Manner) {
  const box = {
    type: 'rect' as const,
    x: 0,
    y: y + 1,
    shape: { x: 0, y: 0, ...swatch },
    style: { fill: colour, stroke: ink(manner.dark).line, lineWidth: 1 },
  }
  if (decal === null) return [box]
  const gap = Array.isArray(decal.dashArrayY) ? Number(decal.dashArrayY[1] ?? 4) : 4
  const falling = decal.rotation > 0 && decal.rotation < 1
  const strokes = []
  for (let at = gap; at < swatch.width + swatch.height; at += gap + 2) {
    const from = { x: Math.min(at, swatch.width), y: Math.max(0, at - swatch.width) }
    const to = { x: Math.max(0, at - swatch.height), y: Math.min(at, swatch.height) }
    const flip = (x: number) => (falling ? swatch.width - x : x)
    strokes.push({
      type: 'line' as const,
      x: 0,
      y: y + 1,
      shape: { x1: flip(from.x), y1: from.y, x2: flip(to.x), y2: to.y },
      style: { stroke: decal.color, lineWidth: 1 },
    })
  }
  return [box, ...strokes]
}
