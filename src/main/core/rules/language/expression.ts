import type { Standard } from '#contract'
import type { ColumnDefinition, FormDefinition } from '../../forms/form-definition.ts'
import type { PeriodShift } from './compiled-rule.ts'
import type { Calculation, Comparison, Span } from './syntax.ts'

export type ValueType = 'number' | 'text' | 'date' | 'condition'

/** What a number counts in: its family, and the size of one in the smallest unit of the family. */
export interface Measure {
  readonly family: string
  readonly factor: number
}

/** A dimension by which rows are grouped: its name in the rule, and the columns that hold it here and there. */
export interface Grouping {
  readonly name: string
  /** In the rule's own form; `null` where it has none. */
  readonly own: ColumnDefinition | null
  readonly source: ColumnDefinition
  /** Where it is named; `null` where it goes without saying. */
  readonly at: Span | null
}

export type AggregateKind = 'sum' | 'count' | 'min' | 'max' | 'avg' | 'mean' | 'single'

/** The whole county, the place above others, or the places below it. */
export type AggregatePlaces = 'own' | 'parent' | 'children'

export type CallName = 'abs' | 'round' | 'least' | 'greatest' | 'coalesce' | 'length' | 'year' | 'month'
export type TestName = 'present' | 'absent' | 'valid_id' | 'valid_credit_code' | 'in_list' | 'in_period'

interface Typed extends Span {
  readonly type: ValueType
  /** `null` where it counts in nothing known. */
  readonly unit: Measure | null
}

/** The cell of a column in the row looked at, or, with a shift, in the row of the same key in a period before. */
export interface Cell extends Typed {
  readonly kind: 'cell'
  readonly form: FormDefinition
  readonly column: ColumnDefinition
  readonly shift: PeriodShift
}

/** Rows of a form in the county and period, counted or added up. */
export interface Aggregate extends Typed {
  readonly kind: 'aggregate'
  readonly of: AggregateKind
  readonly form: FormDefinition
  /** `null`: rows are counted. */
  readonly value: Expression | null
  readonly condition: Expression | null
  readonly by: readonly Grouping[]
  readonly shift: PeriodShift
  readonly places: AggregatePlaces
  /** As the rule has it. */
  readonly text: string
}

export interface PlacePart extends Typed {
  readonly kind: 'place'
  readonly part: 'period_year' | 'period_month' | 'region'
  readonly shift: PeriodShift
}

export interface StandardValueOf extends Typed {
  readonly kind: 'standard'
  readonly standard: Standard
  readonly shift: PeriodShift
}

export interface Compared extends Typed {
  readonly kind: 'comparison'
  readonly operator: Comparison
  readonly left: Expression
  readonly right: Expression
}

/** A text whose every name is known: what is compiled. */
export type Expression =
  | Cell
  | Aggregate
  | PlacePart
  | StandardValueOf
  | Compared
  | (Typed &
      (
        | { readonly kind: 'number'; readonly value: number; readonly isPercent: boolean }
        | { readonly kind: 'text'; readonly value: string }
        | { readonly kind: 'scaled'; readonly of: Expression; readonly factor: number }
        | { readonly kind: 'negative' | 'not'; readonly of: Expression }
        | {
            readonly kind: 'calculation'
            readonly operator: Calculation
            readonly left: Expression
            readonly right: Expression
          }
        | { readonly kind: 'growth'; readonly name: string; readonly now: Expression; readonly before: Expression }
        | { readonly kind: 'call'; readonly name: CallName; readonly arguments: readonly Expression[] }
        | {
            readonly kind: 'choice'
            readonly condition: Expression
            readonly yes: Expression
            readonly no: Expression
          }
        | { readonly kind: 'both' | 'either'; readonly left: Expression; readonly right: Expression }
        | { readonly kind: 'implies'; readonly condition: Expression; readonly required: Expression }
        | {
            readonly kind: 'in'
            readonly value: Expression
            readonly members: readonly (string | number)[]
            readonly isNot: boolean
          }
        | { readonly kind: 'test'; readonly name: TestName; readonly of: Expression; readonly shift: PeriodShift }
        | { readonly kind: 'unique'; readonly columns: readonly Cell[]; readonly isEverywhere: boolean }
      ))

export const NO_SHIFT: PeriodShift = { periods: 0, years: 0, isLastFiled: false }

/** Whether it is about the period itself. */
export function isNow({ periods, years, isLastFiled }: PeriodShift): boolean {
  return periods === 0 && years === 0 && !isLastFiled
}

export function isSameShift(a: PeriodShift, b: PeriodShift): boolean {
  return a.periods === b.periods && a.years === b.years && a.isLastFiled === b.isLastFiled
}

/** What an expression is made of, from left to right. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'scaled':
    case 'negative':
    case 'not':
    case 'test':
      return [expression.of]
    case 'calculation':
    case 'comparison':
    case 'both':
    case 'either':
      return [expression.left, expression.right]
    case 'growth':
      return [expression.now, expression.before]
    case 'call':
      return expression.arguments
    case 'choice':
      return [expression.condition, expression.yes, expression.no]
    case 'implies':
      return [expression.condition, expression.required]
    case 'in':
      return [expression.value]
    case 'unique':
      return expression.columns
    default:
      return []
  }
}

/** Every value that an expression looks at, in the order of the text: cells, aggregates, standards, parts of the period. */
export function leavesOf(expression: Expression): readonly (Cell | Aggregate | PlacePart | StandardValueOf)[] {
  switch (expression.kind) {
    case 'cell':
    case 'aggregate':
    case 'place':
    case 'standard':
      return [expression]
    default:
      return partsOf(expression).flatMap(leavesOf)
  }
}
