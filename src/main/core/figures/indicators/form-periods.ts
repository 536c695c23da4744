import { firstMonth, lastMonth } from '../../base/periods.ts'
import type { Sqlite } from '../../book/open-book.ts'
import type { RegionIndex } from '../../regions/region-index.ts'

/** Who has filed a form, by period. */
export interface FormFilings {
  /** Periods in which it counts, oldest first. */
  readonly periods: readonly string[]
  /** Counties by period, each with the submission that counts. */
  readonly byPeriod: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>
}

/** @param current counts a unit that was joined to another in the one it belongs to now */
export function readFilings(db: Sqlite, regions: RegionIndex, form: string, current: boolean): FormFilings {
  const now = new Map(current ? regions.joined() : [])
  const byPeriod = new Map<string, Map<string, Set<number>>>()
  const rows = db
    .prepare<[string], { period: string; region: number; submission: number }>(
      `SELECT s.period, p.region_id AS region, s.submission_id AS submission
       FROM submission s JOIN submission_region p USING (submission_id)
       WHERE s.form = ? AND p.is_current = 1 ORDER BY s.period, p.region_id`,
    )
    .all(form)
  for (const { period, region, submission } of rows) {
    const counties = byPeriod.get(period) ?? new Map<string, Set<number>>()
    byPeriod.set(period, counties)
    const code = regions.codeOf(now.get(region) ?? region)
    counties.set(code, (counties.get(code) ?? new Set()).add(submission))
  }
  return { periods: [...byPeriod.keys()], byPeriod }
}

/**
 * The period of a form that stands for the one asked for: itself, else the last month filed within it.
 *
 * Months are cumulative, so the last one tells of the whole; halves and quarters are not, and none stands for a year.
 */
export function standIn(asked: string, filed: readonly string[]): string | null {
  if (filed.includes(asked)) return asked
  return filed.filter((period) => isMonth(period) && isWithin(period, asked)).at(-1) ?? null
}

/** Periods a form can be asked for: those filed, and the years of months filed. */
export function askable(filed: readonly string[]): readonly string[] {
  return [...new Set(filed.flatMap((period) => (isMonth(period) ? [period.slice(0, 4), period] : [period])))].sort()
}

export function isMonth(period: string): boolean {
  return period.charAt(4) === '-'
}

function isWithin(month: string, period: string): boolean {
  const at = lastMonth(month)
  return firstMonth(period) <= at && at <= lastMonth(period)
}
