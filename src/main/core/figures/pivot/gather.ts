import type { Axis } from './axis.ts'
import type { Frame } from './frame.ts'
import type { State } from './states.ts'

/** What was gathered of each state at every crossing of a node of the rows with one of the columns. */
export interface Matrix {
  /** 0, or NaN for a least or greatest, where nothing was gathered. */
  at(state: State, row: number, column: number): number
}

/**
 * Gathers states at the lines of two axes and from there into the groups above them.
 *
 * Sums are compensated (Neumaier): a million amounts leave no tail that would show.
 */
export function gather(frame: Frame, rows: Axis, columns: Axis, states: readonly State[]): Matrix {
  const width = columns.nodes.length
  const place = placesOf(rows, columns)
  const gathered = new Map<string, Float64Array>()
  for (const state of states) {
    if (gathered.has(state.name)) continue
    const cells =
      state.over === 'sum'
        ? sums(frame.addends(state), place, rows.nodes.length * width)
        : extremes(frame.addends(state), place, rows.nodes.length * width, state.over)
    rollUp(cells, rows, columns, state.over)
    gathered.set(state.name, finished(cells))
  }
  return {
    at(state, row, column) {
      const cells = gathered.get(state.name)
      if (cells === undefined) throw new Error(`${state.name} was not gathered`)
      return cells[row * width + column] ?? 0
    },
  }
}

/** Number of the crossing that each row of the frame belongs to. */
export function placesOf(rows: Axis, columns: Axis): Int32Array {
  const width = columns.nodes.length
  const places = new Int32Array(rows.lineOf.length)
  for (let at = 0; at < places.length; at++) places[at] = (rows.lineOf[at] ?? 0) * width + (columns.lineOf[at] ?? 0)
  return places
}

interface Cells {
  readonly values: Float64Array
  /** What was lost of each sum by rounding. */
  readonly lost: Float64Array | null
}

function sums(addends: Float64Array | null, places: Int32Array, size: number): Cells {
  const cells = { values: new Float64Array(size), lost: new Float64Array(size) }
  const { values } = cells
  if (addends === null)
    for (let at = 0; at < places.length; at++) values[places[at] ?? 0] = (values[places[at] ?? 0] ?? 0) + 1
  else
    for (let at = 0; at < places.length; at++) {
      const addend = addends[at] ?? Number.NaN
      if (!Number.isNaN(addend)) add(cells, places[at] ?? 0, addend)
    }
  return cells
}

function add({ values, lost }: { values: Float64Array; lost: Float64Array }, place: number, addend: number): void {
  const before = values[place] ?? 0
  const after = before + addend
  const loss = Math.abs(before) >= Math.abs(addend) ? before - after + addend : addend - after + before
  values[place] = after
  lost[place] = (lost[place] ?? 0) + loss
}

function extremes(addends: Float64Array | null, places: Int32Array, size: number, over: State['over']): Cells {
  const values = new Float64Array(size).fill(Number.NaN)
  for (let at = 0; at < places.length; at++) take(values, places[at] ?? 0, addends?.[at] ?? Number.NaN, over)
  return { values, lost: null }
}

function take(values: Float64Array, place: number, value: number, over: State['over']): void {
  const held = values[place] ?? Number.NaN
  const goes = over === 'least' ? value < held : value > held
  if (!Number.isNaN(value) && (goes || Number.isNaN(held))) values[place] = value
}

/** Carries every line into the groups above it, on both sides; a group stands before what is in it. */
function rollUp({ values, lost }: Cells, rows: Axis, columns: Axis, over: State['over']): void {
  const width = columns.nodes.length
  const carry = (from: number, to: number) => {
    const value = values[from] ?? 0
    if (lost === null) return take(values, to, value, over)
    add({ values, lost }, to, value)
    lost[to] = (lost[to] ?? 0) + (lost[from] ?? 0)
  }
  for (let row = rows.nodes.length - 1; row >= 0; row--) {
    const { members, parent } = rows.nodes[row] ?? { members: [], parent: -1 }
    if (members.length === rows.depth)
      for (let column = width - 1; column > 0; column--)
        carry(row * width + column, row * width + (columns.nodes[column]?.parent ?? 0))
    if (parent >= 0) for (let column = 0; column < width; column++) carry(row * width + column, parent * width + column)
  }
}

function finished({ values, lost }: Cells): Float64Array {
  return lost === null ? values : values.map((value, at) => value + (lost[at] ?? 0))
}
