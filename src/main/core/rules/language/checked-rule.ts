import type { Label, RuleTolerance } from '#contract'
import type { FormDefinition } from '../../forms/form-definition.ts'
import type { Expression, Grouping } from './expression.ts'

/** A rule whose names are all known, ready to be compiled. */
export interface CheckedRule {
  readonly form: FormDefinition
  /** What has to hold; several where one text is about every measure of the form. */
  readonly parts: readonly RulePart[]
  /** Only rows for which this holds. */
  readonly when: Expression | null
  readonly tolerance: RuleTolerance
  /** `row`: each row of the form is a case; `group`: each county, or each group of rows. */
  readonly grain: 'row' | 'group'
  /** What the groups are made by. */
  readonly by: readonly Grouping[]
  /** It holds a place against those below it. */
  readonly isMunicipal: boolean
  /** Names of the values it looks at, as messages may use them: `{lifted_times}`, `{sum(amount)}`. */
  readonly names: readonly string[]
  readonly reading: Label
}

export interface RulePart {
  /** Column it is about; `null` where the rule itself tells. */
  readonly column: string | null
  readonly holds: Expression
}
