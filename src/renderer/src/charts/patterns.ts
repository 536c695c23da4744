import type { Manner } from './chart.ts'
import { memberColour } from './palette.ts'

/** A pattern laid over a colour, as ECharts draws it: strips of a symbol, turned. */
export interface Decal {
  readonly symbol: 'rect' | 'circle' | 'triangle' | 'diamond'
  readonly symbolSize: number
  readonly color: string
  readonly dashArrayX: (number | number[])[]
  readonly dashArrayY: number[]
  readonly rotation: number
}

const quarter = Math.PI / 4

/** What no number stands behind: thin strokes over no colour. */
export function hatched(colour: string): Decal {
  return { symbol: 'rect', symbolSize: 1, color: colour, dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: -quarter }
}

/** Stripes for classes in order: the more, the closer they stand; `falling` for the side below the middle. */
export function stripes(at: number, count: number, dark: boolean, lean: 'rising' | 'falling' = 'rising'): Decal | null {
  if (at === 0 && count > 1) return null
  const gap = Math.max(3, 12 - Math.round((at * 9) / Math.max(1, count - 1)))
  return {
    symbol: 'rect',
    symbolSize: 1,
    color: over(dark),
    dashArrayX: [1, 0],
    dashArrayY: [1, gap],
    rotation: lean === 'rising' ? -quarter : quarter,
  }
}

/** The pattern of a member of a code list by its fixed place, as its colour: the same on every screen. */
export function memberPattern(place: number, dark: boolean): Decal {
  const color = over(dark)
  const strip = (rotation: number, on: number, off: number): Decal => ({
    symbol: 'rect',
    symbolSize: 1,
    color,
    dashArrayX: [1, 0],
    dashArrayY: [on, off],
    rotation,
  })
  const dots = (symbol: Decal['symbol'], size: number, gap: number): Decal => ({
    symbol,
    symbolSize: size,
    color,
    dashArrayX: [
      [gap, gap],
      [0, gap, gap, 0],
    ],
    dashArrayY: [gap, 0],
    rotation: 0,
  })
  const patterns = [
    strip(-quarter, 2, 5),
    dots('circle', 0.8, 5),
    strip(0, 2, 5),
    strip(quarter, 2, 5),
    dots('rect', 0.6, 6),
    strip(2 * quarter, 2, 5),
    strip(-quarter, 1, 3),
    dots('triangle', 0.9, 7),
    strip(0, 1, 3),
    strip(quarter, 1, 3),
    dots('diamond', 0.9, 7),
    strip(2 * quarter, 1, 3),
  ] as const
  return patterns[place % patterns.length] ?? patterns[0]
}

/** Colour of a member of a code list by its fixed place, with its pattern where patterns are wanted. */
export function memberStyle(place: number, manner: Manner): { readonly color: string; readonly decal?: Decal } {
  const color = memberColour(place, manner.dark)
  return manner.patterns ? { color, decal: memberPattern(place, manner.dark) } : { color }
}

/** Lines are told apart by their strokes and points where patterns are wanted. */
export function linePattern(at: number, { patterns }: Manner) {
  const strokes = ['solid', 'dashed', 'dotted'] as const
  const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const
  return patterns
    ? { stroke: strokes[at % strokes.length] ?? 'solid', symbol: symbols[at % symbols.length] ?? 'circle' }
    : { stroke: 'solid' as const, symbol: 'circle' as const }
}

function over(dark: boolean): string {
  return dark ? 'rgba(0,0,0,.42)' : 'rgba(255,255,255,.55)'
}
