import { sampleCreditCode } from '../people/credit-code.ts'
import { brandName } from '../people/names.ts'
import type { SampleCounty } from './counties.ts'
import { industriesOf } from './industries.ts'
import { inReachOfPoor, poorWeight } from './poverty.ts'
import { between, createRandom, picked, pickedByWeight, wholeBetween } from './random.ts'
import { toCents, toDecimals } from './rounding.ts'

export interface Enterprise {
  readonly name: string
  readonly creditCode: string
  readonly level: 'national' | 'municipal'
  readonly recognisedIn: number
  readonly industry: string
  readonly totalAssets: number
  readonly fixedAssets: number
  readonly debtRatio: number
  readonly sales: number
  readonly profit: number
  readonly tax: number
  readonly exports: number | null
  readonly employees: number
  readonly baseArea: number | null
  readonly households: number
  readonly poorHouseholds: number
  readonly linkage: 'contract' | 'cooperation' | 'shareholding'
  readonly monitoring: 'qualified' | 'warned' | 'disqualified'
}

const WITHOUT_LAND = new Set(['ecommerce', 'tourism', 'chicken', 'cattle', 'sheep', 'rabbit', 'bees'])

/**
 * Makes the n-th leading enterprise of a county as it stood at the end of a year.
 *
 * @param atRecognition the county when the enterprise was registered, for its code
 */
export function enterprise(
  county: { readonly now: SampleCounty; readonly atRecognition: SampleCounty },
  place: number,
  when: { readonly recognisedIn: number | null; readonly year: number },
): Enterprise {
  const { lastingCode, index } = county.now
  const random = createRandom(`enterprise ${lastingCode} ${place}`)
  const industry = pickedByWeight(random, industriesOf(county.now))
  const area = WITHOUT_LAND.has(industry.code) ? null : Math.round(between(random, 400, 26_000))
  return {
    name: `重庆${brandName(index + 7, 600 - place)}${picked(random, industry.trades)}${picked(random, ENDINGS)}`,
    creditCode: sampleCreditCode('91', county.atRecognition.code, 500_000 + place),
    level: random() < 0.075 ? 'national' : 'municipal',
    recognisedIn: when.recognisedIn ?? wholeBetween(random, 2003, 2015),
    industry: industry.code,
    baseArea: area,
    linkage: pickedByWeight(random, [
      ['contract', 6],
      ['cooperation', 3],
      ['shareholding', 2],
    ]),
    ...accountsOf(county.now, `${lastingCode} ${place}`, when.year),
  }
}

const ENDINGS = ['有限公司', '有限公司', '有限责任公司', '开发有限公司', '股份有限公司', '集团有限公司']

type Accounts = Omit<Enterprise, 'name' | 'creditCode' | 'level' | 'recognisedIn' | 'industry' | 'baseArea' | 'linkage'>

function accountsOf(county: SampleCounty, key: string, year: number): Accounts {
  const steady = createRandom(`enterprise size ${key}`)
  const size = 1200 + 46_000 * steady() ** 3
  const growth = (1 + between(steady, -0.03, 0.14)) ** (year - 2015)
  const exporting = steady() < 0.16 ? between(steady, 0.002, 0.02) : null
  const led = Math.round(between(steady, 90, 2600))

  const random = createRandom(`enterprise accounts ${key} ${year}`)
  const totalAssets = toCents(size * growth * between(random, 0.97, 1.04))
  const sales = toCents(totalAssets * between(steady, 0.5, 1.7) * between(random, 0.94, 1.08))
  const margin = between(random, -0.015, 0.12)
  const households = Math.round(led * 1.05 ** (year - 2015))
  return {
    totalAssets,
    fixedAssets: toCents(totalAssets * between(steady, 0.25, 0.62)),
    debtRatio: toDecimals(between(steady, 22, 64) + between(random, -3, 3), 1),
    sales,
    profit: toCents(sales * margin),
    tax: toCents(sales * between(random, 0.004, 0.03)),
    exports: exporting === null ? null : toCents(sales * exporting),
    employees: Math.round(12 + sales / between(steady, 55, 140)),
    households,
    poorHouseholds: Math.round(
      households * between(steady, 0.03, 0.28) * poorWeight(county) * inReachOfPoor(county, 0.15),
    ),
    monitoring: pickedByWeight(random, [
      ['qualified', 190],
      ['warned', 8],
      ['disqualified', margin < 0 ? 4 : 0],
    ]),
  }
}
