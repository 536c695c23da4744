import type { Exit } from '#contract'
import type { KeyFigureCardProps } from '../../parts/key-figure-card.tsx'
import type { SayExit } from './exit-words.ts'

/** Key figures of an exit assessment. */
export function exitCards({ counties, counts, trend }: Exit, say: SayExit): readonly KeyFigureCardProps[] {
  const unit = say('unit').trim()
  const count = (title: string, value: number, over: readonly number[] = []): KeyFigureCardProps => ({
    title,
    unit,
    value,
    decimals: 0,
    trend: over,
  })
  const margins = counties.flatMap(({ criteria }) => criteria.flatMap(({ margin }) => margin ?? []))
  return [
    count(
      say('assessed'),
      counties.length,
      trend.map(({ assessed }) => assessed),
    ),
    count(
      say('passed'),
      counts.pass,
      trend.map(({ passed }) => passed),
    ),
    count(say('failed'), counts.fail),
    count(say('cannotTell'), counts['cannot-tell']),
    count(say('agreeing'), counties.filter(({ history }) => history === 'agrees').length),
    {
      title: say('closest'),
      unit: say('points'),
      value: margins.length === 0 ? null : Math.min(...margins),
      decimals: 2,
      trend: [],
    },
  ]
}
