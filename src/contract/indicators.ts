import type { Batch } from './assessment.ts'
import type { Filters, TrendPoint } from './figures.ts'
import type { FormOrigin, Label } from './form.ts'
import type { RowsQuery } from './rows.ts'

/** The five batches, the universe they reach, and the exit that they lead to. */
export type IndicatorBatch = Batch | 'poverty' | 'exit'

/** Which way is better: more coverage, less incidence, or neither. */
export type Direction = 'higher' | 'lower' | 'neither'

/** What an indicator counts on one side: a measure of a form, its rows, or the members of a dimension that have rows. */
export interface IndicatorSide {
  readonly form: string
  /** A measure of the form, or `count` for its rows. */
  readonly measure: string
  /** With `count`: how many members of this dimension have rows, instead of how many rows there are. */
  readonly membersOf?: string | undefined
  /** Only rows with these members. */
  readonly filters?: Filters | undefined
}

/**
 * An indicator as it stands in a JSON file: those of resources/indicators, and those that people exchange.
 *
 * Without a denominator it is a level; with one it is `numerator ÷ denominator × scale`, recomputed at every level.
 */
export interface IndicatorFile {
  readonly code: string
  readonly version?: number | undefined
  readonly batch: IndicatorBatch
  readonly title: Label
  /** Exactly what is counted, and from which return and column. */
  readonly definition: Label
  readonly numerator: IndicatorSide
  readonly denominator?: IndicatorSide | undefined
  readonly scale?: number | undefined
  /** Code of the unit in units.json. */
  readonly unit: string
  readonly decimals?: number | undefined
  readonly direction?: Direction | undefined
  /** First and last period it holds for; without end where left out. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** Code of the indicator it was copied from. */
  readonly basis?: string | undefined
}

export interface IndicatorView {
  readonly code: string
  /** `program`: shipped with it; `book`: made by people and kept in the book. */
  readonly origin: FormOrigin
  readonly version: number
  readonly batch: IndicatorBatch
  readonly title: Label
  readonly definition: Label
  readonly numerator: IndicatorSide
  readonly denominator: IndicatorSide | null
  /** What one is multiplied with for showing: 100 for %. */
  readonly scale: number
  readonly unit: Label
  readonly decimals: number
  readonly direction: Direction
  readonly from: string | null
  readonly until: string | null
  /** Dimensions it can be shown by beside `region` and `period`: those that both sides have. */
  readonly dimensions: readonly string[]
  /** Indicator it was copied from. */
  readonly basis: string | null
  /** What keeps it from being computed: a form or column that it names and that is gone. */
  readonly issues: readonly IndicatorIssue[]
}

export interface IndicatorQuery {
  readonly code: string
  /** `region`, `period` and `dimensions` of the indicator; none for the total alone. */
  readonly by: readonly string[]
  /**
   * Periods asked for. Left out with `period` in `by`: every year and part of a year filed, months as their years.
   * Left out without: the newest of these. Periods are never added up: without `period` in `by` the newest one counts.
   */
  readonly periods?: readonly string[]
  readonly regions?: readonly string[]
  /** `current` where left out: a unit that was joined to another counts in the one it belongs to now. */
  readonly boundaries?: 'as-filed' | 'current'
  /** Members of `dimensions`; hold for both sides. */
  readonly filters?: Filters
}

/**
 * Values of an indicator.
 *
 * A value is absent where a side is absent: nothing filed is never zero. Where the sides cover different counties, a
 * value over several counties is that of the counties that have both.
 */
export interface IndicatorResult {
  readonly indicator: IndicatorView
  readonly lines: readonly IndicatorLine[]
  /** The whole of the newest period, recomputed, not added up from `lines`. */
  readonly total: IndicatorLine
  /** The whole of each period asked for, oldest first; `keys` holds the period. */
  readonly totals: readonly IndicatorLine[]
  /** For each period asked for and each side: where its numbers come from. */
  readonly sources: readonly IndicatorSource[]
  /** Counties without a value in the whole of a period, with the reason; of a level too. */
  readonly leftOut: readonly LeftOutCounty[]
  /** Periods in which it can be asked for, oldest first: those filed, and the years of months filed. */
  readonly periods: readonly string[]
}

export interface IndicatorLine {
  /** Members by dimension asked for; `null` where the rows have none. The total has the period it is of. */
  readonly keys: Readonly<Record<string, string | null>>
  readonly value: number | null
  /** What was counted on either side, in the unit of its column; of a level only the numerator. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Value of the same line in the same period of the year before. */
  readonly before: number | null
  /** Change on the year before as a fraction of its size; for a percentage rather show `value − before`. */
  readonly growth: number | null
  /** Counties that the value covers. */
  readonly counties: number
}

export type SideName = 'numerator' | 'denominator'

export interface IndicatorSource {
  readonly side: SideName
  readonly form: string
  readonly measure: string
  /** Period asked for. */
  readonly asked: string
  /** Period of the form that stands for it: the last month filed within a year; `null` where none is filed. */
  readonly period: string | null
  readonly submissions: number
  /** Counties in scope that have filed, and how many are expected: of a return that concerns some, those that filed. */
  readonly filed: readonly string[]
  readonly expected: number
  /** Rows that the filters select, and those of them that have no value. */
  readonly rows: number
  readonly blank: number
  /** The rows themselves. */
  readonly behind: RowsQuery
}

/** `not-filed`: the county has not sent the return; `blank`: it has, without a value for this side. */
export interface LeftOutCounty {
  readonly region: string
  /** Period asked for. */
  readonly period: string
  readonly side: SideName
  readonly why: 'not-filed' | 'blank'
}

/** An indicator at a glance: its value for a period and scope, and its trend over the same part of every year. */
export interface IndicatorFigure {
  readonly code: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly trend: readonly TrendPoint[]
  /** Period the numerator is from, where a month stands for a year. */
  readonly period: string | null
  /** Counties in scope that have filed every return it needs, and how many are expected. */
  readonly filed: number
  readonly expected: number
}

/** What is wrong with a definition; `schema` is a shape the file format doesn't have. */
export type IndicatorIssueCode =
  | 'schema'
  | 'title-empty'
  | 'definition-empty'
  | 'unit-unknown'
  | 'form-unknown'
  | 'measure-unknown'
  | 'dimension-unknown'
  | 'member-unknown'
  | 'members-with-measure'
  | 'mean-over-side'
  | 'validity-reversed'

export interface IndicatorIssue {
  readonly code: IndicatorIssueCode
  /** Where in the definition, as `numerator.filters.level`. */
  readonly at: string
  /** What stands there and is wrong. */
  readonly value: string
}

export type IndicatorStep = 'new' | 'next-version' | 'unchanged'

/** A definition looked at before it is kept. */
export interface IndicatorCheck {
  readonly issues: readonly IndicatorIssue[]
  /** `null` where there are issues. */
  readonly step: IndicatorStep | null
  readonly version: number | null
}

export interface IndicatorAdded {
  readonly indicator: IndicatorView
  readonly step: IndicatorStep
}

/** A version of an indicator of the book. */
export interface IndicatorVersion {
  readonly version: number
  readonly since: string
  /** When another took its place or it was withdrawn; `null` where it holds. */
  readonly until: string | null
  readonly definition: IndicatorFile
}
