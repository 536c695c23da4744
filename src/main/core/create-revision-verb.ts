import type { RevisionsQuery, RevisionTriangle } from '#contract'
import type { Steps } from './base/steps.ts'
import { openForReading } from './book/open-book.ts'
import type { CoreContext } from './create-core.ts'
import { revisions } from './figures/revisions/revisions.ts'
import { indicatorOf } from './indicators/book-indicators.ts'

/** The revision triangle in steps, so that the worker can pause, tell how far it is, and stop. */
export function createRevisionVerb(context: CoreContext): (query: RevisionsQuery) => Steps<RevisionTriangle> {
  const { book, catalogue, indicators, regions } = context
  const source = { db: book.db, catalogue, regions, openBeside: () => openForReading(book.path, book.key) }
  return ({ code, ...query }) => revisions(source, indicatorOf(indicators, code), query)
}
