import type { RuleSeverity } from '#contract'
import type { CaseFacts } from '../running/run-rule.ts'

/** A case that fails as it is kept, or as a rehearsal found it. */
export interface FoundRow {
  readonly finding: string
  readonly rule: string
  readonly ruleVersion: number
  readonly severity: RuleSeverity
  readonly form: string
  readonly period: string
  readonly region: number
  readonly submission: number | null
  readonly row: number | null
  readonly block: number | null
  readonly column: string | null
  readonly value: number | string | null
  readonly expected: number | string | null
  readonly facts: CaseFacts
  readonly file: string | null
  readonly sheet: string | null
}
