import { type RawBuilder, sql } from 'kysely'
import type { ColumnFilter, DateFilter, NumberFilter, TextFilter } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import type { ColumnDefinition } from '../../forms/form-definition.ts'
import { type RowsSource, rowColumn } from './rows-source.ts'

type Condition = RawBuilder<boolean>

/**
 * The SQL condition of a filter of one column.
 *
 * @throws CoreError `column-unknown`, `column-personal`, `filter-unfit` where a column has no such filter
 */
export function columnCondition({ form, regions }: RowsSource, name: string, filter: ColumnFilter): Condition {
  if (name === 'region' || name === 'period') {
    if (filter.kind !== 'members') throw new CoreError('filter-unfit', { column: name })
    const members = filter.members.filter((member) => member !== null)
    return name === 'period'
      ? membersCondition(sql.ref('r.period'), members, filter.except)
      : membersCondition(
          sql.ref('r.region_id'),
          members.map((code) => regions.idOf(code)),
          filter.except,
        )
  }
  const column = rowColumn(form, name)
  if ((column.sensitivity !== 'public') !== (filter.kind === 'exact'))
    throw new CoreError(column.sensitivity === 'public' ? 'filter-unfit' : 'column-personal', {
      form: form.code,
      column: name,
    })
  const ref = sql.ref(`r.${name}`)
  switch (filter.kind) {
    case 'members':
      return membersCondition(ref, filter.members, filter.except)
    case 'number':
      checkFit(column, ['integer', 'decimal', 'year'])
      return numberCondition(ref, filter, name)
    case 'date':
      checkFit(column, ['date'])
      return dateCondition(ref, filter, name)
    case 'text':
      checkFit(column, ['text', 'identifier'])
      return textCondition(ref, filter)
    case 'exact':
      return sql<boolean>`${ref} IN (${filter.text.trim()}, ${filter.text.trim().toUpperCase()})`
  }
}

function checkFit(column: ColumnDefinition, types: readonly ColumnDefinition['type'][]): void {
  if (!types.includes(column.type)) throw new CoreError('filter-unfit', { column: column.name })
}

/** Nothing chosen keeps nothing; all but nothing keeps everything. */
export function membersCondition(
  ref: RawBuilder<unknown>,
  members: readonly (string | number | null)[],
  except = false,
): Condition {
  const given = members.filter((member) => member !== null)
  const listed = given.length === 0 ? sql<boolean>`0` : sql<boolean>`${ref} IN (${sql.join(given)})`
  const chosen = members.includes(null)
    ? sql<boolean>`(${ref} IS NULL OR ${listed})`
    : sql<boolean>`(${ref} IS NOT NULL AND ${listed})`
  return except ? sql<boolean>`NOT ${chosen}` : chosen
}

/** An absent number is neither equal nor unequal to anything. */
function numberCondition(ref: RawBuilder<unknown>, filter: NumberFilter, column: string): Condition {
  const { compare, value, upTo } = filter
  if (compare === 'absent') return sql<boolean>`${ref} IS NULL`
  if (compare === 'present') return sql<boolean>`${ref} IS NOT NULL`
  if (value === undefined || (compare === 'between' && upTo === undefined))
    throw new CoreError('filter-unfit', { column })
  if (compare === 'between') return sql<boolean>`${ref} BETWEEN ${value} AND ${upTo}`
  return sql<boolean>`${ref} ${OPERATORS[compare]} ${value}`
}

const OPERATORS = {
  '=': sql.raw('='),
  '!=': sql.raw('<>'),
  '<': sql.raw('<'),
  '<=': sql.raw('<='),
  '>': sql.raw('>'),
  '>=': sql.raw('>='),
} as const

/** Dates are kept as `2017-06-30`, so a month or a year is what they begin with. */
function dateCondition(ref: RawBuilder<unknown>, { compare, value, upTo }: DateFilter, column: string): Condition {
  if (compare === 'absent') return sql<boolean>`${ref} IS NULL`
  if (compare === 'present') return sql<boolean>`${ref} IS NOT NULL`
  if (value === undefined || (compare === 'between' && upTo === undefined))
    throw new CoreError('filter-unfit', { column })
  const as = (day: string) => sql`substr(${ref}, 1, ${day.length})`
  switch (compare) {
    case 'in':
      return sql<boolean>`${as(value)} = ${value}`
    case 'before':
      return sql<boolean>`${as(value)} < ${value}`
    case 'after':
      return sql<boolean>`${as(value)} > ${value}`
    case 'between':
      return sql<boolean>`${as(value)} >= ${value} AND ${as(upTo ?? '')} <= ${upTo}`
  }
}

/** What is absent contains nothing and equals nothing: it stays under `lacks` and `differs`. */
function textCondition(ref: RawBuilder<unknown>, { compare, text = '' }: TextFilter): Condition {
  switch (compare) {
    case 'absent':
      return sql<boolean>`${ref} IS NULL`
    case 'present':
      return sql<boolean>`${ref} IS NOT NULL`
    case 'contains':
      return contains(ref, text)
    case 'begins':
      return like(ref, `${escaped(text)}%`)
    case 'equals':
      return like(ref, escaped(text))
    case 'lacks':
      return sql<boolean>`(${ref} IS NULL OR NOT ${contains(ref, text)})`
    case 'differs':
      return sql<boolean>`(${ref} IS NULL OR NOT ${like(ref, escaped(text))})`
  }
}

/** Whether a text contains another, capital and small letters alike. */
export function contains(ref: RawBuilder<unknown>, text: string): Condition {
  return like(ref, `%${escaped(text)}%`)
}

function like(ref: RawBuilder<unknown>, pattern: string): Condition {
  return sql<boolean>`${ref} LIKE ${pattern} ESCAPE '\\'`
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
