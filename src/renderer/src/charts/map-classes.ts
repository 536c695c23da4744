import type { Direction } from '#contract'
import type { Manner } from './chart.ts'
import { type ClassRule, classAt, classesOf, shown, type ValueClass } from './classes.ts'
import { ink } from './palette.ts'
import { type Decal, stripes } from './patterns.ts'

/** From little to much in one colour, or to either side of the value of the whole in two. */
export type MapScheme = 'sequential' | 'diverging'

export interface MapRule extends ClassRule {
  readonly scheme: MapScheme
  /** Which side of the whole is the better one. */
  readonly direction: Direction
  /** The value of the whole. */
  readonly middle: number | null
}

/** A class of the map with the look of its counties. */
export interface MapClass extends ValueClass {
  readonly colour: string
  readonly decal: Decal | null
}

/** Classes of a map, lowest first. To either side of the whole they are parted by themselves, so that none spans it. */
export function mapClasses(values: readonly number[], rule: MapRule, manner: Manner): readonly MapClass[] {
  const colours = ink(manner.dark)
  const { middle } = rule
  if (rule.scheme === 'sequential' || middle === null) {
    const classes = classesOf(values, rule)
    return classes.map((one, at) => ({
      ...one,
      colour: spaced(colours.ramp, at, classes.length),
      decal: manner.patterns ? stripes(at, classes.length, manner.dark) : null,
    }))
  }
  const half = { ...rule, classes: Math.max(1, Math.round(rule.classes / 2)) }
  const bound = shown(middle, rule.decimals)
  const below = classesOf(
    values.filter((value) => shown(value, rule.decimals) < bound),
    half,
  )
  const above = classesOf(
    values.filter((value) => shown(value, rule.decimals) >= bound),
    half,
  )
  const [low, high] = rule.direction === 'lower' ? [colours.better, colours.worse] : [colours.worse, colours.better]
  return [
    ...below.map((one, at) => ({
      ...one,
      colour: spaced(low, below.length - 1 - at, below.length),
      decal: manner.patterns ? stripes(below.length - 1 - at, below.length, manner.dark, 'falling') : null,
    })),
    ...above.map((one, at) => ({
      ...one,
      colour: spaced(high, at, above.length),
      decal: manner.patterns ? stripes(at, above.length, manner.dark) : null,
    })),
  ]
}

/** The class of a value, or `null` where it is absent. */
export function classOf(value: number | null, classes: readonly MapClass[], decimals: number): MapClass | null {
  return value === null ? null : (classes[classAt(value, classes, decimals)] ?? null)
}

/** The colour at a place of a ramp spread over so many classes; a single class has the middle one. */
function spaced(ramp: readonly string[], at: number, count: number): string {
  const place = count === 1 ? Math.floor(ramp.length / 2) : Math.round((at * (ramp.length - 1)) / (count - 1))
  return ramp[place] ?? ''
}
