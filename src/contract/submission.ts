import type { AdjustedCell } from './adjustments.ts'
import type { IntakeCode, NormaliseReason } from './intake.ts'
import type { Problem } from './problem.ts'
import type { ReviewState } from './review.ts'

export interface SubmissionView {
  readonly submission: number
  readonly import: number
  readonly form: string
  readonly formVersion: number
  readonly region: string
  readonly period: string
  readonly version: number
  /** `current` counts in the figures, `superseded` gave way to a newer version, `sent-back` waits for the county, `undone` was taken back. */
  readonly state: 'current' | 'superseded' | 'sent-back' | 'undone'
  /** Where it stands in its review; `null` where it gave way or was undone. */
  readonly review: ReviewState | null
  /** It answers one that was sent back. */
  readonly resent: boolean
  /** Who entered it; `null` where that was not recorded. */
  readonly enteredBy: string | null
  /** Why it was sent back. */
  readonly reason: string | null
  /** Day it arrived, as `2018-01-15`: as stated, else the day of the import. */
  readonly arrivedOn: string
  readonly file: string
  readonly sheet: string
  readonly sha256: string
  readonly rows: number
  readonly errors: number
  readonly warnings: number
  readonly importedAt: string
}

/** What a county wrote on a finding, in a list of errors that it sent back. */
export interface ExplanationView {
  readonly finding: number
  readonly code: IntakeCode
  readonly cell: string | null
  readonly text: string
  readonly import: number
  readonly at: string
}

export interface ImportView {
  readonly import: number
  readonly at: string
  readonly files: number
  readonly submissions: number
  readonly rows: number
  readonly undone: boolean
  /** Submissions of it that are accepted: it can't be undone until they are reopened. */
  readonly accepted: number
}

export interface Trace {
  readonly file: string
  readonly sha256: string
  readonly sheet: string
  readonly cell: string
  /** As it stood in the cell, as text. */
  readonly sent: string | null
  readonly kept: string | number | null
  readonly column: string
  readonly row: number
  readonly submission: number
  readonly form: string
  readonly region: string
  readonly period: string
  readonly version: number
  readonly why: readonly NormaliseReason[]
  readonly problem: Problem['message'] | null
  /** What holds in the adjusted layer in place of `kept`; `null` where nothing is adjusted. */
  readonly adjustment: AdjustedCell | null
  readonly importedAt: string
}
