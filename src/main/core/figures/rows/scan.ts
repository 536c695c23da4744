import type { RowsQuery } from '#contract'
import type { Steps } from '../../base/steps.ts'
import { rowTable } from '../../forms/form-tables.ts'
import { bound, selectMatching } from './matching.ts'
import type { AnySelect, RowsSource, RowUnit } from './rows-source.ts'

/** Rows of a sheet read in one piece: a few milliseconds, so that other questions need not wait. */
const PIECE = 8192

/** After the last row any sheet can have. */
const BEYOND = Number.MAX_SAFE_INTEGER

type Cell = string | number | null

export interface Scanned {
  readonly source: RowsSource
  readonly query: RowsQuery
  readonly units: readonly RowUnit[]
  /** What is read of the matching rows of a piece; no parameters stand before its conditions. */
  readonly shape: (rows: AnySelect) => AnySelect
}

/** Reads matching rows piece by piece in the order they are shown without a sort. */
export function* scan(
  { source, query, units, shape }: Scanned,
  take: (rows: readonly (readonly Cell[])[], unit: number) => void,
): Steps<void> {
  const { db } = source
  const { sql, parameters } = shape(selectMatching(source, query)).compile()
  const read = db.prepare<unknown[], readonly Cell[]>(sql).raw()
  const bounds = db
    .prepare<[number, number], [number | null, number | null]>(
      `SELECT (SELECT min(row_no) FROM ${rowTable(source.form)} WHERE submission_id = ?),
        (SELECT max(row_no) FROM ${rowTable(source.form)} WHERE submission_id = ?)`,
    )
    .raw()
  const total = units.reduce((sum, { rows }) => sum + rows, 0)
  let done = 0
  let unpaused = 0
  for (const [at, unit] of units.entries()) {
    const { submission } = unit
    const [first, last] = unit.ofRows <= PIECE ? [0, 0] : (bounds.get(submission, submission) ?? [0, 0])
    const pieces = Math.max(Math.ceil(((last ?? 0) - (first ?? 0) + 1) / PIECE), 1)
    for (let piece = 0; piece < pieces; piece++) {
      const from = pieces === 1 ? 0 : (first ?? 0) + piece * PIECE
      const upTo = piece === pieces - 1 ? BEYOND : from + PIECE
      take(read.all(...bound(parameters, { submission, from, upTo, regions: unit.regions })), at)
      unpaused += Math.min(unit.ofRows, PIECE)
      done += unit.rows / pieces
      if (unpaused < PIECE) continue
      unpaused = 0
      yield { done: Math.round(done), total }
    }
  }
}
