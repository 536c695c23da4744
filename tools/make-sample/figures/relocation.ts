import type { SampleCounty } from './counties.ts'
import { registeredPoorHouseholds } from './poverty.ts'
import { between, createRandom } from './random.ts'
import { toCents, toDecimals } from './rounding.ts'

/** How far relocation has come since it began in 2015; everything but the area a person is cumulative. */
export interface Relocation {
  readonly plannedHouseholds: number
  readonly plannedPeople: number
  readonly startedHouseholds: number
  readonly completedHouseholds: number
  readonly movedHouseholds: number
  readonly movedPeople: number
  readonly concentratedHouseholds: number
  readonly scatteredHouseholds: number
  readonly areaPerPerson: number | null
  readonly demolishedHouseholds: number
  readonly investment: number
  readonly labourPeople: number
  readonly employedPeople: number
  readonly householdsWithWork: number
}

/** Months at whose end the return is filed. */
export const RELOCATION_MONTHS = [3, 6, 9, 12] as const

/** Parts of the whole plan, quarter by quarter from March 2015: started, completed, moved in. */
const PROGRESS: readonly (readonly [started: number, completed: number, moved: number])[] = [
  [0.06, 0.01, 0],
  [0.14, 0.04, 0.02],
  [0.22, 0.1, 0.06],
  [0.3, 0.2, 0.14],
  [0.38, 0.26, 0.2],
  [0.48, 0.34, 0.27],
  [0.57, 0.44, 0.36],
  [0.65, 0.56, 0.47],
  [0.76, 0.64, 0.56],
  [0.88, 0.74, 0.66],
  [0.97, 0.87, 0.79],
  [1, 0.985, 0.95],
]
const PLANNED: Readonly<Record<number, number>> = { 2015: 0.34, 2016: 0.68, 2017: 1 }

/** @param month one of RELOCATION_MONTHS */
export function relocation(county: SampleCounty, year: number, month: number): Relocation {
  const steady = createRandom(`relocation ${county.lastingCode}`)
  const share = county.city ? 0 : { national: 0.19, municipal: 0.12, none: 0.05 }[county.poverty]
  const whole = registeredPoorHouseholds(county) * share * between(steady, 0.8, 1.2)
  const size = between(steady, 3.3, 3.9)
  const pace = between(steady, 0.88, 1.18)
  const together = between(steady, 0.55, 0.85)
  const cost = between(steady, 14, 21)
  const able = between(steady, 0.5, 0.6)
  const area = between(steady, 21.6, 24.4)

  const at = (year - 2015) * 4 + month / 3 - 1
  const planned = Math.round(whole * (PLANNED[year] ?? 1))
  const part = (of: 0 | 1 | 2) => Math.round(Math.min(planned, whole * (PROGRESS[at]?.[of] ?? 1) ** pace))
  const moved = part(2)
  const labour = Math.round(moved * size * able)
  const working = 0.7 + 0.018 * at
  const random = createRandom(`relocation ${county.lastingCode} ${year} ${month}`)
  return {
    plannedHouseholds: planned,
    plannedPeople: Math.round(planned * size),
    startedHouseholds: part(0),
    completedHouseholds: part(1),
    movedHouseholds: moved,
    movedPeople: Math.round(moved * size),
    concentratedHouseholds: Math.round(planned * together),
    scatteredHouseholds: planned - Math.round(planned * together),
    areaPerPerson: moved === 0 ? null : toDecimals(area + between(random, -0.5, 0.5), 1),
    demolishedHouseholds: Math.floor(moved * (0.5 + 0.03 * at)),
    investment: toCents(part(1) * cost + (part(0) - part(1)) * cost * 0.4),
    labourPeople: labour,
    employedPeople: Math.floor(labour * working),
    householdsWithWork: Math.floor(moved * Math.min(0.985, working + 0.08)),
  }
}
