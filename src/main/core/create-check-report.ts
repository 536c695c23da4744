import { basename } from 'node:path'
import type { ReportsRoom } from '#contract'
import { dayOf } from './base/days.ts'
import { yearOf } from './base/periods.ts'
import type { CoreContext } from './create-core.ts'
import { createChecksSource } from './create-rule-verbs.ts'
import { toFormView } from './forms/form-definition.ts'
import { checksReport } from './reports/checks-report.ts'
import { readLayer } from './reports/report-layer.ts'
import { stampOf } from './reports/stamp.ts'
import { writeReport } from './reports/write-report.ts'
import { readChecks } from './rules/found/read-checks.ts'

/** More lines than a person reads, and fewer than a sheet holds. */
const MOST_LISTED = 100_000

/** Writes what the rules find as a workbook; rules look at the adjusted layer whichever the window shows. */
export function createCheckReport(context: CoreContext): ReportsRoom['checks'] {
  const { book, catalogue, regions, layer, clock } = context
  return ({ query, language, to }) => {
    const page = readChecks(createChecksSource(context), { ...query, offset: 0, limit: MOST_LISTED })
    const newest = page.places.map(({ period }) => yearOf(period)).sort((a, b) => b - a)[0]
    const counties = regions.counties(newest)
    const named = new Set(counties.map(({ code }) => code))
    const scope = { forms: query.forms ?? [...catalogue.forms.keys()], periods: query.periods, regions: query.regions }
    const { sheets, rows } = checksReport({
      page,
      query,
      forms: [...catalogue.forms.values()].map(toFormView),
      regions: [...counties, ...regions.all().filter(({ code }) => !named.has(code))],
      layer: { ...readLayer({ db: book.db, regions, layer }, scope), name: 'adjusted' },
      bookTitle: basename(book.path).replace(/\.[^.]+$/, ''),
      today: dayOf(clock()),
      language,
    })
    writeReport(sheets, to, stampOf(book, language))
    return { file: basename(to), rows }
  }
}
