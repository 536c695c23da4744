import type { SampleCounty } from './counties.ts'

/** Registered-poor households of a county, as a measure for what is led, aided and spent there. */
export function registeredPoorHouseholds(county: SampleCounty): number {
  const share = { national: 0.14, municipal: 0.08, none: 0.022 }[county.poverty]
  return Math.max(8, Math.round((county.ruralPeople * 10_000 * share) / 3.2))
}

/** Part of what is led or aided that goes to the few registered poor of the inner city, beside the part elsewhere. */
export function inReachOfPoor(county: SampleCounty, inCity: number): number {
  return county.city ? inCity : 1
}

/** Weight of poor people among members and households led. */
export function poorWeight(county: SampleCounty): number {
  return { national: 1, municipal: 0.7, none: 0.3 }[county.poverty]
}
