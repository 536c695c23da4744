import type { Label } from './form.ts'

/**
 * How sure a value is: stated by the project's founding document, found in a public source, general knowledge nobody
 * has confirmed, or set in this book by a person.
 */
export type Confidence = 'brief' | 'source' | 'general' | 'set'

/** What a standard is to be compared by: at most, at least, or an amount that others are held against. */
export type StandardSense = 'at-most' | 'at-least' | 'amount'

/** What screens show together: the two lines, the thresholds of an exit, aid to students, relocation. */
export type StandardGroup = 'lines' | 'exit' | 'aid' | 'relocation'

/** The value of a standard over some years. */
export interface StandardValue {
  /** First and last year it holds; `null`: until a later one takes its place. */
  readonly from: number
  readonly until: number | null
  readonly value: number
  /** Day of `from` on which it came into force; `null` where only the year is known. */
  readonly effectiveOn: string | null
  /** Where it is from; what a person wrote reads the same in both languages. */
  readonly source: Label
  readonly confidence: Confidence
  /** The value the program ships for the same first year, where people have changed it; `null` where it ships none. */
  readonly shipped: ShippedValue | null
  /** Who changed it, when and why; `null` for a value as shipped. */
  readonly change: StandardChange | null
}

export interface ShippedValue {
  readonly value: number
  readonly until: number | null
}

export interface StandardChange {
  readonly by: string
  readonly at: string
  readonly reason: string
}

/** A value that rules and comparisons go by, with the years in which it holds. Of values that overlap, the one that begins last holds. */
export interface Standard {
  readonly code: string
  readonly title: Label
  readonly group: StandardGroup
  readonly sense: StandardSense
  readonly unit: Label
  readonly decimals: number
  /** Member of the code list `stage` that a standard of student aid is about. */
  readonly stage: string | null
  /** Oldest first. */
  readonly values: readonly StandardValue[]
}

/** Sets the value that begins in a year; the one that began in the same year gives way, others stay. */
export interface SetStandard {
  readonly code: string
  readonly from: number
  /** Left out: that of the value which gives way, else until a later value takes its place. */
  readonly until?: number | null
  readonly value: number
  readonly effectiveOn?: string | null
  readonly source: string
  readonly by: string
  readonly reason: string
}

/** Takes back what people have set for a first year: the shipped value holds again, or none. */
export interface UnsetStandard {
  readonly code: string
  readonly from: number
  readonly by: string
  readonly reason: string
}

/** One entry of a standard's history, newest first. */
export interface StandardHistory extends StandardChange {
  readonly verb: 'set' | 'unset'
  readonly from: number
  /** What held in that year before and after; `null` where nothing did. */
  readonly before: number | null
  readonly after: number | null
}

export interface StandardsRoom {
  /** All standards, or those of a group. */
  list(query: { readonly group?: StandardGroup }): readonly Standard[]
  set(query: SetStandard): Standard
  unset(query: UnsetStandard): Standard
  history(query: { readonly code: string }): readonly StandardHistory[]
}
