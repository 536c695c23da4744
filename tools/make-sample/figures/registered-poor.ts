import type { SampleCounty } from './counties.ts'
import { registeredPoorHouseholds } from './poverty.ts'
import { between, createRandom } from './random.ts'

export interface Poor {
  readonly households: number
  readonly people: number
}

/** What became of the registered poor of a county in a year; `registered` counts all that ever were. */
export interface RegisteredPoor {
  readonly ruralPeople: number
  readonly registered: Poor
  readonly lifted: Poor
  readonly returned: Poor
  readonly fresh: Poor
  /** Not yet lifted at the end of the year: those of the year before, less the lifted, and the returned and fresh. */
  readonly remaining: Poor
}

/** Part of the registered that was not yet lifted at the end of 2014, 2015, 2016 and 2017. */
const PATHS = {
  exit2016: [0.8, 0.42, 0.1, 0.05],
  exit2017: [0.85, 0.55, 0.28, 0.09],
  later: [0.88, 0.66, 0.48, 0.34],
  municipal: [0.75, 0.3, 0.12, 0.06],
  none: [0.7, 0.35, 0.15, 0.06],
} as const

export function registeredPoor(county: SampleCounty, year: number): RegisteredPoor {
  const households = registeredPoorHouseholds(county)
  const steady = createRandom(`registered poor ${county.lastingCode}`)
  const size = between(steady, 3.12, 3.4)
  const poor = (count: number): Poor => ({ households: count, people: Math.round(count * size) })
  const path = pathOf(county)
  const left = (then: number, luck: number) => poor(Math.round(households * (path[then - 2014] ?? 0) * luck))

  let found: RegisteredPoor | null = null
  let registered = poor(households)
  let before = left(2014, between(steady, 0.97, 1.03))
  for (let then = 2015; then <= year; then++) {
    const random = createRandom(`registered poor ${county.lastingCode} ${then}`)
    const fresh = poor(Math.round(households * between(random, 0.001, 0.005)))
    const returned = poor(Math.round(households * between(random, 0.0003, 0.0015)))
    const remaining = left(then, between(random, 0.94, 1.06))
    registered = added(registered, fresh)
    found = {
      ruralPeople: Math.round(county.ruralPeople * 10_000 * 0.996 ** (then - 2015)),
      registered,
      lifted: less(added(added(before, returned), fresh), remaining),
      returned,
      fresh,
      remaining,
    }
    before = remaining
  }
  if (found === null) throw new RangeError(`no registered poor of ${year}`)
  return found
}

function pathOf({ poverty, exitYear }: SampleCounty): readonly number[] {
  if (poverty !== 'national') return PATHS[poverty]
  if (exitYear === 2016) return PATHS.exit2016
  return exitYear === 2017 ? PATHS.exit2017 : PATHS.later
}

function added(a: Poor, b: Poor): Poor {
  return { households: a.households + b.households, people: a.people + b.people }
}

function less(a: Poor, b: Poor): Poor {
  return { households: a.households - b.households, people: a.people - b.people }
}
