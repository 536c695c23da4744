import type { SampleCounty } from './counties.ts'
import { between, createRandom } from './random.ts'
import { type RegisteredPoor, registeredPoor } from './registered-poor.ts'
import { toCents, toDecimals } from './rounding.ts'

export interface SocialSecurity {
  readonly dibaoHouseholds: number
  readonly dibaoPeople: number
  readonly dibaoPoorHouseholds: number
  readonly dibaoPoorPeople: number
  readonly backstopHouseholds: number
  readonly backstopPeople: number
  readonly destitutePeople: number
  readonly standard: number
  readonly povertyLine: number
  readonly supplementPerPerson: number
  readonly insuredPeople: number
  readonly insurablePeople: number
  readonly criticalCases: number
  readonly criticalAmount: number
  readonly assistanceCases: number
  readonly assistanceAmount: number
  readonly poorHouseholds: number
}

/** Rural dibao standard of Chongqing and the national poverty line, 元 a person and year; 3,600 of 2016 is the published one. */
const STANDARDS: Readonly<Record<number, readonly [standard: number, line: number]>> = {
  2015: [2760, 2855],
  2016: [3600, 2952],
  2017: [4200, 2952],
}

/** Part of the registered poor that lived on dibao. */
const ON_DIBAO: Readonly<Record<number, number>> = { 2015: 0.17, 2016: 0.25, 2017: 0.28 }

/** @param poor the registered poor of that county and year */
export function socialSecurity(
  county: SampleCounty,
  year: number,
  poor: RegisteredPoor = registeredPoor(county, year),
): SocialSecurity {
  const steady = createRandom(`social security ${county.lastingCode}`)
  const ofPoor = between(steady, 0.88, 1.12)
  const poorShare = between(steady, 0.5, 0.68)
  const size = between(steady, 1.55, 1.95)

  const random = createRandom(`social security ${county.lastingCode} ${year}`)
  const { registered } = poor
  const [standard = 0, povertyLine = 0] = STANDARDS[year] ?? []
  const poorHouseholds = Math.round(registered.households * (ON_DIBAO[year] ?? 0.28) * ofPoor)
  const poorPeople = Math.round(poorHouseholds * size)
  const households = Math.round(poorHouseholds / poorShare)
  const people = Math.round(poorPeople / poorShare)
  const backstop = Math.round(poorHouseholds * between(random, 0.55, 0.75))
  const critical = Math.round(registered.people * between(random, 0.008, 0.02))
  const assistance = Math.round(registered.people * between(random, 0.05, 0.12))
  return {
    dibaoHouseholds: households,
    dibaoPeople: people,
    dibaoPoorHouseholds: poorHouseholds,
    dibaoPoorPeople: poorPeople,
    backstopHouseholds: backstop,
    backstopPeople: Math.round(backstop * size),
    destitutePeople: Math.round(people * between(random, 0.1, 0.2)),
    standard,
    povertyLine,
    supplementPerPerson: toDecimals((standard / 12) * between(random, 0.68, 0.86), 1),
    insuredPeople: Math.floor(registered.people * between(random, 0.965 + 0.012 * (year - 2015), 1)),
    insurablePeople: registered.people,
    criticalCases: critical,
    criticalAmount: toCents(critical * between(random, 0.35, 0.9)),
    assistanceCases: assistance,
    assistanceAmount: toCents(assistance * between(random, 0.04, 0.12)),
    poorHouseholds: poorHouseholds + Math.round(registered.households * between(random, 0.02, 0.05)),
  }
}
