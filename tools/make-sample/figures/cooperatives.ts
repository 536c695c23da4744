import { commonName } from '../people/county-name.ts'
import { sampleCreditCode } from '../people/credit-code.ts'
import { brandName, personName, phoneNumber, townName, villageName } from '../people/names.ts'
import type { SampleCounty } from './counties.ts'
import { industriesOf } from './industries.ts'
import { inReachOfPoor, poorWeight } from './poverty.ts'
import { between, createRandom, itemAt, picked, pickedByWeight, type Random, wholeBetween } from './random.ts'
import { toCents } from './rounding.ts'

export interface Cooperative {
  readonly name: string
  readonly creditCode: string
  readonly town: string
  readonly village: string | null
  readonly representative: string
  readonly phone: string | null
  /** YYYY-MM-DD */
  readonly foundedOn: string
  readonly capital: number
  readonly members: number
  readonly poorMembers: number
  readonly industry: string
  readonly demonstration: 'national' | 'municipal' | 'county' | 'none'
  readonly revenue: number | null
  readonly surplusReturned: number | null
  readonly householdsLed: number
}

/** The county under its name and code of 2015 and of the year asked for. */
export interface CountyThenAndNow {
  readonly in2015: SampleCounty
  readonly now: SampleCounty
}

const CAPITALS = [10, 20, 30, 50, 50, 60, 80, 100, 100, 100, 120, 150, 200, 200, 300, 500, 800, 1000]

/**
 * Makes the n-th cooperative of a county as it stood at the end of a year.
 *
 * Name, code, place and founding hang on county and n alone, so a cooperative is the same one in every year; the name
 * keeps the county's name of its founding, as 开县… still does after 2016.
 */
export function cooperative(
  county: CountyThenAndNow,
  place: number,
  when: { foundedIn: number; year: number },
): Cooperative {
  const { lastingCode, index } = county.now
  const random = createRandom(`cooperative ${lastingCode} ${place}`)
  const atFounding = when.foundedIn <= 2015 ? county.in2015 : county.now
  const industry = pickedByWeight(random, industriesOf(county.now))
  const members = Math.round(6 + 120 * random() ** 2.2)
  return {
    name: `${commonName(atFounding)}${brandName(index, place)}${picked(random, industry.trades)}${picked(random, ENDINGS)}`,
    creditCode: sampleCreditCode('93', atFounding.code, place + 1),
    town: townName(index, wholeBetween(random, 0, townsOf(county.now) - 1)),
    village: random() < 0.03 ? null : villageName(random),
    representative: personName(random),
    phone: random() < 0.05 ? null : phoneNumber(random),
    foundedOn: `${when.foundedIn}-${twoDigits(wholeBetween(random, 1, 12))}-${twoDigits(wholeBetween(random, 1, 28))}`,
    capital: picked(random, CAPITALS) + (random() < 0.25 ? Math.round(between(random, 1, 900)) / 100 : 0),
    industry: industry.code,
    ...ofTheYear(county.now, `${lastingCode} ${place}`, {
      ...when,
      members,
      luck: between(random, 0.3, 3),
      rank: random(),
    }),
  }
}

const ENDINGS = ['专业合作社', '专业合作社', '农民专业合作社', '股份合作社']

/** `luck` and `rank` last for life: what a member earns, and how near the cooperative is to becoming an example. */
interface Standing {
  readonly foundedIn: number
  readonly year: number
  readonly members: number
  readonly luck: number
  readonly rank: number
}

type Yearly = 'members' | 'poorMembers' | 'demonstration' | 'revenue' | 'surplusReturned' | 'householdsLed'

function ofTheYear(county: SampleCounty, key: string, standing: Standing): Pick<Cooperative, Yearly> {
  const random = createRandom(`cooperative ${key} ${standing.year}`)
  const age = standing.year - standing.foundedIn
  const members = Math.round(standing.members * (1 + 0.04 * Math.min(age, 6)))
  const steady = createRandom(`cooperative poor ${key}`)
  const poorMembers = Math.floor(members * between(steady, 0.02, 0.4) * poorWeight(county))
  const revenue = toCents(
    members * standing.luck * 1.04 ** (standing.year - 2015) * (age === 0 ? 0.6 : 1) * between(random, 0.88, 1.14),
  )
  return {
    members,
    poorMembers,
    demonstration: demonstrationOf(standing.rank, age),
    revenue: random() < 0.025 ? null : revenue,
    surplusReturned: surplusReturned(random, revenue),
    householdsLed: Math.round(
      between(steady, 0, 52) * poorWeight(county) * inReachOfPoor(county, 0.8) * (0.8 + 0.1 * (standing.year - 2015)),
    ),
  }
}

function surplusReturned(random: Random, revenue: number): number | null {
  const chance = random()
  const share = between(random, 0.015, 0.05)
  if (chance < 0.08) return null
  return chance < 0.13 ? 0 : toCents(revenue * share)
}

/** Examples are chosen among those two years old or more. */
function demonstrationOf(rank: number, age: number): Cooperative['demonstration'] {
  if (age < 2) return 'none'
  if (rank < 0.015) return 'national'
  if (rank < 0.075) return 'municipal'
  return rank < 0.2 ? 'county' : 'none'
}

/** Year in which the n-th of those that already stood in 2015 was founded, from 2007 on, the oldest first. */
export function foundedUpTo2015(place: number, count: number): number {
  return itemAt([2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015], Math.floor(9 * (place / count) ** 0.75))
}

function townsOf(county: SampleCounty): number {
  return county.city ? 4 : Math.min(22, 8 + Math.round(county.ruralPeople / 4))
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
