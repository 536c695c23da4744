import type { ReviewState } from './review.ts'

/**
 * How a county stands with one return of a period.
 *
 * `filed` is in without a deadline to be measured by; `sent-back` waits for the county to mend it; `undone` was in
 * and has been taken back by ourselves. Owed are `missing`, `sent-back` and `undone`.
 */
export type FilingState = 'on-time' | 'late' | 'filed' | 'missing' | 'sent-back' | 'undone'

/** One county × form × period. */
export interface Filing {
  readonly region: string
  readonly state: FilingState
  /** Submission that counts, else the newest that was sent back or undone; `null` where there never was one. */
  readonly submission: number | null
  /** Day the first return not undone arrived, as `2018-01-15`. A correction sent later doesn't make a county late. */
  readonly arrivedOn: string | null
  /** Days from the deadline to the arrival, or to today where the return is owed; 0 in time, `null` without a deadline. */
  readonly daysLate: number | null
  /** Submissions that were not undone. */
  readonly versions: number
  /** Why the newest one was sent back. */
  readonly reason: string | null
  /** Where what counts for the county stands in its review; `null` where the return is owed. */
  readonly review: ReviewState | null
}

export interface FormCompleteness {
  readonly form: string
  /** Whether the return is asked for in the period: it has a deadline, or somebody has filed it. */
  readonly asked: boolean
  /** Last day to file, as `2018-01-15`; `null` where none was set. */
  readonly due: string | null
  /** Counties that have to file it: all, or those it concerns. */
  readonly expected: number
  /** Counties whose figures count. */
  readonly filed: readonly string[]
  readonly missing: readonly string[]
  /** Every county that has to file the return, in the order of the codes. */
  readonly filings: readonly Filing[]
}

/** Every form × county of a period: on time, late, missing, sent back. */
export interface Completeness {
  readonly period: string
  readonly forms: readonly FormCompleteness[]
}

export interface Deadline {
  readonly form: string
  readonly period: string
  /** As `2018-01-15`; the whole day still counts as in time. */
  readonly due: string
}
