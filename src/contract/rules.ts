import type { CheckFinding, Doubt } from './checks.ts'
import type { FormOrigin, Label } from './form.ts'
import type { ReportResult } from './reports.ts'

/** `error` (强制性) blocks acceptance, `warning` (核实性) wants an explanation. */
export type RuleSeverity = 'error' | 'warning'

/** How far two sides may lie apart and still count as equal; what is left out adds nothing. The widest one given holds. */
export interface RuleTolerance {
  /** In the unit of the compared column. */
  readonly absolute?: number | undefined
  /** As a fraction of the expected value: `0.01` is one per cent. */
  readonly relative?: number | undefined
  /** Half the last shown digit of each addend; holds where left out, `false` turns it off. */
  readonly rounding?: boolean | undefined
}

/** A rule as it stands in a JSON file: those of resources/forms/rules, and those that people exchange. */
export interface RuleFile {
  /** Code within all rules, as `EDU_TABLE.times-persons`. */
  readonly code: string
  readonly version?: number | undefined
  /** Form whose rows it checks. */
  readonly form: string
  readonly title: Label
  /** What has to hold, in the rule language. */
  readonly rule: string
  /** Only rows for which this holds. */
  readonly when?: string | undefined
  readonly severity: RuleSeverity
  /** What a person is told; `{name}` stands for the value of a column, `{expected}` for what it should be. */
  readonly message: Label
  readonly tolerance?: RuleTolerance | undefined
  /** First and last period it holds for; without end where left out. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** Where it comes from: a note under the form, a clause, a standard. */
  readonly source?: Label | undefined
  /** Not run unless a book turns it on. */
  readonly off?: boolean | undefined
}

export interface RuleView {
  readonly code: string
  /** `program`: shipped with it; `book`: made by people and kept in the book. */
  readonly origin: FormOrigin
  readonly version: number
  readonly form: string
  readonly title: Label
  readonly rule: string
  readonly when: string | null
  readonly severity: RuleSeverity
  readonly message: Label
  readonly tolerance: RuleTolerance
  readonly from: string | null
  readonly until: string | null
  readonly source: Label | null
  /** Whether it runs in this book. */
  readonly active: boolean
  /** Who wrote it and when; `null` for rules of the program. */
  readonly author: string | null
  readonly since: string | null
  /** What keeps it from being run: a form or column that it names and that is gone. */
  readonly issues: readonly RuleIssue[]
}

export type RuleIssueCode =
  | 'schema'
  | 'syntax'
  | 'form-unknown'
  | 'column-unknown'
  | 'function-unknown'
  | 'arguments-wrong'
  | 'type-mismatch'
  | 'not-a-condition'
  | 'member-unknown'
  | 'standard-unknown'
  | 'by-unknown'
  | 'by-missing'
  | 'code-unknown'
  | 'too-deep'
  | 'title-empty'
  | 'message-empty'
  | 'placeholder-unknown'
  | 'validity-reversed'

/** Something wrong in a rule, where it stands. */
export interface RuleIssue {
  readonly code: RuleIssueCode
  /** Field of the definition. */
  readonly field: keyof RuleFile
  /** Place in the text of `rule` or `when`, from 0; the whole field where both are 0. */
  readonly from: number
  readonly to: number
  /** What stands there and is wrong. */
  readonly value: string
  /** What was probably meant; `null` where nothing comes near. */
  readonly suggestion: string | null
}

export type RuleStep = 'new' | 'next-version' | 'unchanged'

/** A rule looked at before it is kept. */
export interface RuleCheck {
  readonly issues: readonly RuleIssue[]
  /** `null` where there are issues. */
  readonly step: RuleStep | null
  readonly version: number | null
  /** What it compares, in words made from the titles of the columns; `null` where there are issues. */
  readonly reading: Label | null
}

export interface RuleAdded {
  readonly rule: RuleView
  readonly step: RuleStep
}

export interface RuleVersion {
  readonly version: number
  readonly author: string
  readonly since: string
  /** When another took its place or it was withdrawn; `null` where it holds. */
  readonly until: string | null
  readonly definition: RuleFile
}

export type CompletionKind = 'column' | 'form' | 'function' | 'keyword' | 'member' | 'standard' | 'dimension'

/** What can stand at a place of a rule. */
export interface Completion {
  readonly kind: CompletionKind
  /** What is put into the text. */
  readonly insert: string
  readonly title: Label
  /** What it is for, in a line. */
  readonly hint: Label | null
}

export interface CompletionQuery {
  readonly form: string
  readonly text: string
  /** Place of the caret, from 0. */
  readonly at: number
}

export interface Completions {
  /** What the completions take the place of. */
  readonly from: number
  readonly to: number
  readonly completions: readonly Completion[]
}

/** A rule run over the book without keeping anything: a draft, or one that is kept. */
export interface RehearsalQuery {
  readonly rule: unknown
  /** All that are filed where left out. */
  readonly periods?: readonly string[]
  readonly regions?: readonly string[]
  /** Findings listed, 200 where left out; all are counted. */
  readonly limit?: number
}

export interface Rehearsal {
  /** Newest first. */
  readonly periods: readonly RehearsedPeriod[]
  readonly findings: readonly CheckFinding[]
  readonly doubts: readonly Doubt[]
  readonly counts: RuleCounts
}

export interface RehearsedPeriod extends RuleCounts {
  readonly period: string
  /** Counties with a finding. */
  readonly regions: readonly string[]
}

/** Cases of a rule: rows, or groups of rows; `checked` is the sum of those that hold, fail and can't be told. */
export interface RuleCounts {
  readonly checked: number
  readonly failed: number
  readonly cannotTell: number
}

export interface RulesRoom {
  /** Every rule of the program and of the book, in the order of forms; those withdrawn are left out. */
  list(query: { readonly form?: string; readonly find?: string }): readonly RuleView[]
  definition(query: { readonly code: string }): RuleFile
  /** Versions of a rule of the book, newest first; those withdrawn too. */
  versions(query: { readonly code: string }): readonly RuleVersion[]
  /** What is wrong with a rule, and what keeping it would do; writes nothing. */
  check(query: { readonly rule: unknown }): RuleCheck
  complete(query: CompletionQuery): Completions
  /** Long: progress and cancel. */
  rehearse(query: RehearsalQuery): Rehearsal
  /** Keeps a rule in the book: a new one, or the next version of one of the book's own. */
  add(query: { readonly rule: unknown }): RuleAdded
  /** Takes a rule of the book's own out; its versions and findings of the past stay readable. */
  withdraw(query: { readonly code: string }): null
  /** Brings a withdrawn rule back. */
  restore(query: { readonly code: string }): RuleView
  /** Turns a rule on or off in this book. */
  setActive(query: { readonly code: string; readonly active: boolean; readonly reason: string }): RuleView
  /** Reads a rule out of a JSON file, to be looked at. */
  importFrom(query: { readonly file: string }): RuleFile
  exportTo(query: { readonly code: string; readonly to: string }): ReportResult
}
