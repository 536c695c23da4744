/** Keeps only rows whose dimension is one of the members; `null` in a list stands for absent. */
export type Filters = Readonly<Record<string, readonly (string | null)[]>>

export interface PivotQuery {
  readonly form: string
  /** Dimensions down the side: `region`, `period` and the form's own. */
  readonly rows: readonly string[]
  readonly columns?: readonly string[]
  /** `count` (rows), measures and ratios of the form. */
  readonly measures: readonly string[]
  /** Exact periods, as `2017` or `2017H1`; all when left out. */
  readonly periods?: readonly string[]
  /** Region codes; all when left out. */
  readonly regions?: readonly string[]
  readonly filters?: Filters
  /**
   * `current` counts a unit that was joined to another in the one it belongs to now (万盛 in 綦江), so that a county is
   * one series across the years; as filed where left out.
   */
  readonly boundaries?: 'as-filed' | 'current'
}

/**
 * Result of a pivot: one line for each combination of members that has rows, none for those without.
 *
 * A value is `null` where every addend is absent or where a total has no meaning (a scale in mu plus one in heads).
 */
export interface PivotResult {
  readonly query: PivotQuery
  readonly lines: readonly PivotLine[]
  /** The same measures over everything the query selects, recomputed, not added up from `lines`. */
  readonly total: PivotLine
}

export interface PivotLine {
  /** Member codes by dimension; `null` where the row has none. */
  readonly keys: Readonly<Record<string, string | null>>
  readonly values: Readonly<Record<string, number | null>>
  /** Numerator and denominator of each ratio in `values`. */
  readonly parts: Readonly<Record<string, RatioParts>>
}

export interface RatioParts {
  readonly numerator: number | null
  readonly denominator: number | null
}

export interface TraceQuery {
  readonly submission: number
  readonly row: number
  readonly block?: number
  readonly column: string
}

export interface TrendPoint {
  readonly period: string
  readonly value: number | null
  /** Change on the year before as a fraction; `null` where either is absent. */
  readonly growth: number | null
}
