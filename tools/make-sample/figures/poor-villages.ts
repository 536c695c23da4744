import { townName, villageName } from '../people/names.ts'
import type { SampleCounty } from './counties.ts'
import { industriesOf } from './industries.ts'
import { between, createRandom, pickedByWeight, type Random, wholeBetween } from './random.ts'
import { toCents } from './rounding.ts'

/** A poor village as it stood at the end of a year. */
export interface PoorVillage {
  readonly township: string
  readonly village: string
  readonly poorHouseholds: number
  readonly poorPeople: number
  readonly population: number
  readonly industry: string
  readonly collectiveIncome: number | null
  /** Year in which it left poverty, once it has. */
  readonly exitYear: number | null
}

/** The poor villages of a county, the same ones every year. */
export function poorVillages(county: SampleCounty, year: number): PoorVillage[] {
  const names = new Set<string>()
  return Array.from({ length: county.poorVillages }, (_, place) => {
    const random = createRandom(`poor village ${county.lastingCode} ${place}`)
    return villageOf(county, year, { random, place, ...placeFor(county, random, names) })
  })
}

function placeFor(county: SampleCounty, random: Random, names: Set<string>) {
  for (;;) {
    const township = townName(county.index, wholeBetween(random, 1, 16))
    const village = villageName(random).replace('社区', '村')
    if (names.has(township + village)) continue
    names.add(township + village)
    return { township, village }
  }
}

/** Part of the poor that is left where a village has not left poverty yet. */
const LEFT: Readonly<Record<number, number>> = { 2015: 0.9, 2016: 0.7, 2017: 0.55 }

function villageOf(
  county: SampleCounty,
  year: number,
  { random, place, township, village }: { random: Random; place: number; township: string; village: string },
): PoorVillage {
  const population = wholeBetween(random, 780, 2600)
  const rate = county.poverty === 'national' ? between(random, 0.1, 0.19) : between(random, 0.06, 0.12)
  const exit = exitOf(county, random())
  const rateAfter = between(random, 0.004, 0.016)
  const income = between(random, 0.4, 9)
  const industry = pickedByWeight(random, industriesOf(county)).code

  const yearly = createRandom(`poor village ${county.lastingCode} ${place} ${year}`)
  const out = exit !== null && exit <= year
  const poorPeople = Math.round(population * (out ? rateAfter * 0.8 ** (year - exit) : rate * (LEFT[year] ?? 0.5)))
  return {
    township,
    village,
    poorHouseholds: Math.ceil(poorPeople / between(yearly, 2.9, 3.4)),
    poorPeople,
    population,
    industry,
    collectiveIncome: yearly() < 0.08 ? null : toCents(income * (out ? 1.6 : 1) * 1.25 ** (year - 2015)),
    exitYear: out ? exit : null,
  }
}

/** @param rank from 0 to below 1: how early a village is among those of its county */
function exitOf({ poverty, exitYear }: SampleCounty, rank: number): number | null {
  const upTo = (until2015: number, until2016: number, until2017: number) => {
    if (rank < until2015) return 2015
    if (rank < until2016) return 2016
    return rank < until2017 ? 2017 : null
  }
  if (poverty !== 'national') return upTo(0.45, 0.85, 1)
  if (exitYear === 2016) return upTo(0.35, 0.94, 1)
  return exitYear === 2017 ? upTo(0.18, 0.5, 1) : upTo(0.1, 0.3, 0.58)
}
