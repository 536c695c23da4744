import type { FormRatio } from '#contract'
import type { ColumnDefinition, FormDefinition } from '../../forms/form-definition.ts'
import type { Checking, Scope } from './checking.ts'
import { type Cell, type Expression, NO_SHIFT, type ValueType } from './expression.ts'
import { findColumn, findForm, nearestForm, numberedColumn } from './find-column.ts'
import { FRACTION, inUnitOf, measureOf } from './measures.ts'
import type { Span, Syntax } from './syntax.ts'

const PLACE_PARTS = ['period_year', 'period_month', 'region'] as const

/** A name that stands alone: a column of the form, a ratio of it, a part of the period. */
export function checkName(checking: Checking, syntax: Syntax & { kind: 'name' }, scope: Scope): Expression | null {
  const span = spanOf(syntax)
  const part = PLACE_PARTS.find((name) => name === syntax.name.toLowerCase())
  if (part !== undefined) {
    const type = part === 'region' ? 'text' : 'number'
    return { kind: 'place', part, shift: scope.shift, type, unit: null, ...span }
  }
  const found = findColumn(scope.form, syntax.name)
  if (found.kind === 'column') return cellOf(checking, found.column, scope, span)
  if (found.kind === 'ratio') return ratioOf(checking, found.ratio, scope, span)
  if (findForm(checking.world, syntax.name) !== null) {
    return checking.tell('arguments-wrong', span, `${syntax.name.toUpperCase()}.count`)
  }
  return checking.tell('column-unknown', span, found.suggestion ?? nearestForm(checking.world, syntax.name))
}

/** `[7]`, or a number in a row-code formula. */
export function checkNumbered(
  checking: Checking,
  syntax: Syntax & { kind: 'numbered' },
  scope: Scope,
): Expression | null {
  const column = numberedColumn(scope.form, syntax.number)
  return column === null ? checking.tell('column-unknown', spanOf(syntax)) : cellOf(checking, column, scope, syntax)
}

export function cellOf(checking: Checking, column: ColumnDefinition, { form, shift }: Scope, { from, to }: Span): Cell {
  const unit = measureOf(column, checking.world.units)
  return { kind: 'cell', form, column, shift, type: typeOf(column), unit, from, to }
}

/** A ratio of the form, out of the columns it is made of: it is never kept. */
function ratioOf(checking: Checking, ratio: FormRatio, scope: Scope, span: Span): Expression {
  const side = (name: string) => cellOf(checking, columnNamed(scope.form, name), scope, span)
  return ratioFrom(ratio, side(ratio.numerator), side(ratio.denominator), span)
}

/** Numerator over denominator, as a share where the ratio is shown in %, in its own unit otherwise. */
export function ratioFrom(
  { unit, scale }: FormRatio,
  numerator: Expression,
  denominator: Expression,
  { from, to }: Span,
): Expression {
  const place = { type: 'number' as const, from, to }
  const quotient: Expression = {
    kind: 'calculation',
    operator: '/',
    left: numerator,
    right: denominator,
    unit: unit.zh === '%' ? FRACTION : null,
    ...place,
  }
  if (unit.zh === '%') return inUnitOf(quotient, { family: 'share', factor: 1 })
  return scale === 1 ? quotient : { kind: 'scaled', of: quotient, factor: scale, unit: null, ...place }
}

export function columnNamed(form: FormDefinition, name: string): ColumnDefinition {
  const column = form.columns.find((candidate) => candidate.name === name)
  if (column === undefined) throw new Error(`${form.code} has no column ${name}`)
  return column
}

export function typeOf({ type }: ColumnDefinition): ValueType {
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'year':
      return 'number'
    case 'date':
      return 'date'
    case 'boolean':
      return 'condition'
    default:
      return 'text'
  }
}

export function spanOf({ from, to }: Span): Span {
  return { from, to }
}

/** A rule's own rows, in its own period. */
export function ownScope(form: FormDefinition): Scope {
  return { form, isInside: false, shift: NO_SHIFT }
}
