import type { Cooperative } from './cooperatives.ts'
import type { SampleCounty } from './counties.ts'
import { between, createRandom } from './random.ts'
import { sumOfWan, toCents } from './rounding.ts'

/** A county's row of the municipal table, summed from its roster. */
export interface CooperativeSummary {
  readonly cooperatives: number
  readonly demonstration: Readonly<Record<Cooperative['demonstration'], number>>
  readonly members: number
  readonly farmers: number
  readonly poorMembers: number
  readonly familyFarms: number
  readonly enterprises: number
  readonly byIndustry: ReadonlyMap<string, number>
  readonly revenue: number
  readonly surplus: number
  readonly returnedByVolume: number
  readonly fiscalSupport: number
  readonly loanBalance: number
}

export function cooperativeSummary(
  county: SampleCounty,
  roster: readonly Cooperative[],
  year: number,
): CooperativeSummary {
  const random = createRandom(`cooperative summary ${county.lastingCode} ${year}`)
  const members = sum(roster.map((one) => one.members))
  const poorMembers = sum(roster.map((one) => one.poorMembers))
  const familyFarms = Math.round(members * between(random, 0.015, 0.04))
  const enterprises = Math.round(members * between(random, 0.002, 0.008))
  const revenue = sumOfWan(roster.map((one) => one.revenue))
  const returnedByVolume = sumOfWan(roster.map((one) => one.surplusReturned))
  return {
    cooperatives: roster.length,
    demonstration: {
      national: roster.filter((one) => one.demonstration === 'national').length,
      municipal: roster.filter((one) => one.demonstration === 'municipal').length,
      county: roster.filter((one) => one.demonstration === 'county').length,
      none: roster.filter((one) => one.demonstration === 'none').length,
    },
    members,
    farmers: members - familyFarms - enterprises,
    poorMembers,
    familyFarms,
    enterprises,
    byIndustry: counted(roster.map((one) => one.industry)),
    revenue,
    surplus: toCents(returnedByVolume / between(random, 0.6, 0.74)),
    returnedByVolume,
    fiscalSupport: toCents(roster.length * between(random, 0.7, 2.3)),
    loanBalance: toCents(revenue * between(random, 0.03, 0.11)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function counted(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
