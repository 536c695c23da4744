import type { OutlierBasis, OutlierMeasure } from '#contract'

/** A measure of a county that stands out among the values it is held against. */
export interface Outlier {
  /** Code of the rule it comes under, as `EDU_TABLE.outlier-peers`. */
  readonly rule: string
  readonly basis: OutlierBasis
  readonly form: string
  readonly regionId: number
  readonly period: string
  readonly column: string
  readonly scale: OutlierMeasure['scale']
  /** Members of the dimensions that name a row beside its county; empty where the county is one row or a roster. */
  readonly members: OutlierMembers
  /** The one row it stands in; `null` where it is added up from several. */
  readonly place: OutlierPlace | null
  /** In the unit of the column. */
  readonly value: number
  /** Middle of the values it is held against, in the unit of the column. */
  readonly median: number
  /** Spread about the median on the scale it is judged on. */
  readonly deviation: number
  /** Negative below the median; its size is beyond the limit. */
  readonly score: number
  readonly limit: number
  /** Values it is held against, its own among them. */
  readonly points: number
}

/** Codes of members by the names of dimensions. */
export type OutlierMembers = Readonly<Record<string, string | null>>

export interface OutlierPlace {
  readonly submission: number
  readonly row: number
  readonly block: number
}

/** Score beyond which a value is held to stand out, as its authors recommend (Iglewicz and Hoaglin 1993). */
export const USUAL_LIMIT = 3.5
