import type { ColumnFigures, SelectionFigures, SelectionQuery } from '#contract'
import { DecimalSum } from '../../base/decimal-sum.ts'
import type { Steps } from '../../base/steps.ts'
import { sqlBuilder } from '../../book/compile-sql.ts'
import type { FormDefinition } from '../../forms/form-definition.ts'
import { rowTable } from '../../forms/form-tables.ts'
import { placeAt } from './read-rows.ts'
import { keyAt, type RowList } from './row-list.ts'
import type { RowLists } from './row-lists.ts'
import { type RowsSource, rowColumn } from './rows-source.ts'
import { scan } from './scan.ts'

/** Up to so many rows are read one by one; more are picked out while all are read. */
const FEW = 5000

/** What a selection of rows and columns comes to, over everything selected and not only what a window holds. */
export function* selection(source: RowsSource, lists: RowLists, query: SelectionQuery): Steps<SelectionFigures> {
  const columns = query.columns.map((name) => tallyOf(source.form, name))
  const list = yield* lists.steps(source, query)
  const to = Math.min(query.to, list.total)
  const rows = Math.max(to - query.from, 0)
  const selected = { ...query, to, columns: columns.map(({ column }) => column) }
  const take = (cells: readonly unknown[]) => {
    for (let at = 0; at < columns.length; at++) columns[at]?.add(cells[at] ?? null)
  }
  if (columns.length > 0 && rows > 0) {
    if (rows <= FEW) readFew(source, list, selected, take)
    else yield* pickOut(source, list, selected, take)
  }
  return { rows, columns: Object.fromEntries(columns.map((tally) => [tally.name, tally.figures()])) }
}

type Take = (cells: readonly unknown[]) => void

function readFew({ db, form }: RowsSource, list: RowList, { from, to, columns }: SelectionQuery, take: Take): void {
  const select = sqlBuilder
    .selectFrom(rowTable(form))
    .select(columns.map((name, at) => `${name} as c${at}`))
    .where('submission_id', '=', 0)
    .where('row_no', '=', 0)
    .where('block', '=', 0)
  const read = db.prepare<[number, number, number], unknown[]>(select.compile().sql).raw()
  for (let place = from; place < to; place++) {
    const { submission, row, block } = placeAt(list, place)
    take(read.get(submission, row, block) ?? [])
  }
}

/** Reads all rows that match, in the order of the keys, and takes those that are selected. */
function* pickOut(source: RowsSource, list: RowList, query: SelectionQuery, take: Take): Steps<void> {
  const chosen = new Uint8Array(list.total)
  for (let place = query.from; place < query.to; place++) chosen[keyAt(list, place)] = 1
  let key = 0
  yield* scan(
    {
      source,
      query,
      units: list.units,
      shape: (rows) =>
        rows
          .select(query.columns.map((name, at) => `r.${name} as c${at}`))
          .orderBy('r.row_no')
          .orderBy('r.block'),
    },
    (rows) => {
      for (const cells of rows) if (chosen[key++] === 1) take(cells)
    },
  )
  if (key !== list.total) throw new Error(`${key} rows where the list has ${list.total}`)
}

interface Tally {
  readonly name: string
  /** Column of the row table. */
  readonly column: string
  add(value: unknown): void
  figures(): ColumnFigures
}

/** @throws CoreError `column-unknown` */
function tallyOf(form: FormDefinition, name: string): Tally {
  const place = name === 'region' ? 'region_id' : name === 'period' ? 'period' : null
  const column = place === null ? rowColumn(form, name) : null
  const isNumber = column !== null && ['integer', 'decimal'].includes(column.type) && column.sensitivity === 'public'
  const addsUp = column?.aggregate === 'sum'
  const sum = new DecimalSum()
  let count = 0
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  return {
    name,
    column: place ?? name,
    add(value) {
      if (value === null || value === '') return
      count++
      if (!isNumber || typeof value !== 'number') return
      sum.add(value)
      if (value < least) least = value
      if (value > most) most = value
    },
    figures() {
      const some = sum.count > 0
      const total = some && addsUp ? sum.value : null
      return {
        count,
        numbers: sum.count,
        sum: total,
        mean: total === null ? null : total / sum.count,
        least: some ? least : null,
        most: some ? most : null,
      }
    },
  }
}
