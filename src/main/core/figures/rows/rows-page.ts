import type { FormRow, RowPlaceQuery, RowsPage, RowsQuery, RowsWindow } from '#contract'
import type { Steps } from '../../base/steps.ts'
import { takesAll } from './matching.ts'
import { rowsAt, rowsOfUnit } from './read-rows.ts'
import { keyAt } from './row-list.ts'
import type { RowLists } from './row-lists.ts'
import { type RowsSource, readUnits } from './rows-source.ts'

/** Rows at the beginning of all that are read without a list. */
const NEAR = 5000

/** Rows told of at a time when all are read. */
const AT_A_TIME = 500

/**
 * A window of the current rows of a form.
 *
 * The first rows of all come at once; anything else comes from a list, which is made first where it isn't there.
 *
 * @throws CoreError `column-unknown`, `column-personal`, `filter-unfit`
 */
export function* rowsPage(source: RowsSource, lists: RowLists, query: RowsWindow): Steps<RowsPage> {
  const list = lists.find(source, query)
  const near = list === null ? nearRows(source, query) : null
  if (near !== null) return near
  const made = list ?? (yield* lists.steps(source, query))
  return { total: made.total, rows: rowsAt(source, made, query.offset, query.offset + query.limit) }
}

/** Whether a list is still to be made for windows further down. */
export function wantsList(source: RowsSource, lists: RowLists, query: RowsQuery, total: number): boolean {
  return total > NEAR && lists.find(source, query) === null
}

/** All current rows that match, one at a time. */
export function* eachRow(source: RowsSource, lists: RowLists, query: RowsQuery): Generator<FormRow> {
  const making = lists.steps(source, query)
  let step = making.next()
  while (step.done !== true) step = making.next()
  const list = step.value
  for (let at = 0; at < list.total; at += AT_A_TIME) yield* rowsAt(source, list, at, at + AT_A_TIME)
}

/** Place of the first row of a county; `null` where it has none. */
export function* rowPlace(source: RowsSource, lists: RowLists, query: RowPlaceQuery): Steps<number | null> {
  const list = yield* lists.steps(source, query)
  const region = source.regions.idOf(query.region)
  for (let place = 0; place < list.total; place++) if (list.region[keyAt(list, place)] === region) return place
  return null
}

/** The window where it lies near the beginning of all rows, each submission as a whole; else `null`. */
function nearRows(source: RowsSource, query: RowsWindow): RowsPage | null {
  if (!takesAll(query) || (query.sort ?? []).length > 0 || query.offset + query.limit > NEAR) return null
  const units = readUnits(source, query)
  const rows: FormRow[] = []
  let before = 0
  for (const unit of units) {
    const offset = Math.max(query.offset - before, 0)
    const missing = query.limit - rows.length
    before += unit.rows
    if (missing === 0 || offset >= unit.rows) continue
    if (unit.regions !== null) return null
    rows.push(...rowsOfUnit(source, unit, offset, missing))
  }
  return { total: units.reduce((sum, unit) => sum + unit.rows, 0), rows }
}
