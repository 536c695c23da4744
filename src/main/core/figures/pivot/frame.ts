import type { ColumnDefinition } from '../../forms/form-definition.ts'
import type { DimensionSource } from './dimension.ts'
import type { Member } from './members.ts'
import type { State } from './states.ts'

/** Rows to be grouped, column by column: lines of facts, or the rows of returns themselves. */
export interface Frame {
  readonly length: number
  /** Rows of returns behind the lines. */
  readonly rows: number
  /** Periods with data, in order. */
  readonly periods: readonly string[]
  codes(source: DimensionSource): Coded
  /** What each line adds to a state, NaN where it adds nothing; `null`: one for each line. */
  addends(state: State): Float64Array | null
  /** Values of a measure; NaN where absent. Only rows have them. */
  numbers(column: ColumnDefinition): Float64Array
}

/** The values of a column as numbers that stand for them: place in `values`, of which the first is absence. */
export interface Coded {
  readonly codes: Codes
  readonly values: readonly Member[]
}

export type Codes = Uint8Array | Uint16Array | Uint32Array
