import type { Direction, Filters } from '#contract'
import type { ChartMeasure, Point } from './chart.ts'
import type { ClassMethod } from './classes.ts'
import type { HeatPlace } from './heat-cell.ts'
import type { MapScheme } from './map-classes.ts'

/** A county with its name of the data's year. */
export interface MapPlace extends HeatPlace {
  readonly povertyLevel: 'national' | 'municipal' | null
  readonly exitYear: number | null
}

export interface MapPoint extends Point {
  /** Value of the same period a year before. */
  readonly before?: number | null
}

export interface ChoroplethInput {
  readonly measure: ChartMeasure
  /** Counties in scope; the others are drawn without colour or name. */
  readonly places: readonly MapPlace[]
  /** One for each county that has something, by `region`. */
  readonly points: readonly MapPoint[]
  readonly picked: Filters
  readonly method: ClassMethod
  readonly classes: number
  readonly scheme: MapScheme
  readonly direction: Direction
  /** The whole, as the core recomputed it: the middle of a diverging scheme. */
  readonly whole: number | null
  /** What the whole is: the municipality, or the counties chosen. */
  readonly wholeName: string
}
