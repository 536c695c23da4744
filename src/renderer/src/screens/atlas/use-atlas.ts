import { useMemo } from 'react'
import type { IndicatorResult, IndicatorView, RegionView } from '#contract'
import { useAnswer } from '../../api/use-answer.ts'
import { useAnswers } from '../../api/use-answers.ts'
import { kindOf } from '../../charts/growth.ts'
import { useScope } from '../../parts/scope.tsx'
import type { AtlasChoices } from './choices.ts'

/** What the screen's charts are made of. */
export interface Atlas {
  readonly catalogue: readonly IndicatorView[]
  readonly indicator: IndicatorView | undefined
  /** Period shown: that of the top bar, or the one that stands nearest to it where the indicator has none there. */
  readonly period: string
  /** Periods of the same kind in which the indicator can be had, oldest first. */
  readonly periods: readonly string[]
  readonly now: IndicatorResult | undefined
  /** By county and period. */
  readonly series: IndicatorResult | undefined
  readonly other: IndicatorResult | undefined
  /** Counties of today, with their names in the period shown. */
  readonly regions: readonly RegionView[]
  /** Counties with their names of each of `periods`. */
  readonly regionsOf: ReadonlyMap<string, readonly RegionView[]>
  readonly problem: unknown
}

/** Asks for the chosen indicators under the scope; each question once until the book changes. */
export function useAtlas({ indicator: code, against, view }: AtlasChoices): Atlas {
  const scope = useScope()
  const catalogue = useAnswer('figures', 'indicators', {})
  const indicator = catalogue.data?.find((one) => one.code === code) ?? catalogue.data?.[0]
  const scoped = scope.regions.length > 0 ? { regions: scope.regions } : {}
  const series = useAnswer(
    'figures',
    'indicator',
    indicator === undefined ? null : { code: indicator.code, by: ['region', 'period'], ...scoped },
  )
  const mine = series.data?.indicator.code === indicator?.code ? series.data : undefined
  const period = nearest(scope.period, mine?.periods ?? [])
  const periods = useMemo(() => (mine?.periods ?? []).filter((one) => kindOf(one) === kindOf(period)), [mine, period])
  const now = useAnswer(
    'figures',
    'indicator',
    indicator === undefined || mine === undefined || mine.periods.length === 0
      ? null
      : { code: indicator.code, by: ['region'], periods: [period], ...scoped },
  )
  const isKnown = catalogue.data?.some((one) => one.code === against) ?? false
  const other = useAnswer(
    'figures',
    'indicator',
    view !== 'scatter' || !isKnown || mine === undefined
      ? null
      : { code: against, by: ['region'], periods: [period], ...scoped },
  )
  const names = useAnswers(
    'regions',
    'list',
    periods.map((one) => ({ year: Number(one.slice(0, 4)) })),
  )
  const namesKey = names.map(({ dataUpdatedAt }) => dataUpdatedAt).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `namesKey` stands for the answers, a new list each time
  const regionsOf = useMemo(() => new Map(periods.map((one, at) => [one, names[at]?.data ?? []])), [periods, namesKey])
  const problem = [catalogue, series, now, other].find(({ error }) => error !== null)?.error ?? null
  const named = regionsOf.get(period)
  const regions = useMemo(
    () => (named !== undefined && named.length > 0 ? named : scope.allRegions).filter(isOfToday),
    [named, scope.allRegions],
  )
  const known = catalogue.data
  const shown = now.data?.indicator.code === indicator?.code ? now.data : undefined
  const beside = other.data?.indicator.code === against ? other.data : undefined
  return useMemo(
    () => ({
      catalogue: known ?? [],
      indicator,
      period,
      periods,
      now: shown,
      series: mine,
      other: beside,
      regions,
      regionsOf,
      problem,
    }),
    [known, indicator, period, periods, shown, mine, beside, regions, regionsOf, problem],
  )
}

/** The period itself, else its year, else the newest before it, else the newest. */
export function nearest(wanted: string, known: readonly string[]): string {
  if (known.includes(wanted)) return wanted
  const year = wanted.slice(0, 4)
  if (known.includes(year)) return year
  const before = known.filter((one) => one <= wanted)
  return before.findLast((one) => kindOf(one) === kindOf(wanted)) ?? before.at(-1) ?? known.at(-1) ?? wanted
}

/** Units joined to another since count in it, and have no outline of their own. */
export function isOfToday({ code }: RegionView): boolean {
  return !code.includes('@')
}
