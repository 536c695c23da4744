import type { Label } from './form.ts'
import type { RuleCounts, RuleSeverity } from './rules.ts'

/** A value a rule looked at. */
export interface Operand {
  /** As the rule names it: `lifted_times`, `prev(amount)`, `sum(EDU_ROSTER.amount)`. */
  readonly name: string
  readonly title: Label
  readonly value: number | string | null
  readonly unit: Label | null
  readonly decimals: number
  /** The one cell it stands in; `null` for what is added up. */
  readonly place: OperandPlace | null
}

/** A kept value, and where its cell is. */
export interface OperandPlace {
  readonly form: string
  readonly submission: number
  readonly row: number
  readonly block: number
  readonly column: string
  /** Address in the sheet, as `B7`; `null` where it can't be told. */
  readonly cell: string | null
}

/** A rule that does not hold somewhere. */
export interface CheckFinding {
  /** Name of the finding, the same in every new check as long as rule, place and row are. */
  readonly finding: string
  readonly rule: string
  readonly ruleVersion: number
  readonly severity: RuleSeverity
  readonly form: string
  readonly region: string
  readonly period: string
  /** Submission it is about; `null` where it is about the figures of several. */
  readonly submission: number | null
  readonly file: string | null
  readonly sheet: string | null
  /** Row of the sheet; `null` where it is about a sum of rows. */
  readonly row: number | null
  readonly block: number | null
  /** Column the finding is shown at. */
  readonly column: string | null
  /** Address in the sheet, as `B7`. */
  readonly cell: string | null
  /** What names the row for a reader, personal values masked: `小学`, `某某合作社`. */
  readonly label: string
  /** Values looked at, by the names the rule gives them. */
  readonly values: Readonly<Record<string, number | string | null>>
  readonly operands: readonly Operand[]
  /** What the column should be, or the limit it should keep; `null` where the rule has no single one. */
  readonly expected: number | string | null
  readonly comparison: '=' | '<=' | '>=' | '<' | '>' | '!=' | null
  /** Value less expected. */
  readonly difference: number | null
  readonly message: Label
  readonly explanation: FindingExplanation | null
}

/** What was written on a finding. */
export interface FindingExplanation {
  /** `0` where the county wrote it in a list of errors that it sent back: it goes with that import. */
  readonly explanation: number
  readonly text: string
  readonly by: string
  readonly at: string
  /** Period whose explanation was copied; `null` where it was written anew. */
  readonly copiedFrom: string | null
}

/** Where a rule could not be decided because a value is absent: never a pass. One for each rule and submission. */
export interface Doubt {
  readonly rule: string
  readonly ruleVersion: number
  readonly severity: RuleSeverity
  readonly form: string
  readonly region: string
  readonly period: string
  readonly submission: number | null
  /** Cases that can't be told. */
  readonly count: number
  /** Values that are absent, by the names the rule gives them. */
  readonly missing: readonly string[]
  /** First place of them. */
  readonly row: number | null
  readonly block: number | null
  readonly column: string | null
  readonly cell: string | null
  readonly message: Label
}

export interface CheckScope {
  readonly forms?: readonly string[]
  readonly periods?: readonly string[]
  readonly regions?: readonly string[]
  readonly submission?: number
  readonly rules?: readonly string[]
}

export interface ChecksQuery extends CheckScope {
  readonly severity?: RuleSeverity
  /** `open`: without an explanation. */
  readonly state?: 'open' | 'explained'
  readonly offset?: number
  /** 1,000 where left out. */
  readonly limit?: number
}

export interface CheckCounts {
  readonly errors: number
  readonly warnings: number
  /** Warnings with an explanation. */
  readonly explained: number
  readonly cannotTell: number
}

export interface ChecksPage {
  readonly findings: readonly CheckFinding[]
  /** How many fit the query. */
  readonly total: number
  readonly cannotTell: readonly Doubt[]
  readonly counts: CheckCounts
  /** Counts of each rule that has a finding or a doubt, gravest first. */
  readonly rules: readonly RuleOutcome[]
  /** Counts of each form, county and period, for a matrix. */
  readonly places: readonly CheckedPlace[]
  /** Forms, counties and periods that have changed since they were last checked. */
  readonly pending: number
}

export interface RuleOutcome {
  readonly rule: string
  readonly form: string
  readonly severity: RuleSeverity
  readonly title: Label
  readonly failed: number
  readonly cannotTell: number
  readonly explained: number
}

export interface CheckedPlace extends CheckCounts {
  readonly form: string
  readonly region: string
  readonly period: string
}

/** What a run of the rules did. */
export interface CheckRun extends RuleCounts {
  readonly rules: number
  readonly places: number
  readonly errors: number
  readonly warnings: number
}

/** Outliers of a form: measures whose values stand out by the modified z-score (0.6745 × (x − median) ÷ MAD). */
export interface OutlierSetting {
  readonly form: string
  readonly on: boolean
  /** Score beyond which a value stands out. */
  readonly limit: number
  /** Against the county's own earlier periods, against the other counties of the same period. */
  readonly against: readonly OutlierBasis[]
  /** Measures looked at, with the scale each is judged on. */
  readonly measures: readonly OutlierMeasure[]
}

export type OutlierBasis = 'history' | 'peers'

export interface OutlierMeasure {
  readonly column: string
  readonly scale: 'linear' | 'log'
}

export interface ChecksRoom {
  /** What is found at present. */
  findings(query: ChecksQuery): ChecksPage
  /** Runs the rules over a scope, the whole book where none is given, and keeps what they find. Long: progress and cancel. */
  run(query: CheckScope): CheckRun
  /** Checks what has changed since it was last checked. Long likewise. */
  runPending(query: Record<string, never>): CheckRun
  outliers(query: Record<string, never>): readonly OutlierSetting[]
  setOutliers(
    query: Omit<OutlierSetting, 'measures'> & { readonly measures?: readonly OutlierMeasure[] },
  ): OutlierSetting
}
