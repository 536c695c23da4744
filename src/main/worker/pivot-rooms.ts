import type { FiguresRoom } from '#contract'
import type { PivotVerbs } from '../core/figures/pivot/pivot-verbs.ts'
import { type Desk, inPieces } from './in-pieces.ts'

type Query<Verb extends keyof FiguresRoom> = Parameters<FiguresRoom[Verb]>[0]

/** The questions about tables, in pieces between which the thread answers others; each can be cancelled. */
export function pivotRooms(pivots: PivotVerbs, desk: Desk) {
  return {
    pivotTable: (query: Query<'pivotTable'>, job: string) =>
      inPieces(pivots.table(query), desk, { job, label: query.form }),
    comparison: (query: Query<'comparison'>, job: string) =>
      inPieces(pivots.comparison(query), desk, { job, label: query.form }),
  }
}
