import type { CheckCounts, SubmissionView } from '#contract'
import { findingsGivenWay } from './findings-given-way.ts'
import type { ReviewSource } from './review-source.ts'
import { adjustedCells, IS_ADJUSTED, IS_EXPLAINED, knowSheetItems, SHARED, twinRules } from './sheet-items.ts'

const NONE: CheckCounts = { errors: 0, warnings: 0, explained: 0, cannotTell: 0 }

/** Counts of some submissions: of the rules in the counties for which they count, and of their sheets; what both tell once. */
export function countsOf(
  source: ReviewSource,
  views: readonly SubmissionView[],
): (view: Pick<SubmissionView, 'submission'>) => CheckCounts {
  const ofRules = ruleCounts(source, views)
  const ofSheets = sheetCounts(source, views)
  return ({ submission }) => sum([ofRules.get(submission) ?? NONE, ofSheets.get(submission) ?? NONE])
}

function ruleCounts(source: ReviewSource, views: readonly SubmissionView[]): ReadonlyMap<number, CheckCounts> {
  if (views.length === 0) return new Map()
  const forms = [...new Set(views.map(({ form }) => form))]
  const periods = [...new Set(views.map(({ period }) => period))]
  const parts = countingParts(source, views)
  const counties = [...new Set([...parts.values()].flat())]
  const { places } = source.checks({ forms, periods, regions: counties, limit: 0 })
  const byPlace = new Map(places.map((place) => [`${place.form} ${place.period} ${place.region}`, place]))
  return new Map(
    views.map(({ submission, form, period }) => {
      const regions = parts.get(submission) ?? []
      return [submission, sum(regions.map((region) => byPlace.get(`${form} ${period} ${region}`) ?? NONE))]
    }),
  )
}

/** Codes of the counties for which each submission counts. */
export function countingParts(
  { db }: Pick<ReviewSource, 'db'>,
  views: readonly Pick<SubmissionView, 'submission'>[],
): ReadonlyMap<number, readonly string[]> {
  const parts = db
    .prepare<[string], { submission: number; region: string }>(
      `SELECT p.submission_id AS submission, r.code AS region FROM submission_region p JOIN region r USING (region_id)
       WHERE p.is_current = 1 AND p.submission_id IN (SELECT value FROM json_each(?)) ORDER BY r.code`,
    )
    .all(JSON.stringify(views.map(({ submission }) => submission)))
  const grouped = Map.groupBy(parts, ({ submission }) => submission)
  return new Map([...grouped].map(([submission, of]) => [submission, of.map(({ region }) => region)]))
}

interface SheetCounts {
  readonly submission: number
  readonly errors: number
  readonly warnings: number
  readonly explained: number
}

/** A warning that both tell is counted with the rules; explained on the sheet, it is explained here. */
function sheetCounts(source: ReviewSource, views: readonly SubmissionView[]): ReadonlyMap<number, CheckCounts> {
  const { db, ruleTexts } = source
  knowSheetItems(db)
  const numbers = views.map(({ submission }) => submission)
  const found = db
    .prepare<Record<string, string>, SheetCounts>(
      `WITH shared AS MATERIALIZED (${SHARED})
       SELECT submission, total(errors) AS errors, total(warnings) AS warnings, total(explained) AS explained FROM (
         SELECT f.submission_id AS submission, f.severity = 'error' AS errors, f.severity = 'warning' AS warnings,
           f.severity = 'warning' AND ${IS_EXPLAINED} AS explained
         FROM finding f JOIN submission s USING (submission_id) JOIN region r ON r.region_id = s.region_id
         WHERE f.submission_id IN (SELECT value FROM json_each(:submissions)) AND f.severity <> 'note'
           AND f.finding_id NOT IN (SELECT finding_id FROM shared) AND NOT ${IS_ADJUSTED}
           AND f.finding_id NOT IN (SELECT value FROM json_each(:givenWay))
         UNION ALL
         SELECT h.submission_id, 0, 0, max(${IS_EXPLAINED})
         FROM shared h JOIN finding f USING (finding_id) JOIN submission s ON s.submission_id = h.submission_id
           JOIN region r ON r.region_id = s.region_id
         WHERE h.severity = 'warning'
           AND NOT EXISTS (SELECT 1 FROM standing_explanation o WHERE o.item = h.item)
         GROUP BY h.submission_id, h.item)
       GROUP BY submission`,
    )
    .all({
      submissions: JSON.stringify(numbers),
      adjusted: adjustedCells(db, numbers),
      givenWay: JSON.stringify(findingsGivenWay(source, views)),
      ...twinRules(ruleTexts()),
    })
  return new Map(found.map(({ submission, ...counts }) => [submission, { ...counts, cannotTell: 0 }]))
}

function sum(counts: readonly CheckCounts[]): CheckCounts {
  return counts.reduce(
    (all, one) => ({
      errors: all.errors + one.errors,
      warnings: all.warnings + one.warnings,
      explained: all.explained + one.explained,
      cannotTell: all.cannotTell + one.cannotTell,
    }),
    NONE,
  )
}
