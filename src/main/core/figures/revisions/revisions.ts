import type { IndicatorLine, KnownValue, Layer, RevisionsQuery, RevisionTriangle } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import { checkPeriod } from '../../base/periods.ts'
import type { Steps } from '../../base/steps.ts'
import type { Book, Sqlite } from '../../book/open-book.ts'
import type { Catalogue } from '../../forms/form-definition.ts'
import type { IndicatorDefinition } from '../../indicators/indicator-definition.ts'
import { indicatorValues } from '../indicators/indicator.ts'
import { inTime } from '../indicators/indicator-periods.ts'
import type { FigureSource } from '../indicators/sides.ts'
import { AdjustedFacts } from './adjusted-facts.ts'
import { type KnownSubmission, readKnowledge } from './knowledge.ts'
import { readAdjustmentsOf } from './known-adjustments.ts'
import { countOnly, gatherFacts } from './known-facts.ts'

export interface RevisionSource extends FigureSource {
  readonly layer: Layer
  /** Opens a connection of its own to the same book. */
  readonly openBeside: () => Book
}

/**
 * The revision triangle of an indicator: what it was for each period, by the end of each day on which something came
 * in, was sent back or taken back, and in the adjusted layer of each on which a figure was adjusted. Computed as
 * everywhere else, over the submissions that counted and the adjustments that held at the end of the day.
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
    yield* gatherFacts(beside.db, forms, submissions)
    const adjustments = source.layer === 'adjusted' ? readAdjustmentsOf(source.db, submissions) : []
    const adjusted = new AdjustedFacts(beside.db, adjustments, formsOf(submissions, source.catalogue))
    const own = { ...source, db: beside.db }
    const scope = query.regions === undefined ? {} : { regions: query.regions }
    const days = readKnowledge(source.db, submissions, adjustments)
    const read = new Map<string, ReadonlyMap<string, IndicatorLine>>()
    for (const [at, { day, counting, holding }] of days.entries()) {
      countOnly(beside.db, counting)
      adjusted.hold(holding)
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
      days: days.map(({ counting: _counting, holding: _holding, ...day }) => day),
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
function submissionsOf(db: Sqlite, forms: readonly string[]): readonly FormSubmission[] {
  return db
    .prepare<[string], FormSubmission>(
      `SELECT s.submission_id AS submission, s.form, s.import_id AS "import", i.at FROM submission s JOIN import i USING (import_id)
       WHERE s.form IN (SELECT value FROM json_each(?)) ORDER BY s.submission_id`,
    )
    .all(JSON.stringify(forms))
}

interface FormSubmission extends KnownSubmission {
  readonly form: string
}

function formsOf(submissions: readonly FormSubmission[], { forms }: Catalogue) {
  const codes = new Map(submissions.map(({ submission, form }) => [submission, form]))
  return (submission: number) => forms.get(codes.get(submission) ?? '')
}
