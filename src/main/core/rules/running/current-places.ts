import type { CheckScope } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import type { Sqlite } from '../../book/open-book.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import type { Place } from './pending.ts'

/** A place whose county has a submission that counts. */
export interface CurrentPlace extends Place {
  readonly submission: number
  readonly rows: number
}

/** The places of a scope that have something filed, by form, period and county. @throws CoreError `region-unknown` */
export function readCurrentPlaces(
  db: Sqlite,
  regions: RegionIndex,
  { forms, periods, regions: codes, submission }: CheckScope,
): readonly CurrentPlace[] {
  const chosen = (values: readonly (string | number)[] | undefined) =>
    values === undefined ? null : JSON.stringify(values)
  return db
    .prepare<[Record<string, unknown>], CurrentPlace>(
      `SELECT s.form, s.period, p.region_id AS region, s.submission_id AS submission, p.row_count AS "rows"
       FROM submission s JOIN submission_region p USING (submission_id)
       WHERE p.is_current = 1
         AND (:forms IS NULL OR s.form IN (SELECT value FROM json_each(:forms)))
         AND (:periods IS NULL OR s.period IN (SELECT value FROM json_each(:periods)))
         AND (:regions IS NULL OR p.region_id IN (SELECT value FROM json_each(:regions)))
         AND (:submission IS NULL OR s.submission_id = :submission)
       ORDER BY s.form, s.period, p.region_id`,
    )
    .all({
      forms: chosen(forms),
      periods: chosen(periods),
      regions: chosen(codes?.map((code) => regionId(regions, code))),
      submission: submission ?? null,
    })
}

/** @throws CoreError `region-unknown` */
export function regionId(regions: RegionIndex, code: string): number {
  if (!regions.has(code)) throw new CoreError('region-unknown', { region: code })
  return regions.idOf(code)
}
