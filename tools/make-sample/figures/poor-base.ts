import type { SampleCounty } from './counties.ts'
import { ecology } from './ecology.ts'
import { industryFigures } from './industry-figures.ts'
import { between, createRandom } from './random.ts'
import { type RegisteredPoor, registeredPoor } from './registered-poor.ts'
import { relocation } from './relocation.ts'
import { socialSecurity } from './social-security.ts'
import { studentAid } from './student-aid.ts'

/** The registered poor with the households each batch reached, overlapping, and those reached by any. */
export interface PoorBase extends RegisteredPoor {
  readonly reached: number
  readonly production: number
  readonly relocation: number
  readonly ecology: number
  readonly education: number
  readonly social: number
}

/** Pupils of registered-poor households that are of one household. */
const PUPILS_A_HOUSEHOLD = 1.28

/**
 * The universe that the other returns fit into.
 *
 * Each batch says what its own return says: households led by the industries, moved in by December, reached by
 * ecological compensation and by social security. Of education there are pupils, so their households are fewer.
 */
export function poorBase(county: SampleCounty, year: number): PoorBase {
  const poor = registeredPoor(county, year)
  const pupils = sum(studentAid(county, year).map(({ liftedPersons }) => liftedPersons))
  const batches = {
    production: sum(industryFigures(county, year).map(({ poorHouseholds }) => poorHouseholds)),
    relocation: relocation(county, year, 12).movedHouseholds,
    ecology: ecology(county, year).poorHouseholds,
    education: Math.floor(Math.min(pupils / PUPILS_A_HOUSEHOLD, poor.registered.households * 0.7)),
    social: socialSecurity(county, year, poor).poorHouseholds,
  }
  return { ...poor, ...batches, reached: reachedBy(Object.values(batches), county, year, poor.registered.households) }
}

/** Part of the counties that had reached every household, and how many the others had reached at least. */
const REACHED: Readonly<Record<number, readonly [all: number, least: number]>> = {
  2015: [0.3, 0.86],
  2016: [0.6, 0.94],
  2017: [1, 1],
}

function reachedBy(batches: readonly number[], county: SampleCounty, year: number, households: number): number {
  const random = createRandom(`reached ${county.lastingCode} ${year}`)
  const [all, least] = REACHED[year] ?? [1, 1]
  const part = random() < all ? 1 : between(random, least, 0.995)
  const wanted = part === 1 ? households : Math.min(households - 1, Math.round(households * part))
  return Math.min(sum(batches), Math.max(wanted, ...batches))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
