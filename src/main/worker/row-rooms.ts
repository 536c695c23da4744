import type { FiguresRoom } from '#contract'
import { CoreError } from '../core/base/core-error.ts'
import type { Steps } from '../core/base/steps.ts'
import type { RowVerbs } from '../core/figures/rows/row-verbs.ts'
import type { ImportDesk } from './import-rooms.ts'

/** Work that is done sooner needs no progress. */
const SOON_MILLISECONDS = 300

type Query<Verb extends keyof FiguresRoom> = Parameters<FiguresRoom[Verb]>[0]
type Desk = Pick<ImportDesk, 'isCancelled' | 'tell'>

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

interface Named {
  /** Empty: nobody waits for it, so nobody is told. */
  readonly job: string
  readonly label: string
}

/** @throws CoreError `cancelled` */
async function inPieces<Result>(steps: Steps<Result>, desk: Desk, { job, label }: Named): Promise<Result> {
  const began = performance.now()
  let told = began
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await new Promise(setImmediate)
    if (desk.isCancelled(job)) {
      steps.return(undefined as never)
      throw new CoreError('cancelled')
    }
    const now = performance.now()
    if (job === '' || now - told < SOON_MILLISECONDS) continue
    told = now
    const { done, total } = step.value
    const rowsPerSecond = Math.round((1000 * done) / (now - began))
    desk.tell({ kind: 'progress', job, label, done, total, unit: 'rows', rows: done, rowsPerSecond })
  }
}
