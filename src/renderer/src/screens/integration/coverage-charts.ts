import type { Batch, Coverage, Filters, RegionView } from '#contract'
import type { Chart, Manner, Point } from '../../charts/chart.ts'
import { heatChart } from '../../charts/heat-chart.ts'
import { partChart } from '../../charts/part-chart.ts'
import { rankingChart } from '../../charts/ranking-chart.ts'
import { trendChart } from '../../charts/trend-chart.ts'
import type { SayIntegration } from './integration-text.ts'
import { shortName } from './line-charts.ts'

export interface ToldCoverage {
  readonly coverage: Coverage
  readonly picked: Filters
  readonly regions: readonly RegionView[]
  readonly say: SayIntegration
}

const BATCHES: readonly Batch[] = ['production', 'relocation', 'ecology', 'education', 'social']

/** Coverage of each county against 100 %, the lowest first; those that can't be told are named under the chart. */
export function coverageRanking({ coverage, picked, regions, say }: ToldCoverage, manner: Manner): Chart {
  return rankingChart(
    {
      measure: { name: 'rate', title: say('rate'), unit: '%', decimals: 1 },
      points: coverage.counties.map(({ region, rate, reachedHouseholds, poorHouseholds }) => ({
        keys: { region },
        name: shortName(regions, region, manner),
        value: rate,
        numerator: reachedHouseholds,
        denominator: poorHouseholds,
      })),
      picked,
      limit: { value: 100, name: say('full'), sense: 'at-least' },
    },
    manner,
  )
}

/** Coverage of all counties asked for, year by year. */
export function coverageTrend({ coverage, say }: ToldCoverage, manner: Manner): Chart {
  const values = coverage.trend.map(({ year, rate }) => ({ period: year, value: rate }))
  const measure = { name: 'rate', title: say('rate'), unit: '%', decimals: 1 }
  return trendChart({ measure, series: [{ name: say('rate'), keys: {}, values }], label: (period) => period }, manner)
}

/** Share of the registered poor that each batch reaches, as the county states it; the batches overlap. */
export function batchHeat({ coverage, picked, regions, say }: ToldCoverage, manner: Manner): Chart {
  const points = coverage.counties.flatMap(({ region, poorHouseholds, batches }): Point[] =>
    batches.map(({ batch, stated }) => ({
      keys: { region, batch },
      name: `${shortName(regions, region, manner)} · ${say(`batch-${batch}`)}`,
      value:
        stated === null || poorHouseholds === null || poorHouseholds === 0 ? null : (stated / poorHouseholds) * 100,
      numerator: stated,
      denominator: poorHouseholds,
    })),
  )
  return heatChart(
    {
      measure: { name: 'share', title: say('batches'), unit: '%', decimals: 1 },
      places: coverage.counties.map(({ region, period }) => ({
        key: region,
        name: shortName(regions, region, manner),
        filed: period !== null,
      })),
      categories: BATCHES.map((batch) => ({ key: batch, name: say(`batch-${batch}`) })),
      placeDimension: 'region',
      categoryDimension: 'batch',
      points,
      picked,
    },
    manner,
  )
}

/** Households that the batches' own returns prove, among the registered poor of each county. */
export function provenParts({ coverage, picked, regions, say }: ToldCoverage, manner: Manner): Chart {
  const measure = (name: 'atLeast' | 'poor') => ({ name, title: say(name), unit: say('households'), decimals: 0 })
  return partChart(
    {
      part: measure('atLeast'),
      whole: measure('poor'),
      points: coverage.counties.map(({ region, atLeast, poorHouseholds }) => ({
        keys: { region },
        name: shortName(regions, region, manner),
        part: atLeast,
        whole: poorHouseholds,
      })),
      picked,
    },
    manner,
  )
}
