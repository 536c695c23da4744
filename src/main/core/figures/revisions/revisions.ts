import type { IndicatorLine, KnownValue, RevisionsQuery, RevisionTriangle } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import { checkPeriod } from '../../base/periods.ts'
import type { Steps } from '../../base/steps.ts'
import type { Book, Sqlite } from '../../book/open-book.ts'
import type { IndicatorDefinition } from '../../indicators/indicator-definition.ts'
import { indicatorValues } from '../indicators/indicator.ts'
import { inTime } from '../indicators/indicator-periods.ts'
import type { FigureSource } from '../indicators/sides.ts'
import { type KnownSubmission, readKnowledge } from './knowledge.ts'
import { gatherFacts } from './known-facts.ts'

export interface RevisionSource extends FigureSource {
  /** Opens a connection of its own to the same book. */
  readonly openBeside: () => Book
}

/**
 * The revision triangle of an indicator: what it was for each period, by the end of each day on which something came
 * in, was sent back or taken back. Computed as everywhere else, over the submissions that counted on that day.
 *
 * @throws CoreError `indicator-malformed`, `region-unknown`, `period-malformed`
 */
export function* revisions(
  source: RevisionSource,
  definition: IndicatorDefinition,
  query: Omit<RevisionsQuery, 'code'>,
): Steps<RevisionTriangle> {
  for (const region of query.regions ?? [])
    if (!source.regions.has(region)) throw new CoreError('region-unknown', { region })
  const asked = query.periods?.map(checkPeriod)
  const { numerator, denominator } = definition.file
  const codes = [...new Set([numerator.form, denominator?.form ?? numerator.form])]
  const forms = codes.flatMap((code) => source.catalogue.forms.get(code) ?? [])
  const submissions = submissionsOf(source.db, codes)
  const beside = source.openBeside()
  try {
    const facts = yield* gatherFacts(beside.db, forms, submissions)
    const own = { ...source, db: beside.db }
    const scope = query.regions === undefined ? {} : { regions: query.regions }
    const days = readKnowledge(source.db, submissions, [])
    const read = new Map<string, ReadonlyMap<string, IndicatorLine>>()
    for (const [at, { day, counting }] of days.entries()) {
      facts.count(counting)
      const { totals } = indicatorValues(own, definition, {
        by: ['period'],
        ...(asked && { periods: asked }),
        ...scope,
      })
      read.set(day, new Map(totals.map((line) => [line.keys.period ?? '', line])))
      yield { done: at + 1, total: days.length }
    }
    const periods = inTime(new Set(asked ?? [...read.values()].flatMap((lines) => [...lines.keys()])))
    return {
      indicator: definition.view,
      periods,
      days: days.map(({ counting: _counting, ...day }) => day),
      values: periods.map((period) => valuesOf(days.map(({ day }) => read.get(day)?.get(period)))),
    }
  } finally {
    beside.close()
  }
}

function valuesOf(lines: readonly (IndicatorLine | undefined)[]): readonly KnownValue[] {
  let before: number | null = null
  return lines.map((line, at) => {
    const { value = null, numerator = null, denominator = null, counties = 0 } = line ?? {}
    const known = { value, numerator, denominator, counties, before, changed: at > 0 && value !== before }
    before = value
    return known
  })
}

/** Every submission of some forms, those that no longer count too. */
function submissionsOf(db: Sqlite, forms: readonly string[]): readonly KnownSubmission[] {
  return db
    .prepare<[string], KnownSubmission>(
      `SELECT s.submission_id AS submission, s.import_id AS "import", i.at FROM submission s JOIN import i USING (import_id)
       WHERE s.form IN (SELECT value FROM json_each(?)) ORDER BY s.submission_id`,
    )
    .all(JSON.stringify(forms))
}
