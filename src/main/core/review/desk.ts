import type { ReviewDesk } from '#contract'
import { readComments } from './comments.ts'
import { choicesOf } from './hindrances.ts'
import { readItems } from './items.ts'
import { lastYears, versionBefore } from './other-versions.ts'
import { toLines } from './queue.ts'
import type { ReviewSource } from './review-source.ts'
import { readStanding } from './standing.ts'
import { readSteps } from './steps.ts'

/** Everything that decides about one submission. @throws CoreError `submission-unknown` */
export function readDesk(source: ReviewSource, submission: number): ReviewDesk {
  const { db } = source
  const standing = readStanding(source, submission)
  const view = standing.submission
  const [line] = toLines(source, [view])
  if (line === undefined) throw new Error('a submission has a line')
  const { items, total, doubts } = readItems(source, view)
  return {
    ...line,
    choices: choicesOf(standing),
    steps: readSteps(db, view),
    items,
    itemCount: total,
    doubts,
    notes: readComments(db, submission),
    previous: versionBefore(db, view),
    lastYear: lastYears(db, view),
  }
}
