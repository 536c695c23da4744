import type { CountyCoverage, VillageGap } from '#contract'
import { keptColumns } from '../../forms/form-definition.ts'
import { rowTable } from '../../forms/form-tables.ts'
import type { AssessmentSource } from './assessment-source.ts'
import { isNewer } from './county-figures.ts'
import type { Unit } from './units.ts'

const FORM = 'VILLAGE'
const COLUMNS = ['township', 'village', 'poor_households', 'industry'] as const

interface VillageRow {
  readonly regionId: number
  readonly period: string
  readonly submission: number
  readonly row: number
  readonly block: number
  readonly township: string | null
  readonly village: string | null
  readonly poorHouseholds: number | null
  readonly industry: string | null
}

/**
 * Poor villages that the returns don't show to be reached, those without an industry first.
 *
 * No return says which village an unreached household lives in, so all villages of a county with such households are
 * named as places to look.
 */
export function villageGaps(
  source: AssessmentSource,
  units: readonly Unit[],
  counties: readonly CountyCoverage[],
  year: number,
): readonly VillageGap[] {
  const countyOf = new Map(units.flatMap(({ region, ids }) => ids.map((id) => [id, region.code] as const)))
  const withGap = new Set(counties.filter(({ verdict }) => verdict === 'not-full').map(({ region }) => region))
  const gaps = newestRows(source, year).flatMap((row): VillageGap[] => {
    const region = countyOf.get(row.regionId)
    if (region === undefined || row.poorHouseholds === 0) return []
    if (row.industry !== null && !withGap.has(region)) return []
    const { township, village, poorHouseholds, submission, block, period } = row
    const why = row.industry === null ? 'no-industry' : 'county-gap'
    return [{ region, township, village, poorHouseholds, why, submission, row: row.row, block, period }]
  })
  return [...gaps.filter(({ why }) => why === 'no-industry'), ...gaps.filter(({ why }) => why === 'county-gap')]
}

/** Villages of the newest period of the year that each county filed. */
function newestRows({ db, catalogue }: AssessmentSource, year: number): readonly VillageRow[] {
  const form = catalogue.forms.get(FORM)
  if (form === undefined || COLUMNS.some((name) => !keptColumns(form).some((column) => column.name === name))) return []
  const rows = db
    .prepare<[string, string], VillageRow>(
      `SELECT r.region_id AS regionId, r.period, r.submission_id AS submission, r.row_no AS "row", r.block, r.township, r.village,
         r.poor_households AS poorHouseholds, r.industry
       FROM submission s JOIN submission_region part USING (submission_id)
         JOIN ${rowTable(form)} r ON r.submission_id = part.submission_id AND r.region_id = part.region_id
       WHERE s.form = '${FORM}' AND s.period >= ? AND s.period < ? AND part.is_current = 1
       ORDER BY r.region_id, r.submission_id, r.row_no, r.block`,
    )
    .all(String(year), String(year + 1))
  const newest = new Map<number, string>()
  for (const { regionId, period } of rows) {
    const before = newest.get(regionId)
    if (before === undefined || isNewer(period, before)) newest.set(regionId, period)
  }
  return rows.filter(({ regionId, period }) => newest.get(regionId) === period)
}
