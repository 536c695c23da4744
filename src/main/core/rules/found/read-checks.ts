import type { ChecksPage, ChecksQuery } from '#contract'
import type { ChecksSource } from '../running/checks-source.ts'
import { outlierCodes } from '../running/outlier-checks.ts'
import { hasChecks, readPending } from '../running/pending.ts'
import { chosenFindings } from './chosen-findings.ts'
import { readCounts } from './read-counts.ts'
import { readDoubts } from './read-doubts.ts'
import { readFindings } from './read-findings.ts'
import { createFindingSource } from './to-finding.ts'

/**
 * What the rules found in a scope at present.
 *
 * Counts, rules, places and what is pending follow the scope alone; findings and doubts also severity, state and page.
 *
 * @throws CoreError `region-unknown`
 */
export function readChecks(source: ChecksSource, query: ChecksQuery): ChecksPage {
  const { book, regions, rules } = source
  const { db } = book
  if (!hasChecks(db))
    return {
      findings: [],
      total: 0,
      cannotTell: [],
      counts: { errors: 0, warnings: 0, explained: 0, cannotTell: 0 },
      rules: [],
      places: [],
      pending: 0,
    }
  const outliers = [...source.catalogue.forms.values()].flatMap(outlierCodes)
  const chosen = chosenFindings(regions, rules, query, outliers)
  const shown = createFindingSource(source)
  return {
    ...readFindings(db, shown, chosen, query),
    cannotTell: readDoubts(db, shown, chosen, query),
    ...readCounts(db, regions, chosen, query),
    pending: pendingIn(source, query),
  }
}

/** Places of a scope that have changed since they were last checked. */
function pendingIn({ book: { db }, regions }: ChecksSource, query: ChecksQuery): number {
  const codes = query.regions === undefined ? null : new Set(query.regions)
  const places = readPending(db)
    .filter(({ form, period, region }) => {
      const isForm = query.forms === undefined || query.forms.includes(form)
      const isPeriod = query.periods === undefined || query.periods.includes(period)
      return isForm && isPeriod && (codes === null || codes.has(regions.codeOf(region)))
    })
    .map(({ form, period, region }) => `${form} ${period} ${region}`)
  return new Set(places).size
}
