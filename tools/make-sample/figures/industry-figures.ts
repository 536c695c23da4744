import type { SampleCounty } from './counties.ts'
import { type GrownIndustry, industriesOf } from './industries.ts'
import { registeredPoorHouseholds } from './poverty.ts'
import { between, createRandom } from './random.ts'
import { toCents, toDecimals } from './rounding.ts'

export interface IndustryFigures {
  readonly industry: string
  readonly scale: number
  readonly scaleUnit: string
  readonly output: number | null
  readonly outputValue: number
  readonly villages: number
  readonly poorHouseholds: number
  readonly poorPeople: number
  readonly incomeGain: number
  readonly funds: number
}

/** What a county reports of each of its industries. */
export function industryFigures(county: SampleCounty, year: number): IndustryFigures[] {
  const grown = industriesOf(county)
  const points = grown.reduce((sum, [, weight]) => sum + weight, 0)
  return grown.map((one) => figuresOf(county, one, { year, share: one[1] / points }))
}

/** Part of the registered poor that the industries had reached by the end of a year. */
const REACHED: Readonly<Record<number, number>> = { 2015: 0.52, 2016: 0.71, 2017: 0.86 }

function figuresOf(
  county: SampleCounty,
  [industry, weight]: GrownIndustry,
  at: { year: number; share: number },
): IndustryFigures {
  const base = createRandom(`industry figures ${county.lastingCode} ${industry.code}`)
  const size = county.ruralPeople * weight * between(base, 0.7, 1.3) * industry.scalePerPoint
  const growth = 1 + between(base, -0.03, 0.15)
  const price = between(base, 0.85, 1.15)
  const people = between(base, 3, 3.5)
  const gain = between(base, 900, 3200)
  const reach = at.share * between(base, 0.8, 1)

  const random = createRandom(`industry figures ${county.lastingCode} ${industry.code} ${at.year}`)
  const scale = Math.max(
    1,
    toDecimals(size * growth ** (at.year - 2015) * between(random, 0.97, 1.03), industry.scaleDecimals),
  )
  const households = Math.max(2, Math.round(registeredPoorHouseholds(county) * reach * (REACHED[at.year] ?? 0.9)))
  return {
    industry: industry.code,
    scale,
    scaleUnit: industry.scaleUnit,
    output: industry.tons === null ? null : toDecimals(scale * industry.tons * between(random, 0.94, 1.06), 1),
    outputValue: toCents(scale * industry.valueWan * price * 1.03 ** (at.year - 2015) * between(random, 0.97, 1.04)),
    villages: Math.round(county.poorVillages * Math.min(0.95, at.share * 2.4) * (REACHED[at.year] ?? 0.9)),
    poorHouseholds: households,
    poorPeople: Math.round(households * people),
    incomeGain: Math.round(gain * 1.09 ** (at.year - 2015) * between(random, 0.97, 1.03)),
    funds: toCents(20 + households * between(random, 0.12, 0.35)),
  }
}
