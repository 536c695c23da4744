import type { ColumnDefinition } from '../../forms/form-definition.ts'
import { type Aggregate, type Expression, leavesOf, partsOf } from './expression.ts'

/** Figures worked out by SQL over the tables of a source; each is worked out once, however often it is named. */
export type FigureOf = (sql: string) => string

/**
 * Whether what an aggregate adds up stands in the facts of the form: rows or a measure added up, grouped and narrowed
 * by dimensions alone. A roster of a million rows is then not gone through.
 */
export function standsInFacts({ of, value, condition, by }: Aggregate): boolean {
  if (of !== 'sum' && of !== 'count') return false
  const isFact = value === null || (value.kind === 'cell' && isAddedUp(value.column))
  return isFact && by.every(({ source }) => isKeptAlike(source)) && (condition === null || isOfDimensions(condition))
}

/** SQL of an aggregate over facts. @param only condition on the dimensions, `null` where every row counts */
export function factFigure({ of, value }: Aggregate, only: string | null, figure: FigureOf): string {
  const total = (column: string) =>
    figure(`total(${only === null ? `r.${column}` : `CASE WHEN ${only} THEN r.${column} END`})`)
  const whole = (column: string) => `CAST(${total(column)} AS INTEGER)`
  if (value?.kind !== 'cell') return whole('row_count')
  const { name } = value.column
  if (of === 'count') return whole(`"${name}__count"`)
  const nothing = only === null ? '' : `WHEN ${total('row_count')} = 0 THEN 0 `
  return `(CASE ${nothing}WHEN ${total(`"${name}__count"`)} > 0 THEN ${total(`"${name}__sum"`)} END)`
}

/** How many values an aggregate adds up, over facts. */
export function factAddends(aggregate: Aggregate, only: string | null, figure: FigureOf): string {
  return factFigure({ ...aggregate, of: 'count' }, only, figure)
}

function isAddedUp({ role, aggregate }: ColumnDefinition): boolean {
  return role === 'measure' && aggregate === 'sum'
}

/** Facts hold members as text; a year would no longer be the number it is in the rows. */
function isKeptAlike({ role, type }: ColumnDefinition): boolean {
  return role === 'dimension' && (type === 'code' || type === 'text')
}

function isOfDimensions(condition: Expression): boolean {
  return (
    leavesOf(condition).every((leaf) => leaf.kind === 'cell' && isKeptAlike(leaf.column)) && !looksAtRows(condition)
  )
}

/** Whether a member stands once is a matter of rows. */
function looksAtRows(expression: Expression): boolean {
  return expression.kind === 'unique' || partsOf(expression).some(looksAtRows)
}
