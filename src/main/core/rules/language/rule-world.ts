import type { Standard } from '#contract'
import type { FormDefinition, Unit } from '../../forms/form-definition.ts'
import { factTable, rowTable } from '../../forms/form-tables.ts'

/** What a rule may name. */
export interface RuleWorld {
  readonly forms: ReadonlyMap<string, FormDefinition>
  readonly units: readonly Unit[]
  /** By code, with the values that hold in the book. */
  readonly standards: ReadonlyMap<string, Standard>
  /** Code of a county by everything it is called: codes and names, those of earlier years too. */
  readonly regions: ReadonlyMap<string, string>
}

/** Where the rows and facts of a form are read from: tables or views with the columns of its row table and fact table. */
export interface RuleTables {
  rows(form: FormDefinition): string
  facts(form: FormDefinition): string
}

/** Rows and facts of a form as the counties sent them. */
export const SENT_TABLES: RuleTables = { rows: rowTable, facts: factTable }
