import type { MappedColumn } from '../header.ts'
import type { CellNote, KeptRow, TablePlan } from '../table-plan.ts'
import { KeyTable } from './key-table.ts'

/** More than a table has groups of columns. */
const MOST_BLOCKS = 20_000

/** Where a row of the form was read: line of the table and repeated group of columns. */
export type RowPlace = Pick<KeptRow, 'row' | 'block'>

/**
 * Finds rows of a table with the same key of the form within their county.
 *
 * A row that lacks a part of its key, or whose number Excel has destroyed, is like no other.
 */
export class RepeatedKeys {
  /** First row whose key there was no room for; `null` while all are known. */
  uncheckedFrom: RowPlace | null = null
  /** Columns of the key beside the county. */
  private readonly names: readonly string[]
  private readonly key: readonly string[]
  private readonly table = new KeyTable()

  constructor({ form }: TablePlan) {
    this.key = form.key
    this.names = form.key.filter((name) =>
      form.columns.some(({ name: own, type }) => own === name && type !== 'region'),
    )
  }

  /** The row that had the same key first; `null` where there is none. */
  firstLike({ row, block, region, values }: KeptRow, notes: readonly CellNote[]): RowPlace | null {
    const { table } = this
    if (this.key.length === 0) return null
    table.begin()
    table.part(region)
    for (const name of this.names) {
      const value = values[name] ?? null
      if (value === null || (notes.length > 0 && isWrong(notes, name))) return null
      table.part(typeof value === 'string' ? value : String(value))
    }
    const first = table.rowOf(row * MOST_BLOCKS + block)
    if (first < 0) this.uncheckedFrom ??= { row, block }
    return first > 0 ? { row: Math.floor(first / MOST_BLOCKS), block: first % MOST_BLOCKS } : null
  }

  /** Those of a table's columns that hold the key; the county alone only where it is all of the key. */
  columnsOf(mapped: readonly MappedColumn[]): readonly MappedColumn[] {
    const names = this.names.length > 0 ? this.names : this.key
    return mapped.filter(({ column }) => names.includes(column.name))
  }
}

function isWrong(notes: readonly CellNote[], name: string): boolean {
  return notes.some(({ kind, column }) => kind === 'wrong' && column === name)
}
