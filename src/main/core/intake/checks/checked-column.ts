import { decimalsOf } from '../../base/decimal-sum.ts'
import type { ColumnDefinition, Unit } from '../../forms/form-definition.ts'
import type { MappedColumn } from '../header.ts'
import type { TablePlan } from '../table-plan.ts'

/** A measure of the form that the sheet has, ready to be added up in the unit it was sent in. */
export interface CheckedColumn {
  readonly column: ColumnDefinition
  readonly at: number
  /** Place in the plan's list of checked columns. */
  readonly index: number
  /** What a kept value is multiplied with to stand in the sheet's unit again. */
  readonly toSent: number
  /** People, households and pieces are counted, not rounded: their sums agree to the last digit. */
  readonly isCounted: boolean
}

const COUNTED = new Set(['people', 'households', 'pieces', 'times', 'animals', 'hives'])

/** Those of a table's columns whose sums have a meaning: no ratios, no averages. */
export function additiveColumns(
  { sentUnits, units }: TablePlan,
  mapped: readonly MappedColumn[],
): readonly CheckedColumn[] {
  return mapped
    .filter(({ column }) => column.role === 'measure' && column.aggregate === 'sum')
    .filter(({ column }) => column.unitCode !== 'percent')
    .map(({ column, at }, index) => {
      const sent = sentUnits.get(at) ?? null
      const kept = units.find((unit) => unit.code === column.unitCode) ?? null
      return { column, at, index, toSent: ratioOf(kept, sent), isCounted: sent === null && isCount(column, kept) }
    })
}

/** A kept value as the sheet has it. */
export function sentValue({ toSent }: CheckedColumn, kept: number): number {
  if (toSent === 1) return kept
  return toSent > 1 ? kept * toSent : kept / (1 / toSent)
}

/** How far two printed values may lie apart by rounding alone: half the last digit of each of them. */
export function roundingOf(column: CheckedColumn, values: readonly number[]): number {
  return column.isCounted ? 0 : values.reduce((sum, value) => sum + halfDigit(decimalsOf(value)), 0)
}

/** Half of the last of so many digits after the point. */
export function halfDigit(decimals: number): number {
  return 0.5 * 10 ** -decimals
}

function ratioOf(kept: Unit | null, sent: Unit | null): number {
  return kept === null || sent === null ? 1 : kept.factor / sent.factor
}

function isCount(column: ColumnDefinition, unit: Unit | null): boolean {
  return column.type === 'integer' && unit !== null && unit.factor === 1 && COUNTED.has(unit.family)
}
