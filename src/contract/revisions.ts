import type { IndicatorView } from './indicators.ts'

export interface RevisionsQuery {
  readonly code: string
  /** All in which it can be asked for where left out. */
  readonly periods?: readonly string[]
  readonly regions?: readonly string[]
}

/**
 * Revision triangle: the value of an indicator in each period as it was known on each day on which something that it
 * is made of came in, was sent back, taken back or adjusted.
 */
export interface RevisionTriangle {
  readonly indicator: IndicatorView
  /** Oldest first. */
  readonly periods: readonly string[]
  /** Oldest first. */
  readonly days: readonly KnowledgeDay[]
  /** By period, then by day. */
  readonly values: readonly (readonly KnownValue[])[]
}

/** A day on which something changed. */
export interface KnowledgeDay {
  readonly day: string
  readonly imports: number
  readonly sentBack: number
  readonly undone: number
  readonly adjusted: number
}

export interface KnownValue {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly counties: number
  /** Value of the day before in the triangle. */
  readonly before: number | null
  /** It differs from that. */
  readonly changed: boolean
}
