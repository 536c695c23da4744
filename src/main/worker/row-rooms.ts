import type { FiguresRoom } from '#contract'
import type { RowVerbs } from '../core/figures/rows/row-verbs.ts'
import { type Desk, inPieces } from './in-pieces.ts'

type Query<Verb extends keyof FiguresRoom> = Parameters<FiguresRoom[Verb]>[0]

/** The questions about rows, in pieces between which the thread answers others; each can be cancelled. */
export function rowRooms(rows: RowVerbs, desk: Desk) {
  return {
    async rows(query: Query<'rows'>, job: string) {
      const page = await inPieces(rows.rows(query), desk, { job, label: query.form })
      const { offset: _, limit: __, ...asked } = query
      const ahead = rows.listAhead(asked, page.total)
      // Whoever looks at the first rows may jump to any other: the list is made while they look.
      if (ahead !== null) inPieces(ahead, desk, { job: '', label: query.form }).catch(() => {})
      return page
    },
    members: (query: Query<'members'>, job: string) => inPieces(rows.members(query), desk, { job, label: query.form }),
    selection: (query: Query<'selection'>, job: string) =>
      inPieces(rows.selection(query), desk, { job, label: query.form }),
    rowPlace: (query: Query<'rowPlace'>, job: string) =>
      inPieces(rows.rowPlace(query), desk, { job, label: query.form }),
    rowDetail: (query: Query<'rowDetail'>, job: string) =>
      inPieces(rows.detail(query), desk, { job, label: query.form }),
  }
}
