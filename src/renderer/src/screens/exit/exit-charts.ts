import type { CriterionResult, Exit, ExitCriterion, Filters, RegionView, Standard } from '#contract'
import { type Bullet, type BulletPoint, bulletsChart } from '../../charts/bullets-chart.ts'
import type { Chart, Manner } from '../../charts/chart.ts'
import { trendChart } from '../../charts/trend-chart.ts'
import { rateText } from '../../subjects/assessment/rate-text.ts'
import { numberOf } from '../../subjects/standards/standard-text.ts'
import { textOf } from '../../words/words.ts'
import { type SayExit, sidesText, spareText } from './exit-words.ts'

export interface ToldExit {
  readonly exit: Exit
  readonly picked: Filters
  readonly regions: readonly RegionView[]
  readonly standards: readonly Standard[]
  readonly say: SayExit
}

/** Bars of some criteria against their thresholds, for every county assessed. */
export function exitBullets(told: ToldExit, criteria: readonly ExitCriterion[], manner: Manner): Chart {
  return bulletsChart(
    { bullets: criteria.map((criterion) => bulletOf(told, criterion, manner)), picked: told.picked },
    manner,
  )
}

function bulletOf(told: ToldExit, criterion: ExitCriterion, manner: Manner): Bullet {
  const { exit, regions, standards, say } = told
  const results = exit.counties.flatMap(({ region, criteria }) => {
    const result = criteria.find((each) => each.criterion === criterion)
    return result === undefined ? [] : [{ region, result }]
  })
  const [first] = results
  const threshold = first?.result.threshold ?? null
  const standard = standards.find(({ code }) => code === first?.result.standard)
  const sign = first?.result.sense === 'at-least' ? '≥' : '≤'
  const limit =
    threshold === null
      ? null
      : `${sign} ${standard === undefined ? threshold : numberOf(standard, threshold, manner.language)}%`
  return {
    measure: {
      name: criterion,
      title: limit === null ? say(criterion) : say('forThreshold', { title: say(criterion), threshold: limit }),
      unit: '%',
      decimals: 2,
    },
    threshold: threshold === null || limit === null ? null : { value: threshold, text: limit },
    points: results.map(({ region, result }) => {
      const view = regions.find(({ code }) => code === region)
      return pointOf(region, view === undefined ? region : textOf(view.shortName, manner.language), result, say, manner)
    }),
  }
}

function pointOf(region: string, name: string, result: CriterionResult, say: SayExit, manner: Manner): BulletPoint {
  const rate = rateText(result.rate, result.threshold, manner.language)
  const sign = { pass: '✓', fail: '✗', 'cannot-tell': '?' }[result.verdict]
  return {
    keys: { region },
    name,
    value: result.rate,
    state: result.verdict,
    label: `${rate} ${sign}`,
    lines: [
      [say(result.criterion), `${rate} ${sign}`],
      [sidesText(result, manner.language, say), ''],
      [spareText(result, manner.language, say), ''],
    ],
  }
}

/** How many counties passed, year by year. */
export function exitTrend({ exit, say }: ToldExit, manner: Manner): Chart {
  const measure = { name: 'passed', title: say('passed'), unit: say('unit').trim(), decimals: 0 }
  const values = exit.trend.map(({ year, passed }) => ({ period: year, value: passed }))
  return trendChart({ measure, series: [{ name: say('passed'), keys: {}, values }], label: (period) => period }, manner)
}
