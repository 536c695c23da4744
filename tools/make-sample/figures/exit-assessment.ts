import type { SampleCounty } from './counties.ts'
import { between, createRandom, wholeBetween } from './random.ts'

export interface ExitAssessment {
  readonly sampledLifted: number
  readonly wrongExits: number
  readonly sampledUnregistered: number
  readonly omitted: number
  readonly surveyedHouseholds: number
  readonly approvingHouseholds: number
}

/** The counties assessed for a year, each of which passed. */
export function assessedIn(counties: readonly SampleCounty[], year: number): readonly SampleCounty[] {
  return counties.filter(({ exitYear }) => exitYear === year)
}

export function exitAssessment(county: SampleCounty, year: number): ExitAssessment {
  const random = createRandom(`exit assessment ${county.lastingCode} ${year}`)
  const lifted = wholeBetween(random, 1480, 2660)
  const unregistered = wholeBetween(random, 2150, 4200)
  const surveyed = wholeBetween(random, 960, 1720)
  return {
    sampledLifted: lifted,
    wrongExits: Math.round(lifted * between(random, 0.001, 0.011)),
    sampledUnregistered: unregistered,
    omitted: Math.round(unregistered * between(random, 0.001, 0.013)),
    surveyedHouseholds: surveyed,
    approvingHouseholds: Math.round(surveyed * between(random, 0.931, 0.985)),
  }
}
