import type { Sqlite } from '../book/open-book.ts'
import { namesOf } from './region-names.ts'

/** Code that a region is kept under by everything it is or was called; of two the one called so last. */
export function readRegionCodes(db: Sqlite): ReadonlyMap<string, string> {
  const versions = db
    .prepare<[], { region: string; code: string; nameZh: string; nameEn: string }>(
      `SELECT r.code AS region, v.code, v.name_zh AS nameZh, v.name_en AS nameEn
       FROM region_version v JOIN region r USING (region_id) ORDER BY v.valid_to IS NULL, v.valid_to, v.valid_from`,
    )
    .all()
  return new Map(
    versions.flatMap(({ region, code, nameZh, nameEn }) =>
      [region, code, nameZh, nameEn, ...namesOf(nameZh)].map((name) => [name, region] as const),
    ),
  )
}
