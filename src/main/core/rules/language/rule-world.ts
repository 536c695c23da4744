import type { Standard } from '#contract'
import type { FormDefinition, Unit } from '../../forms/form-definition.ts'

/** What a rule may name. */
export interface RuleWorld {
  readonly forms: ReadonlyMap<string, FormDefinition>
  readonly units: readonly Unit[]
  /** By code, with the values that hold in the book. */
  readonly standards: ReadonlyMap<string, Standard>
  /** Code of a county by everything it is called: codes and names, those of earlier years too. */
  readonly regions: ReadonlyMap<string, string>
}

/** Where the rows of a form are read from: a table or view with the columns of its row table. */
export interface RuleTables {
  rows(form: FormDefinition): string
}
