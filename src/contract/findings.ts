import type { IntakeCode, Severity } from './intake.ts'
import type { Details } from './problem.ts'
import type { SubmissionView } from './submission.ts'

/** Findings of a submission, gravest first; all where `severity` and `code` are left out. */
export interface FindingsQuery {
  readonly submission: number
  readonly severity?: Severity
  readonly code?: IntakeCode
  readonly offset?: number
  /** 1,000 where left out. */
  readonly limit?: number
}

export interface FindingsPage {
  readonly submission: SubmissionView
  /** Every kind of finding of the submission with how many are listed, gravest first, whatever was asked for. */
  readonly kinds: readonly FindingKind[]
  /** How many fit the query. */
  readonly total: number
  readonly findings: readonly Finding[]
}

export interface FindingKind {
  readonly code: IntakeCode
  readonly severity: Severity
  readonly count: number
}

export interface Finding extends FindingKindName {
  readonly finding: number
  readonly cell: string | null
  /** What is kept of the cell can be traced by these; `null` where nothing is, as of a total. */
  readonly kept: { readonly row: number; readonly block: number; readonly column: string } | null
  readonly message: string
  readonly details: Details
}

type FindingKindName = Pick<FindingKind, 'code' | 'severity'>
