import type { AssessmentQuery, RegionView } from '#contract'
import type { RegionIndex } from '../../regions/region-index.ts'

/** A county as it is assessed: itself, and the units that belong to it now where these are asked for. */
export interface Unit {
  readonly region: RegionView
  readonly ids: readonly number[]
}

/** The counties an assessment of a year is about: those of that year, or of today with what was joined to them. */
export function assessedUnits(
  regions: RegionIndex,
  query: Pick<AssessmentQuery, 'regions' | 'boundaries'>,
  year: number,
): readonly Unit[] {
  const asked = query.regions === undefined ? null : new Set(query.regions)
  const then = regions.counties(year)
  const successor = new Map(
    query.boundaries === 'current' ? regions.joined().map(([former, now]) => [former, regions.codeOf(now)]) : [],
  )
  const belongsTo = (code: string) => successor.get(regions.idOf(code)) ?? code
  return then
    .filter(({ code }) => belongsTo(code) === code && (asked === null || asked.has(code)))
    .map((region) => ({
      region,
      ids: then.filter(({ code }) => belongsTo(code) === region.code).map(({ code }) => regions.idOf(code)),
    }))
}
