import type { BodyItem, ColumnSum, PrintedRow } from './body-outline.ts'
import { type CheckedColumn, roundingOf } from './checked-column.ts'

/** A 其中 row that tells more than the row it is a part of. */
export interface TooLargePart {
  readonly part: PrintedRow
  readonly column: CheckedColumn
  readonly value: number
  /** Row of the whole, and what stands there. */
  readonly wholeRow: number
  readonly whole: number
}

interface Whole {
  readonly row: number
  readonly values: readonly (number | null)[]
  /** The only thing it can be a part of: a 合计 right above it. */
  readonly isSure: boolean
}

/**
 * Compares every 其中 row with its whole: the row above it, or the total below where nothing is above.
 *
 * Unless its whole is sure, a part is too large only when it is larger than every total and every sum of the sheet
 * as well, since 其中 may belong to any of them. Columns with a negative value are left out: a part may then be
 * larger than its whole.
 */
export function checkParts(items: readonly BodyItem[], columns: readonly CheckedColumn[]): readonly TooLargePart[] {
  const found: TooLargePart[] = []
  for (const [at, part] of items.entries()) {
    if (part.kind !== 'of-which') continue
    const whole = wholeOf(items, at)
    if (whole === null) continue
    for (const column of columns) {
      const value = part.values[column.index] ?? null
      const limit = whole.values[column.index] ?? null
      if (value === null || limit === null || !exceeds(column, value, limit)) continue
      if (hasNegative(items, column)) continue
      if (!whole.isSure && !exceeds(column, value, largest(items, column))) continue
      found.push({ part, column, value, wholeRow: whole.row, whole: limit })
    }
  }
  return found
}

function wholeOf(items: readonly BodyItem[], at: number): Whole | null {
  for (let place = at - 1; place >= 0; place--) {
    const item = items[place] as BodyItem
    if (item.kind === 'of-which') continue
    if (item.kind === 'total') return { row: item.row, values: item.values, isSure: isSure(items, item) }
    const above = (items[place + 1] as PrintedRow).above
    return above === null ? null : { ...above, isSure: false }
  }
  const below = items.slice(at).find((item) => item.kind !== 'of-which')
  return below?.kind === 'total' ? { row: below.row, values: below.values, isSure: false } : null
}

function isSure(items: readonly BodyItem[], total: PrintedRow): boolean {
  return items.every((item) => item.kind !== 'total' || item.rank <= total.rank)
}

function hasNegative(items: readonly BodyItem[], { index }: CheckedColumn): boolean {
  return items.some((item) =>
    item.kind === 'run' ? item.columns[index]?.sum.hasNegative : (item.values[index] ?? 0) < 0,
  )
}

/** The largest thing in the column that something can be a part of; endless where a row does not say. */
function largest(items: readonly BodyItem[], { index }: CheckedColumn): number {
  let rows = 0
  let most = 0
  for (const item of items) {
    if (item.kind === 'total') most = Math.max(most, item.values[index] ?? 0)
    if (item.kind !== 'run') continue
    const { sum, absent, unread } = item.columns[index] as ColumnSum
    rows += absent + unread + item.lost > 0 ? Number.POSITIVE_INFINITY : sum.value
  }
  return Math.max(rows, most)
}

function exceeds(column: CheckedColumn, value: number, whole: number): boolean {
  return value > whole && value - whole > roundingOf(column, [value, whole]) * (1 + 1e-9)
}
