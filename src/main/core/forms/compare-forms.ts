import { CoreError } from '../base/core-error.ts'
import type { Sqlite } from '../book/open-book.ts'
import { type ColumnDefinition, columnOf, type FormDefinition, keptColumns } from './form-definition.ts'
import { rowTable } from './form-tables.ts'

/** Columns that a definition has and the version before it has not. */
export function addedColumns(before: FormDefinition, after: FormDefinition): readonly ColumnDefinition[] {
  const known = new Set(keptColumns(before).map(({ name }) => name))
  return keptColumns(after).filter(({ name }) => !known.has(name))
}

/** Whether two definitions say the same, whatever their versions. */
export function isSame(before: FormDefinition, after: FormDefinition): boolean {
  return JSON.stringify({ ...before.file, version: 0 }) === JSON.stringify({ ...after.file, version: 0 })
}

/**
 * Sees to it that rows kept under one version can be read under the next: every column is still there, of the same
 * type and unit, and every code that rows hold is still in its list.
 *
 * @throws CoreError `form-incompatible` with the column and what about it has changed
 */
export function checkCompatible(db: Sqlite, before: FormDefinition, after: FormDefinition): void {
  for (const column of before.columns) {
    const change = changeOf(db, before, after, column)
    if (change === null) continue
    throw new CoreError('form-incompatible', {
      form: after.code,
      column: column.name,
      title: column.title.zh,
      ...change,
    })
  }
}

interface Change {
  readonly why: 'removed' | 'type' | 'unit' | 'list'
  readonly from: string
  readonly to: string
}

function changeOf(db: Sqlite, before: FormDefinition, after: FormDefinition, column: ColumnDefinition): Change | null {
  const next = after.columns.find(({ name }) => name === column.name)
  if (next === undefined) return { why: 'removed', from: column.name, to: '' }
  if (next.type !== column.type) return { why: 'type', from: column.type, to: next.type }
  if (next.unitCode !== column.unitCode) return { why: 'unit', from: column.unitCode ?? '', to: next.unitCode ?? '' }
  const missing = column.type === 'code' ? missingMember(db, before, after, column.name) : null
  return missing === null ? null : { why: 'list', from: missing, to: '' }
}

/** A code that rows hold and the next version's list has not. */
function missingMember(db: Sqlite, before: FormDefinition, after: FormDefinition, column: string): string | null {
  const list = columnOf(after, column).list
  const members = new Set((list === null ? [] : (after.lists[list] ?? [])).map(({ code }) => code))
  const used = db
    .prepare<[], { code: string }>(
      `SELECT DISTINCT ${column} AS code FROM ${rowTable(before)} WHERE ${column} IS NOT NULL`,
    )
    .all()
  return used.find(({ code }) => !members.has(code))?.code ?? null
}
