import type { RevisionsQuery, RevisionsReport } from '#contract'
import type { RevisionVerbs } from '../core/create-revision-verbs.ts'
import { type Desk, inPieces } from './in-pieces.ts'

/** The revision triangle and its export, in pieces between which the thread answers others; both can be cancelled. */
export function revisionRooms(verbs: RevisionVerbs, desk: Desk) {
  return {
    figures: {
      revisions: (query: RevisionsQuery, job: string) =>
        inPieces(verbs.triangle(query), desk, { job, label: query.code }),
    },
    reports: {
      revisions: (report: RevisionsReport, job: string) =>
        inPieces(verbs.report(report), desk, { job, label: report.query.code }),
    },
  }
}
