import type { Axis } from './axis.ts'
import type { Codes } from './frame.ts'

/** What can only be told from all rows of a place: how many different values, or the middle one. */
export interface Wholes {
  at(row: number, column: number): number
}

/**
 * Looks at the rows of every crossing of the nodes of two levels.
 *
 * The rows are sorted into the crossings and their values within each; parts of a whole are looked at again for the
 * whole, since neither different values nor medians can be added.
 *
 * @param values by row of the frame; NaN, or the code 0, where absent
 */
export function wholesOf(
  values: Float64Array | Codes,
  kind: 'distinct' | 'median',
  { rows, columns, levels }: Crossed,
): Wholes {
  const width = columns.nodes.length
  const rowAt = ancestors(rows, levels[0])
  const columnAt = ancestors(columns, levels[1])
  const places = new Int32Array(values.length)
  for (let at = 0; at < places.length; at++)
    places[at] = (rowAt[rows.lineOf[at] ?? 0] ?? 0) * width + (columnAt[columns.lineOf[at] ?? 0] ?? 0)
  const found = new Map<number, number>()
  for (const [crossing, sorted] of byPlace(values, places, rows.nodes.length * width))
    found.set(crossing, kind === 'distinct' ? distinctIn(sorted) : medianOf(sorted))
  return { at: (row, column) => found.get(row * width + column) ?? (kind === 'distinct' ? 0 : Number.NaN) }
}

/** Two axes, and the level of each whose nodes are meant. */
interface Crossed {
  readonly rows: Axis
  readonly columns: Axis
  readonly levels: readonly [row: number, column: number]
}

/** For each node the one of a level that it is in, or itself where it stands above that level. */
function ancestors(axis: Axis, level: number): Int32Array {
  return Int32Array.from(axis.nodes, (_, at) => {
    let node = at
    while ((axis.nodes[node]?.members.length ?? 0) > level) node = axis.nodes[node]?.parent ?? 0
    return node
  })
}

type Sortable = Float64Array | Uint32Array

/** Values of each place in order, absent ones left out. */
function* byPlace(
  values: Float64Array | Codes,
  places: Int32Array,
  count: number,
): Generator<readonly [place: number, sorted: Sortable]> {
  const isNumber = values instanceof Float64Array
  const isThere = isNumber ? (value: number) => !Number.isNaN(value) : (value: number) => value !== 0
  const ends = new Int32Array(count + 1)
  for (let at = 0; at < values.length; at++) {
    if (!isThere(values[at] ?? 0)) continue
    const next = (places[at] ?? 0) + 1
    ends[next] = (ends[next] ?? 0) + 1
  }
  for (let place = 0; place < count; place++) ends[place + 1] = (ends[place + 1] ?? 0) + (ends[place] ?? 0)
  const starts = ends.slice()
  const sorted = isNumber ? new Float64Array(ends[count] ?? 0) : new Uint32Array(ends[count] ?? 0)
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    if (!isThere(value)) continue
    const place = places[at] ?? 0
    const to = starts[place] ?? 0
    sorted[to] = value
    starts[place] = to + 1
  }
  for (let place = 0; place < count; place++) {
    const [from, to] = [ends[place] ?? 0, ends[place + 1] ?? 0]
    if (to > from) yield [place, sorted.subarray(from, to).sort() as Sortable]
  }
}

function distinctIn(sorted: Sortable): number {
  let count = sorted.length === 0 ? 0 : 1
  for (let at = 1; at < sorted.length; at++) if (sorted[at] !== sorted[at - 1]) count++
  return count
}

/** The middle value; the mean of the two in the middle of an even number. */
function medianOf(sorted: Sortable): number {
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
