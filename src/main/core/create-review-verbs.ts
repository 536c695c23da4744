import type { CoreRooms } from '#contract'
import type { CoreContext } from './create-core.ts'
import { createReviewSource } from './create-review-source.ts'
import { accept, begin, reopen, sendBack, takeBack } from './review/acts.ts'
import { comment, settleComment } from './review/comments.ts'
import { readDesk } from './review/desk.ts'
import { explain, withdrawExplanation } from './review/explain.ts'
import { readLine, readQueue } from './review/queue.ts'
import { sideBySide } from './review/side-by-side/side-by-side.ts'

/** Binds the review of submissions to one open book. */
export function createReviewVerbs(
  context: CoreContext,
  rooms: Pick<CoreRooms, 'rules' | 'checks'>,
): Pick<CoreRooms, 'review'> {
  const { db } = context.book
  const { catalogue, clock } = context
  const source = createReviewSource(context, rooms)
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
