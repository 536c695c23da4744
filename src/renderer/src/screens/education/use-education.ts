import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import type { ChartTab } from '../../parts/chart-panel.tsx'
import type { KeyFigureCardProps } from '../../parts/key-figure-card.tsx'
import { memberCoverage } from '../../parts/member-figures.ts'
import { cardsOf } from '../../parts/subject-cards.ts'
import { countyHeat, countyRanking, periodsIn, periodTrend, placesFor } from '../../parts/subject-figures.ts'
import type { Subject } from '../../parts/use-subject.ts'
import { educationWords } from '../../words/education.ts'
import { useWords } from '../../words/words.ts'

export const educationMeasures = [
  'coverage',
  'persons',
  'poor_students',
  'enrolled',
  'amount',
  'amount_per_person',
  'times',
  'lifted_persons',
  'lifted_amount',
] as const

const cardMeasures = ['coverage', 'persons', 'amount', 'amount_per_person'] as const

/** Figures and charts about student aid, under the scope and what is picked. */
export function useEducation(subject: Subject, measure: string) {
  const say = useWords(educationWords)
  const completeness = useAnswer('intake', 'completeness', { period: subject.scope.period })
  const filed = completeness.data?.forms.find((form) => form.form === subject.form.code)
  const summary = useAnswer('figures', 'pivot', subject.query(['region'], educationMeasures))
  const ranking = useAnswer('figures', 'pivot', subject.query(['region'], educationMeasures, ['region']))
  const byStage = useAnswer('figures', 'pivot', subject.query(['stage'], educationMeasures, ['stage']))
  const matrix = useAnswer(
    'figures',
    'pivot',
    subject.query(['region', 'stage'], educationMeasures, ['region', 'stage']),
  )
  const byPeriod = useAnswer('figures', 'pivot', subject.query(['period'], educationMeasures, ['period']))
  const overTime = useAnswer('figures', 'pivot', subject.query(['period', 'stage'], educationMeasures, ['period']))

  const places = useMemo(() => placesFor(subject, filed), [subject, filed])
  const coverageChart = useMemo(
    () => memberCoverage(subject, byStage.data, 'stage', 'coverage'),
    [subject, byStage.data],
  )
  const rankingChart = useMemo(
    () => countyRanking(subject, places, ranking.data, measure),
    [subject, places, ranking.data, measure],
  )
  const heatChart = useMemo(
    () => countyHeat(subject, places, matrix.data, 'stage', measure),
    [subject, places, matrix.data, measure],
  )
  const trendChart = useMemo(
    () => periodTrend(subject, overTime.data, measure, 'stage'),
    [subject, overTime.data, measure],
  )

  const { title, unit } = subject.measure(measure)
  const named = { measure: title }
  const left: readonly ChartTab[] = [
    {
      key: 'coverage',
      name: say('coverage'),
      title: say('coverageTitle'),
      unit: '%',
      chart: coverageChart,
      problem: byStage.error,
    },
    {
      key: 'ranking',
      name: say('ranking'),
      title: say('rankingTitle', named),
      unit,
      chart: rankingChart,
      problem: ranking.error,
    },
  ]
  const right: readonly ChartTab[] = [
    { key: 'heat', name: say('heat'), title: say('heatTitle', named), unit, chart: heatChart, problem: matrix.error },
    {
      key: 'trend',
      name: say('trend'),
      title: say('trendTitle', named),
      unit,
      chart: trendChart,
      problem: overTime.error,
    },
  ]
  const stages: KeyFigureCardProps = {
    title: say('stages'),
    unit: say('stagesUnit'),
    value: byStage.data?.lines.filter((line) => line.keys.stage !== null).length ?? null,
    decimals: 0,
    trend: [],
  }
  const cards = [stages, ...cardsOf(subject, summary.data, byPeriod.data, cardMeasures)]
  return { filed, summary, places, left, right, cards, otherPeriods: periodsIn(byPeriod.data) }
}
