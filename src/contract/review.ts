import type { CheckCounts, CheckFinding, Doubt, FindingExplanation } from './checks.ts'
import type { Finding } from './findings.ts'
import type { FormRow } from './rows.ts'
import type { SubmissionView } from './submission.ts'

/**
 * Where a submission stands. `draft`: kept, not yet checked; `re-sent`: the same, after one that was sent back;
 * `checked`: the rules have run; then `in-review`, and `accepted` (locked) or `sent-back`.
 */
export type ReviewState = 'draft' | 're-sent' | 'checked' | 'in-review' | 'accepted' | 'sent-back'

export type ReviewAct = 'begin' | 'accept' | 'send-back' | 'reopen' | 'take-back'

/** Why an act can't be done now. */
export type ReviewHindrance =
  | 'not-current'
  | 'not-checked'
  | 'has-errors'
  | 'unexplained-warnings'
  | 'entered-by-you'
  | 'adjusted-by-you'
  | 'role-missing'
  | 'accepted'
  | 'not-accepted'
  | 'newer-version'

export interface ReviewChoice {
  readonly act: ReviewAct
  /** Empty where it can be done. */
  readonly hindrances: readonly ReviewHindrance[]
}

/** One step of a review. */
export interface ReviewStep {
  readonly state: ReviewState
  readonly at: string
  readonly by: string
  /** Reason of sending back and reopening, or a note. */
  readonly reason: string | null
}

export interface ReviewLine {
  readonly submission: SubmissionView
  readonly state: ReviewState
  /** It answers one that was sent back. */
  readonly resent: boolean
  /** Who entered it; `null` where that was not recorded. */
  readonly enteredBy: string | null
  readonly since: string
  readonly counts: CheckCounts
  /** Comments that are not settled. */
  readonly comments: number
  readonly adjustments: number
}

/** One submission on the desk. */
export interface ReviewDesk extends ReviewLine {
  readonly choices: readonly ReviewChoice[]
  readonly steps: readonly ReviewStep[]
  /** What the rules found, gravest first, and what stands out of the sheet itself. */
  readonly items: readonly ReviewItem[]
  /** How many there are; `items` holds the first 2,000. */
  readonly itemCount: number
  readonly doubts: readonly Doubt[]
  readonly notes: readonly CellComment[]
  /** Submission of the version before, and that of the same part of last year; `null` where there is none. */
  readonly previous: SubmissionView | null
  readonly lastYear: SubmissionView | null
}

/**
 * A finding of a rule, or one of the sheet as it was read; `item` names either for explanations.
 *
 * What the sheet and a rule both tell is there once, as the rule's. Two findings of the same kind on the same cell of
 * the sheet share a name, and so an explanation.
 */
export type ReviewItem = {
  readonly item: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly row: number | null
  readonly block: number | null
  readonly column: string | null
  readonly cell: string | null
  readonly explanation: FindingExplanation | null
  /** Explanation of the same rule and county in the period before, to be taken over. */
  readonly offer: ExplanationOffer | null
} & ({ readonly of: 'rule'; readonly finding: CheckFinding } | { readonly of: 'sheet'; readonly finding: Finding })

export interface ExplanationOffer {
  readonly explanation: number
  readonly text: string
  readonly period: string
  readonly by: string
}

/** A remark on a cell, or on the submission where no cell is named. */
export interface CellComment {
  readonly comment: number
  readonly submission: number
  readonly row: number | null
  readonly block: number | null
  readonly column: string | null
  readonly cell: string | null
  readonly text: string
  readonly by: string
  readonly at: string
  /** Comment it answers. */
  readonly answers: number | null
  readonly settled: { readonly by: string; readonly at: string } | null
}

export interface SideBySideQuery {
  readonly submission: number
  /** Only rows with a difference from the version before. */
  readonly changed?: boolean
  /** Only rows with a finding or a comment. */
  readonly marked?: boolean
  /** A row whose place in the list is asked for too. */
  readonly find?: { readonly row: number; readonly block: number }
  readonly offset?: number
  /** 200 where left out. */
  readonly limit?: number
}

/** Rows of a submission beside those of the version before and of last year, matched by key, in the order of the sheet. */
export interface SideBySide {
  readonly total: number
  /** Place of the row looked for in the whole list, from 0; `null` where none was asked for or it is filtered away. */
  readonly place: number | null
  readonly rows: readonly SideBySideRow[]
}

export interface SideBySideRow {
  /** `null`: only the version before has it. */
  readonly now: FormRow | null
  readonly previous: FormRow | null
  readonly lastYear: FormRow | null
  /** Columns whose value differs from the version before. */
  readonly changed: readonly string[]
  /** What is said of the row, by column: items and comments; under `''` what is said of the row as a whole. */
  readonly items: Readonly<Record<string, readonly string[]>>
  readonly comments: Readonly<Record<string, readonly number[]>>
}

export interface ReviewQueueQuery {
  readonly forms?: readonly string[]
  readonly periods?: readonly string[]
  readonly regions?: readonly string[]
  readonly states?: readonly ReviewState[]
  readonly offset?: number
  /** 500 where left out. */
  readonly limit?: number
}

export interface ReviewQueue {
  readonly total: number
  readonly lines: readonly ReviewLine[]
  readonly states: Readonly<Record<ReviewState, number>>
}

export interface ReviewRoom {
  /** Submissions that count or were sent back, those that want something done first. */
  queue(query: ReviewQueueQuery): ReviewQueue
  desk(query: { readonly submission: number }): ReviewDesk
  sideBySide(query: SideBySideQuery): SideBySide
  /** Takes a submission into review. */
  begin(query: { readonly submission: number }): ReviewLine
  /** Accepts and locks it. */
  accept(query: { readonly submission: number; readonly note?: string }): ReviewLine
  sendBack(query: { readonly submission: number; readonly reason: string }): ReviewLine
  /** Unlocks what was accepted. */
  reopen(query: { readonly submission: number; readonly reason: string }): ReviewLine
  /** Takes a sending back back. */
  takeBack(query: { readonly submission: number }): ReviewLine
  /** Writes an explanation on an item; `copyOf` takes one over from another period. */
  explain(query: {
    readonly submission: number
    readonly item: string
    readonly text: string
    readonly copyOf?: number
  }): FindingExplanation
  /** Takes an explanation back. */
  withdrawExplanation(query: { readonly explanation: number }): null
  comment(query: {
    readonly submission: number
    readonly row?: number
    readonly block?: number
    readonly column?: string
    readonly text: string
    readonly answers?: number
  }): CellComment
  settleComment(query: { readonly comment: number; readonly settled: boolean }): CellComment
}
