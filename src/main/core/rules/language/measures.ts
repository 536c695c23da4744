import type { Label } from '#contract'
import type { ColumnDefinition, Unit } from '../../forms/form-definition.ts'
import type { Expression, Measure } from './expression.ts'

/** Things counted one by one, which rules hold against each other: people and households, grants and students. */
const COUNTED = new Set(['people', 'times', 'households', 'dwellings', 'pieces', 'animals', 'hives'])

/** A part of a whole, 1 being all of it; a column in % has the factor 1. */
export const FRACTION: Measure = { family: 'share', factor: 100 }

export const ONE_BY_ONE: Measure = { family: 'pieces', factor: 1 }

export function measureOf(column: ColumnDefinition, units: readonly Unit[]): Measure | null {
  return toMeasure(units.find(({ code }) => code === column.unitCode))
}

/** The unit that is written so, as that of a standard. */
export function measureWritten({ zh }: Label, units: readonly Unit[]): Measure | null {
  return toMeasure(units.find(({ title, names }) => title.zh === zh || names.includes(zh)))
}

/** Whether two numbers can be held against each other or added. */
export function areAlike(a: Measure | null, b: Measure | null): boolean {
  return a === null || b === null || a.family === b.family || (isCount(a) && isCount(b))
}

export function isCount({ family }: Measure): boolean {
  return COUNTED.has(family)
}

/** An expression in the unit of another one; as it is where either has none. */
export function inUnitOf(expression: Expression, unit: Measure | null): Expression {
  if (unit === null || expression.unit === null || unit.factor === expression.unit.factor) return expression
  const { from, to, type } = expression
  return { kind: 'scaled', of: expression, factor: expression.unit.factor / unit.factor, type, unit, from, to }
}

/** A share as a fraction to multiply with: 30 in a column of % as 0.3. */
export function asFraction(expression: Expression): Expression {
  return expression.unit?.family === 'share' ? inUnitOf(expression, FRACTION) : expression
}

function toMeasure(unit: Unit | undefined): Measure | null {
  return unit === undefined ? null : { family: unit.family, factor: unit.factor }
}
