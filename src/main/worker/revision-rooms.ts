import type { RevisionsQuery, RevisionTriangle } from '#contract'
import type { Steps } from '../core/base/steps.ts'
import { type Desk, inPieces } from './in-pieces.ts'

/** The revision triangle in pieces between which the thread answers others; it can be cancelled. */
export function revisionRooms(revisions: (query: RevisionsQuery) => Steps<RevisionTriangle>, desk: Desk) {
  return {
    revisions: (query: RevisionsQuery, job: string) => inPieces(revisions(query), desk, { job, label: query.code }),
  }
}
