import type { Finding, RowDetail, SubmissionView } from '#contract'
import type { Steps } from '../../base/steps.ts'
import { oneRow, type RowPlace } from './read-rows.ts'
import { rowHistory, rowNotes } from './row-history.ts'
import type { RowsSource } from './rows-source.ts'

/** What the review of returns knows of a row. */
export interface ReviewOfRow {
  submission(submission: number): SubmissionView
  findings(place: RowPlace): readonly Finding[]
}

/** Everything known about one row. @throws CoreError `row-unknown`, `submission-unknown` */
export function* rowDetail(source: RowsSource, review: ReviewOfRow, place: RowPlace): Steps<RowDetail> {
  const row = oneRow(source, place)
  const { keyed, versions } = yield* rowHistory(source, place)
  return {
    row,
    submission: review.submission(place.submission),
    notes: rowNotes(source, place),
    findings: review.findings(place),
    keyed,
    history: versions.map((found) => {
      const { version, state, file, importedAt } = review.submission(found.row.submission)
      return { ...found, version, state, file, importedAt }
    }),
  }
}
