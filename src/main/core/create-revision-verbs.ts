import { basename } from 'node:path'
import type { ReportResult, RevisionsQuery, RevisionsReport, RevisionTriangle } from '#contract'
import type { Steps } from './base/steps.ts'
import { openForReading } from './book/open-book.ts'
import type { CoreContext } from './create-core.ts'
import { revisions } from './figures/revisions/revisions.ts'
import { indicatorOf } from './indicators/book-indicators.ts'
import { regionsText } from './reports/read-source.ts'
import { readLayer } from './reports/report-layer.ts'
import { revisionsReport } from './reports/revisions-report.ts'
import { stampOf } from './reports/stamp.ts'
import { writeReport } from './reports/write-report.ts'

/** The revision triangle in steps, so that the worker can pause, tell how far it is, and stop. */
export interface RevisionVerbs {
  triangle(query: RevisionsQuery): Steps<RevisionTriangle>
  report(report: RevisionsReport): Steps<ReportResult>
}

export function createRevisionVerbs({ book, catalogue, indicators, regions, layer }: CoreContext): RevisionVerbs {
  const source = {
    db: book.db,
    catalogue,
    regions,
    layer: layer.name,
    openBeside: () => openForReading(book.path, book.key),
  }
  const triangle = ({ code, ...query }: RevisionsQuery) => revisions(source, indicatorOf(indicators, code), query)
  return {
    triangle,
    *report({ query, language, to }) {
      const found = yield* triangle(query)
      const { numerator, denominator } = found.indicator
      const forms = [numerator.form, denominator?.form ?? numerator.form]
      const inside = readLayer(
        { db: book.db, regions, layer },
        { forms, periods: found.periods, regions: query.regions },
      )
      const { sheets, rows } = revisionsReport({
        triangle: found,
        layer: inside,
        counties: regionsText(query.regions, regions, language),
        bookTitle: basename(book.path).replace(/\.[^.]+$/, ''),
        language,
      })
      writeReport(sheets, to, stampOf(book, language))
      return { file: basename(to), rows }
    },
  }
}
