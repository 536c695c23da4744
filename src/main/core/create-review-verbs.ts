import type { CoreRooms } from '#contract'
import type { CoreContext } from './create-core.ts'
import { rowReader } from './figures/rows/read-rows.ts'
import { accept, begin, reopen, sendBack, takeBack } from './review/acts.ts'
import { comment, settleComment } from './review/comments.ts'
import { readDesk } from './review/desk.ts'
import { explain, withdrawExplanation } from './review/explain.ts'
import { readLine, readQueue } from './review/queue.ts'
import type { ReviewSource } from './review/review-source.ts'
import { sideBySide } from './review/side-by-side/side-by-side.ts'

const NOTHING_CHECKED = {
  findings: [],
  total: 0,
  cannotTell: [],
  counts: { errors: 0, warnings: 0, explained: 0, cannotTell: 0 },
  rules: [],
  places: [],
  pending: 0,
}

/** Binds the review of submissions to one open book. */
export function createReviewVerbs({
  book: { db },
  catalogue,
  regions,
  layer,
  clock,
}: CoreContext): Pick<CoreRooms, 'review'> {
  const source: ReviewSource = {
    db,
    catalogue,
    regions,
    checks: () => NOTHING_CHECKED,
    ruleTexts: () => new Map(),
    rowReader: (form) => rowReader({ db, form, regions, layer }),
  }
  return {
    review: {
      queue: (query) => readQueue(source, query),
      desk: ({ submission }) => readDesk(source, submission),
      sideBySide: (query) => sideBySide(source, query),
      begin: ({ submission }) => {
        begin(source, submission, clock())
        return readLine(source, submission)
      },
      accept: ({ submission, note }) => {
        accept(source, submission, note, clock())
        return readLine(source, submission)
      },
      sendBack: ({ submission, reason }) => {
        sendBack(db, catalogue, submission, reason, clock())
        return readLine(source, submission)
      },
      reopen: ({ submission, reason }) => {
        reopen(source, submission, reason, clock())
        return readLine(source, submission)
      },
      takeBack: ({ submission }) => {
        takeBack(db, catalogue, submission, clock())
        return readLine(source, submission)
      },
      explain: (query) => explain(source, query, clock()),
      withdrawExplanation: ({ explanation }) => withdrawExplanation(db, explanation, clock()),
      comment: (query) => comment(db, catalogue, query, clock()),
      settleComment: (query) => settleComment(db, query.comment, query.settled, clock()),
    },
  }
}
