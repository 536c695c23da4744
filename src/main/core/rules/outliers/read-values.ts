import { layeredFacts } from '../../adjustments/layered.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { apartIn, type ColumnDefinition, dimensionsOf, type FormDefinition } from '../../forms/form-definition.ts'

import type { OutlierMembers } from './outlier.ts'

/** A measure of one county, period and row of the form; rosters are added up. */
export interface MeasuredValue {
  readonly regionId: number
  /** Whether the region is a county, and not the municipality that has counties below it. */
  readonly isCounty: boolean
  readonly period: string
  readonly members: OutlierMembers
  readonly value: number
}

/** Dimensions that name a row of the form beside its county: the stage of a table of student aid, none of a roster. */
export function rowDimensions(form: FormDefinition): readonly string[] {
  return dimensionsOf(form)
    .map(({ name }) => name)
    .filter((name) => form.key.includes(name))
}

/** Whether values of a column can be held against each other at the rows of its form. */
export function isMeasurable(form: FormDefinition, column: ColumnDefinition): boolean {
  const apart = apartIn(form, column)
  return column.role === 'measure' && (apart === null || rowDimensions(form).includes(apart))
}

/**
 * Every value of some measures that counts, by measure, as the facts have them: what nobody filed is no value.
 *
 * Adjustments count.
 */
export function readValues(
  db: Sqlite,
  form: FormDefinition,
  columns: readonly ColumnDefinition[],
): ReadonlyMap<string, readonly MeasuredValue[]> {
  const dimensions = rowDimensions(form)
  const keys = ['period', 'region_id', ...dimensions]
  const rows = db
    .prepare<[], FactLine>(
      `SELECT ${keys.map((key) => `fact.${key}`).join(', ')}, region.is_county${columns
        .map((column, at) => `, ${valueSql(column)} AS value_${at}`)
        .join('')}
       FROM ${layeredFacts(db, form)} AS fact JOIN region USING (region_id)
       GROUP BY ${keys.map((key) => `fact.${key}`).join(', ')}`,
    )
    .all()
  return new Map(
    columns.map(({ name }, at) => [
      name,
      rows.flatMap((row): MeasuredValue[] => {
        const value = row[`value_${at}`]
        if (typeof value !== 'number') return []
        const members = Object.fromEntries(dimensions.map((key) => [key, asMember(row[key])]))
        return [{ regionId: row.region_id, isCounty: row.is_county === 1, period: row.period, members, value }]
      }),
    ]),
  )
}

interface FactLine {
  readonly period: string
  readonly region_id: number
  readonly is_county: number
  readonly [column: string]: string | number | null
}

function asMember(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}

function valueSql({ name, aggregate, weight }: ColumnDefinition): string {
  if (aggregate === 'mean' && weight !== null)
    return `CASE WHEN total(${name}__weight) > 0 THEN total(${name}__weighted) / total(${name}__weight) END`
  if (aggregate === 'none') return `CASE WHEN total(${name}__count) = 1 THEN total(${name}__sum) END`
  return `CASE WHEN total(${name}__count) > 0 THEN total(${name}__sum) END`
}
