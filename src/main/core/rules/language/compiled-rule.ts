import type { CheckFinding, Label } from '#contract'

/**
 * A rule as SQL.
 *
 * Both statements read the TEMP table `check_scope (form TEXT, period TEXT, region_id INTEGER, PRIMARY KEY (form,
 * period, region_id)) WITHOUT ROWID`, which the caller fills with the places to look at, under the code of the rule's
 * own form, and use the functions of `addRuleFunctions`.
 */
export interface CompiledRule {
  /**
   * Yields the cases that fail or can't be told, as `RuleCase`, with `v0`, `v1`… for the operands and, for those of
   * another row, `s0`, `r0`, `b0`… for its submission, row and block.
   */
  readonly sql: string
  /** Yields `cases`: how many were looked at. */
  readonly countSql: string
  /** Named parameters of both. */
  readonly params: Readonly<Record<string, string | number>>
  readonly operands: readonly CompiledOperand[]
  /** Column of the rule's form a finding is shown at; a case that names one itself goes before. */
  readonly column: string | null
  /** How `value` is held against `expected`; `null` where the rule is more than one comparison. */
  readonly comparison: CheckFinding['comparison']
  readonly reach: readonly RuleReach[]
}

/** One line of the statement. */
export interface RuleCase {
  /** The row it is about; `null` where it is about a sum of rows. */
  readonly submission_id: number | null
  readonly row_no: number | null
  readonly block: number | null
  readonly region_id: number
  readonly period: string
  readonly verdict: 'fails' | 'cannot-tell'
  /** Column it is about, where a rule is about many: `parent = sum(children)`. */
  readonly at_column: string | null
  /** Members of the group by the names of the dimensions, as JSON; `null` where it is about a row or a whole county. */
  readonly group_key: string | null
  readonly value: number | string | null
  readonly expected: number | string | null
}

/** A value a rule looks at. */
export interface CompiledOperand {
  /** As the rule names it. */
  readonly name: string
  readonly title: Label
  readonly unit: Label | null
  readonly decimals: number
  readonly form: string
  /** Column of the form; `null` for a count, a standard, a part of the period. */
  readonly column: string | null
  /** `own-row`: the cell of the case's row; `other-row`: a cell of the row in `sN`, `rN`, `bN`; `several`: added up or no cell at all. */
  readonly place: 'own-row' | 'other-row' | 'several'
}

/** Places at which a rule has to be looked at again when a form of a county changes; `isReached` tells for two periods. */
export interface RuleReach {
  /** Form that changes. */
  readonly form: string
  /** How much earlier than its own period the rule looks at that form. */
  readonly later: PeriodShift
  /** `county`: that county alone; `all`: every place of the period. */
  readonly places: 'county' | 'all'
}

/** So many periods and years back; or, without counting, the newest earlier period that was filed. */
export interface PeriodShift {
  readonly periods: number
  readonly years: number
  readonly isLastFiled: boolean
}
