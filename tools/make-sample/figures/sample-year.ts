import { allottedByYear } from './allotted.ts'
import { type Cooperative, cooperative, foundedUpTo2015 } from './cooperatives.ts'
import { readCounties, type SampleCounty } from './counties.ts'
import { type Enterprise, enterprise } from './enterprises.ts'
import { poorWeight } from './poverty.ts'
import { createRandom } from './random.ts'

/** All that is made up for one year, before it is written the way each county writes. */
export interface SampleYear {
  readonly year: number
  readonly counties: readonly SampleCounty[]
  /** By place of the county. */
  readonly cooperatives: readonly (readonly Cooperative[])[]
  readonly enterprises: readonly (readonly Enterprise[])[]
}

/** Totals over the 38 counties; those of 2017 are the published ones. */
export const COOPERATIVES: readonly (readonly [number, number])[] = [
  [2015, 5480],
  [2016, 6214],
  [2017, 6935],
]
export const ENTERPRISES: readonly (readonly [number, number])[] = [
  [2015, 371],
  [2016, 398],
  [2017, 422],
]

/** @param year 2015, 2016 or 2017 */
export function sampleYear(year: number, regionsFolder: string): SampleYear {
  if (!COOPERATIVES.some(([known]) => known === year))
    throw new RangeError(`no sample of ${year}; there are 2015, 2016 and 2017`)
  const counties = readCounties(regionsFolder, year)
  const in2015 = readCounties(regionsFolder, 2015)
  const cooperativeCounts = allottedByYear(COOPERATIVES, counties.map(cooperativeWeight), 3)
  const enterpriseCounts = allottedByYear(ENTERPRISES, counties.map(enterpriseWeight), 1)

  const cooperatives = counties.map((now, place) => {
    const count = (then: number) => cooperativeCounts.get(then)?.[place] ?? 0
    const both = { in2015: in2015[place] ?? now, now }
    return Array.from({ length: count(year) }, (_, n) => {
      const foundedIn = n < count(2015) ? foundedUpTo2015(n, count(2015)) : n < count(2016) ? 2016 : 2017
      return cooperative(both, n, { foundedIn, year })
    })
  })
  const enterprises = counties.map((now, place) => {
    const count = (then: number) => enterpriseCounts.get(then)?.[place] ?? 0
    return Array.from({ length: count(year) }, (_, n) => {
      const recognisedIn = n < count(2015) ? null : n < count(2016) ? 2016 : 2017
      return enterprise({ now, atRecognition: in2015[place] ?? now }, n, { recognisedIn, year })
    })
  })
  return { year, counties, cooperatives, enterprises }
}

function cooperativeWeight(county: SampleCounty): number {
  const luck = 0.85 + 0.3 * createRandom(`cooperative weight ${county.lastingCode}`)()
  return county.city ? county.ruralPeople * 0.5 : county.ruralPeople ** 0.8 * (0.8 + 0.4 * poorWeight(county)) * luck
}

function enterpriseWeight(county: SampleCounty): number {
  const luck = 0.8 + 0.4 * createRandom(`enterprise weight ${county.lastingCode}`)()
  return county.people ** 0.6 * (county.city ? 0.5 : 1) * luck
}
