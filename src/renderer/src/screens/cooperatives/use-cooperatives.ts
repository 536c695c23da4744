import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import type { ChartTab } from '../../parts/chart-panel.tsx'
import { cardsOf } from '../../parts/subject-cards.ts'
import {
  countyHeat,
  countyRanking,
  countyStack,
  periodsIn,
  periodTrend,
  placesFor,
} from '../../parts/subject-figures.ts'
import type { Subject } from '../../parts/use-subject.ts'
import { cooperativesWords } from '../../words/cooperatives.ts'
import { useWords } from '../../words/words.ts'

export const cooperativeMeasures = [
  'count',
  'members',
  'poor_members',
  'poor_member_share',
  'capital',
  'revenue',
  'surplus_returned',
  'households_led',
] as const

const cardMeasures = ['count', 'members', 'poor_member_share', 'revenue', 'households_led'] as const

/** Figures and charts about cooperatives, under the scope and what is picked. */
export function useCooperatives(subject: Subject, measure: string) {
  const say = useWords(cooperativesWords)
  const completeness = useAnswer('intake', 'completeness', { period: subject.scope.period })
  const filed = completeness.data?.forms.find((form) => form.form === subject.form.code)
  const summary = useAnswer('figures', 'pivot', subject.query(['region'], cooperativeMeasures))
  const ranking = useAnswer('figures', 'pivot', subject.query(['region'], cooperativeMeasures, ['region']))
  const byPeriod = useAnswer('figures', 'pivot', subject.query(['period'], cooperativeMeasures, ['period']))
  const byIndustry = useAnswer(
    'figures',
    'pivot',
    subject.query(['region', 'industry'], cooperativeMeasures, ['region', 'industry']),
  )
  const byLevel = useAnswer(
    'figures',
    'pivot',
    subject.query(['region', 'demonstration'], ['count'], ['region', 'demonstration']),
  )

  const places = useMemo(() => placesFor(subject, filed), [subject, filed])
  const { title, unit } = subject.measure(measure)
  const rankingChart = useMemo(
    () => countyRanking(subject, places, ranking.data, measure),
    [subject, places, ranking.data, measure],
  )
  const levelChart = useMemo(
    () => countyStack(subject, places, byLevel.data, 'demonstration', 'count'),
    [subject, places, byLevel.data],
  )
  const heatChart = useMemo(
    () => countyHeat(subject, places, byIndustry.data, 'industry', measure),
    [subject, places, byIndustry.data, measure],
  )
  const trendChart = useMemo(() => periodTrend(subject, byPeriod.data, measure), [subject, byPeriod.data, measure])

  const left: readonly ChartTab[] = [
    {
      key: 'ranking',
      name: say('ranking'),
      title: say('rankingTitle', { measure: title }),
      unit,
      chart: rankingChart,
      problem: ranking.error,
    },
    {
      key: 'levels',
      name: say('levels'),
      title: say('levelsTitle'),
      unit: say('unit'),
      chart: levelChart,
      problem: byLevel.error,
    },
  ]
  const right: readonly ChartTab[] = [
    {
      key: 'heat',
      name: say('heat'),
      title: say('heatTitle', { measure: title }),
      unit,
      chart: heatChart,
      problem: byIndustry.error,
    },
    {
      key: 'trend',
      name: say('trend'),
      title: say('trendTitle', { measure: title }),
      unit,
      chart: trendChart,
      problem: byPeriod.error,
    },
  ]
  const cards = useMemo(
    () => cardsOf(subject, summary.data, byPeriod.data, cardMeasures),
    [subject, summary.data, byPeriod.data],
  )
  return { filed, summary, places, left, right, cards, otherPeriods: periodsIn(byPeriod.data) }
}
