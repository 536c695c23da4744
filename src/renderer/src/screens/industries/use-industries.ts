import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { isAdditive } from '../../charts/measures.ts'
import type { ChartTab } from '../../parts/chart-panel.tsx'
import type { KeyFigureCardProps } from '../../parts/key-figure-card.tsx'
import { memberTreemap } from '../../parts/member-figures.ts'
import { cardsOf } from '../../parts/subject-cards.ts'
import { countyHeat, countyRanking, periodsIn, periodTrend, placesFor } from '../../parts/subject-figures.ts'
import type { Subject } from '../../parts/use-subject.ts'
import { industriesWords } from '../../words/industries.ts'
import { useWords } from '../../words/words.ts'

/** Measures with a meaning over all industries. */
export const industryMeasures = [
  'output_value',
  'funds',
  'villages',
  'poor_households',
  'poor_people',
  'value_per_household',
  'income_gain',
] as const

/** Measures of one industry at a time as well: scales in units of their own. */
export const matrixMeasures = [...industryMeasures, 'scale'] as const

const cardMeasures = ['output_value', 'funds', 'villages', 'poor_households'] as const

/** Figures and charts about the industries, under the scope and what is picked. */
export function useIndustries(subject: Subject, measure: string) {
  const say = useWords(industriesWords)
  const completeness = useAnswer('intake', 'completeness', { period: subject.scope.period })
  const filed = completeness.data?.forms.find((form) => form.form === subject.form.code)
  const summary = useAnswer('figures', 'pivot', subject.query(['region'], industryMeasures))
  const ranking = useAnswer('figures', 'pivot', subject.query(['region'], industryMeasures, ['region']))
  const byIndustry = useAnswer('figures', 'pivot', subject.query(['industry'], industryMeasures, ['industry']))
  const matrix = useAnswer(
    'figures',
    'pivot',
    subject.query(['region', 'industry'], matrixMeasures, ['region', 'industry']),
  )
  const byPeriod = useAnswer('figures', 'pivot', subject.query(['period'], industryMeasures, ['period']))
  const overTime = useAnswer('figures', 'pivot', subject.query(['period', 'industry'], industryMeasures, ['period']))

  const places = useMemo(() => placesFor(subject, filed), [subject, filed])
  // Parts of a whole, and lines on one axis, need a measure that all industries share.
  const whole = isAdditive(subject.form, measure) ? measure : 'output_value'
  const shared = measure === 'scale' ? 'output_value' : measure
  const treemap = useMemo(
    () => memberTreemap(subject, byIndustry.data, 'industry', whole),
    [subject, byIndustry.data, whole],
  )
  const rankingChart = useMemo(
    () => countyRanking(subject, places, ranking.data, shared),
    [subject, places, ranking.data, shared],
  )
  const heatChart = useMemo(
    () => countyHeat(subject, places, matrix.data, 'industry', measure),
    [subject, places, matrix.data, measure],
  )
  const trendChart = useMemo(
    () => periodTrend(subject, overTime.data, shared, 'industry'),
    [subject, overTime.data, shared],
  )

  const named = (name: string) => ({ measure: subject.measure(name).title })
  const unitOf = (name: string) => (name === 'scale' ? say('ownUnits') : subject.measure(name).unit)
  const left: readonly ChartTab[] = [
    {
      key: 'parts',
      name: say('parts'),
      title: say('partsTitle', named(whole)),
      unit: unitOf(whole),
      chart: treemap,
      problem: byIndustry.error,
    },
    {
      key: 'ranking',
      name: say('ranking'),
      title: say('rankingTitle', named(shared)),
      unit: unitOf(shared),
      chart: rankingChart,
      problem: ranking.error,
    },
  ]
  const right: readonly ChartTab[] = [
    {
      key: 'heat',
      name: say('heat'),
      title: say('heatTitle', named(measure)),
      unit: unitOf(measure),
      chart: heatChart,
      problem: matrix.error,
    },
    {
      key: 'trend',
      name: say('trend'),
      title: say('trendTitle', named(shared)),
      unit: unitOf(shared),
      chart: trendChart,
      problem: overTime.error,
    },
  ]
  const industries = byIndustry.data?.lines.filter((line) => line.keys.industry !== null).length ?? null
  const count: KeyFigureCardProps = {
    title: say('industries'),
    unit: say('industriesUnit'),
    value: industries,
    decimals: 0,
    trend: [],
  }
  const cards = [count, ...cardsOf(subject, summary.data, byPeriod.data, cardMeasures)]
  return { filed, summary, places, left, right, cards, otherPeriods: periodsIn(byPeriod.data) }
}
