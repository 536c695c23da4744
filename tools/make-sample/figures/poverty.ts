import type { SampleCounty } from './counties.ts'

/** Registered-poor households of a county, as a measure for what is led, aided and spent there. */
export function registeredPoorHouseholds(county: SampleCounty): number {
  const share = { national: 0.14, municipal: 0.08, none: 0.022 }[county.poverty]
  return Math.max(8, Math.round((county.ruralPeople * 10_000 * share) / 3.2))
}

export function poorVillages(county: SampleCounty): number {
  const perRural = { national: 2.9, municipal: 1.8, none: 0.4 }[county.poverty]
  return county.city ? 0 : Math.round(county.ruralPeople * perRural)
}

/** Weight of poor people among members and households led. */
export function poorWeight(county: SampleCounty): number {
  return { national: 1, municipal: 0.7, none: 0.3 }[county.poverty]
}
