import type { SampleCounty } from './counties.ts'
import { registeredPoorHouseholds } from './poverty.ts'
import { between, createRandom } from './random.ts'
import { toCents, toDecimals } from './rounding.ts'

/** Forest guards and what else is paid for looking after nature. */
export interface Ecology {
  readonly posts: number
  readonly newPosts: number
  readonly renewedPosts: number
  readonly filledPosts: number
  readonly poorPosts: number
  readonly managedArea: number
  readonly subsidyFunds: number
  readonly farmlandToForest: number
  readonly forestHouseholds: number
  readonly forestPoorHouseholds: number
  readonly welfarePosts: number
  /** One guard at most a household, and none that also returns farmland: the sum of both. */
  readonly poorHouseholds: number
}

const GROWN: Readonly<Record<number, number>> = { 2015: 0.3, 2016: 0.7, 2017: 1 }

export function ecology(county: SampleCounty, year: number): Ecology {
  const steady = createRandom(`ecology ${county.lastingCode}`)
  const share = county.city ? 0 : { national: 0.07, municipal: 0.05, none: 0.03 }[county.poverty]
  const poor = registeredPoorHouseholds(county) * between(steady, 0.85, 1.15)
  const mu = between(steady, 700, 1500)
  const forestShare = county.city ? 0 : between(steady, 0.08, 0.16)
  const poorForest = between(steady, 0.25, 0.42)
  const plot = between(steady, 3, 7)
  const postsIn = (then: number) => Math.round(poor * share * (GROWN[then] ?? 0))

  const random = createRandom(`ecology ${county.lastingCode} ${year}`)
  const posts = postsIn(year)
  const before = postsIn(year - 1)
  const renewed = Math.floor(before * between(random, 0.86, 0.94))
  const filled = Math.min(before - renewed, Math.round(before * between(random, 0.03, 0.06)))
  const poorPosts = Math.round(posts * between(random, 0.82, 0.97))
  const forestPoor = Math.round(poor * forestShare * (0.5 + 0.5 * (GROWN[year] ?? 0)))
  const forestHouseholds = Math.round(forestPoor / poorForest)
  return {
    posts,
    newPosts: posts - renewed - filled,
    renewedPosts: renewed,
    filledPosts: filled,
    poorPosts,
    managedArea: toDecimals(posts * mu * between(random, 0.97, 1.03), 1),
    subsidyFunds: toCents(posts * between(random, 0.5, 0.62)),
    farmlandToForest: toDecimals(forestHouseholds * plot, 1),
    forestHouseholds,
    forestPoorHouseholds: forestPoor,
    welfarePosts: Math.round(posts * between(random, 0.15, 0.4)),
    poorHouseholds: poorPosts + forestPoor,
  }
}
