import type { ReviewLine, ReviewQueue, ReviewQueueQuery, ReviewState, SubmissionView } from '#contract'
import { countAdjustments } from '../adjustments/read-adjustments.ts'
import type { Sqlite } from '../book/open-book.ts'
import { readSubmission, readSubmissions } from '../intake/submissions.ts'
import { openComments } from './comments.ts'
import { countsOf } from './counts.ts'
import type { ReviewSource } from './review-source.ts'
import { lastSteps } from './steps.ts'

const MOST_LINES = 500

/** What wants something done by the reviewer comes first, what waits for the county and what is done last. */
const ORDER: readonly ReviewState[] = ['in-review', 'checked', 're-sent', 'draft', 'sent-back', 'accepted']

type Queued = SubmissionView & { readonly review: ReviewState }

/** Submissions that count or were sent back and not answered, those that want something done first. */
export function readQueue(source: ReviewSource, query: ReviewQueueQuery): ReviewQueue {
  const { db } = source
  const asked = readSubmissions(db, { submissions: asksFor(db, query) }).filter(isQueued)
  const states = { draft: 0, 're-sent': 0, checked: 0, 'in-review': 0, accepted: 0, 'sent-back': 0 }
  for (const { review } of asked) states[review]++
  const chosen = asked
    .filter(({ review }) => query.states === undefined || query.states.includes(review))
    .sort((a, b) => rank(a) - rank(b) || a.submission - b.submission)
  const offset = query.offset ?? 0
  return {
    total: chosen.length,
    lines: toLines(source, chosen.slice(offset, offset + (query.limit ?? MOST_LINES))),
    states,
  }
}

/** A submission as it stands in the queue. @throws CoreError `submission-unknown` */
export function readLine(source: ReviewSource, submission: number): ReviewLine {
  const [line] = toLines(source, [readSubmission(source.db, submission)])
  if (line === undefined) throw new Error('a submission has a line')
  return line
}

/** One that gave way or was undone is told as checked: nothing of a review is left to be done with it. */
export function toLines(source: ReviewSource, views: readonly SubmissionView[]): readonly ReviewLine[] {
  const numbers = views.map(({ submission }) => submission)
  const counts = countsOf(source, views)
  const comments = openComments(source.db, numbers)
  const since = lastSteps(source.db, numbers)
  return views.map((submission) => ({
    submission,
    state: submission.review ?? 'checked',
    resent: submission.resent,
    enteredBy: submission.enteredBy,
    since: since.get(submission.submission) ?? submission.importedAt,
    counts: counts(submission),
    comments: comments.get(submission.submission) ?? 0,
    adjustments: countAdjustments(source.db, submission.submission),
  }))
}

function isQueued(view: SubmissionView): view is Queued {
  return view.review !== null
}

/** Of those in the same state, what was sent again comes first: the county waits for it. */
function rank({ review, resent }: Queued): number {
  return ORDER.indexOf(review) * 2 + (resent ? 0 : 1)
}

/** Numbers of what counts for a county asked for, and of what was sent back and has no newer version. */
function asksFor(db: Sqlite, { forms, periods, regions }: ReviewQueueQuery): readonly number[] {
  const some = (list: readonly string[] | undefined) => (list === undefined ? null : JSON.stringify(list))
  return db
    .prepare<Record<string, string | null>, { submission: number }>(
      `SELECT s.submission_id AS submission FROM submission s
       WHERE s.undone = 0
         AND (:forms IS NULL OR s.form IN (SELECT value FROM json_each(:forms)))
         AND (:periods IS NULL OR s.period IN (SELECT value FROM json_each(:periods)))
         AND EXISTS (SELECT 1 FROM submission_region p JOIN region q USING (region_id)
           WHERE p.submission_id = s.submission_id AND (p.is_current = 1 OR s.sent_back_at IS NOT NULL)
             AND (:regions IS NULL OR q.code IN (SELECT value FROM json_each(:regions))))
         AND (s.sent_back_at IS NULL OR NOT EXISTS (
           SELECT 1 FROM submission n WHERE n.form = s.form AND n.region_id = s.region_id AND n.period = s.period
             AND n.undone = 0 AND n.submission_id > s.submission_id))`,
    )
    .all({ forms: some(forms), periods: some(periods), regions: some(regions) })
    .map(({ submission }) => submission)
}
