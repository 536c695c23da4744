import { type RawBuilder, sql } from 'kysely'
import type { RegionIndex } from '../regions/region-index.ts'

/** The region of a fact: as filed, or the one it belongs to now. */
export function regionColumn(
  boundaries: 'as-filed' | 'current' | undefined,
  regions: RegionIndex,
): RawBuilder<string | number> {
  const joined = regions.joined()
  if (boundaries !== 'current' || joined.length === 0) return sql.ref<number>('region_id')
  const cases = joined.map(([former, now]) => sql`WHEN ${former} THEN ${now}`)
  return sql<number>`CASE region_id ${sql.join(cases, sql` `)} ELSE region_id END`
}
