import type { RowsQuery } from '#contract'
import type { Steps } from '../../base/steps.ts'
import { mergeSort } from './merge-sort.ts'
import { type RowsSource, type RowUnit, readUnits } from './rows-source.ts'
import { scan } from './scan.ts'
import { type SortValues, sortValues } from './sort-values.ts'

/**
 * The keys of all rows a question shows, in their order: 16 bytes a row, made once and cut into windows.
 *
 * Keys are held in the order rows have without a sort; `order` says which of them stands at a place.
 */
export interface RowList {
  readonly units: readonly RowUnit[]
  readonly total: number
  readonly unit: Uint32Array
  readonly row: Uint32Array
  readonly block: Uint16Array
  readonly region: Uint16Array
  /** `null`: without a sort. */
  readonly order: Uint32Array | null
}

/** Place among the keys of the row shown at a place. */
export function keyAt({ order }: RowList, place: number): number {
  return order === null ? place : (order[place] ?? 0)
}

/** Reads and sorts the keys of a question. @throws CoreError `column-unknown`, `column-personal`, `filter-unfit` */
export function* makeRowList(source: RowsSource, query: RowsQuery): Steps<RowList> {
  const units = readUnits(source, query)
  const most = units.reduce((sum, { rows }) => sum + rows, 0)
  const keys = {
    unit: new Uint32Array(most),
    row: new Uint32Array(most),
    block: new Uint16Array(most),
    region: new Uint16Array(most),
  }
  const sorts = (query.sort ?? []).map((key) => sortValues(source, key, most))
  const columns = ['row_no', 'block', 'region_id', ...sorts.map(({ column }) => column)]
  let total = 0
  yield* scan(
    {
      source,
      query,
      units,
      shape: (rows) =>
        rows
          .select(columns.map((name, at) => `r.${name} as c${at}`))
          .orderBy('r.row_no')
          .orderBy('r.block'),
    },
    (rows, unit) => {
      for (const cells of rows) {
        keys.unit[total] = unit
        keys.row[total] = cells[0] as number
        keys.block[total] = cells[1] as number
        keys.region[total] = cells[2] as number
        for (let at = 0; at < sorts.length; at++) sorts[at]?.add(total, cells[at + 3] ?? null)
        total++
      }
    },
  )
  if (total > most) throw new Error(`${source.form.code} has ${total} rows where ${most} are counted`)
  const order = sorts.length === 0 ? null : yield* sortedOrder(sorts, total)
  return {
    units,
    total,
    unit: keys.unit.slice(0, total),
    row: keys.row.slice(0, total),
    block: keys.block.slice(0, total),
    region: keys.region.slice(0, total),
    order,
  }
}

function* sortedOrder(sorts: readonly SortValues[], total: number): Steps<Uint32Array> {
  const ranks: Float64Array[] = []
  for (const values of sorts) ranks.push(yield* values.ranked())
  const [first, ...others] = ranks
  if (first === undefined || total < 2) return Uint32Array.from({ length: total }, (_, at) => at)
  return yield* mergeSort(total, (a, b) => {
    const [one, other] = [first[a] as number, first[b] as number]
    if (one !== other) return one < other ? -1 : 1
    for (const next of others) {
      const [low, high] = [next[a] as number, next[b] as number]
      if (low !== high) return low < high ? -1 : 1
    }
    return 0
  })
}
