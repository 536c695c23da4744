import type { Standard } from '#contract'
import type { FormDefinition, Unit } from '../../forms/form-definition.ts'

/** What a rule may name. */
export interface RuleWorld {
  readonly forms: ReadonlyMap<string, FormDefinition>
  readonly units: readonly Unit[]
  /** By code, with the values that hold in the book. */
  readonly standards: ReadonlyMap<string, Standard>
}

/** Where the rows of a form are read from: a table or view with the columns of its row table. */
export interface RuleTables {
  rows(form: FormDefinition): string
}
