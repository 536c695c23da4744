import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import type { ChartTab } from '../../parts/chart-panel.tsx'
import { cardsOf } from '../../parts/subject-cards.ts'
import {
  countyHeat,
  countyRanking,
  countyStack,
  memberMatrix,
  periodsIn,
  periodTrend,
  placesFor,
} from '../../parts/subject-figures.ts'
import type { Subject } from '../../parts/use-subject.ts'
import { enterprisesWords } from '../../words/enterprises.ts'
import { useWords } from '../../words/words.ts'

export const enterpriseMeasures = [
  'count',
  'sales',
  'profit',
  'profit_margin',
  'tax',
  'total_assets',
  'debt_ratio',
  'exports',
  'employees',
  'base_area',
  'households',
  'poor_households',
] as const

const cardMeasures = ['count', 'sales', 'profit_margin', 'employees', 'poor_households'] as const
const matrixSides = ['linkage', 'monitoring'] as const

/** Figures and charts about leading enterprises, under the scope and what is picked. */
export function useEnterprises(subject: Subject, measure: string) {
  const say = useWords(enterprisesWords)
  const completeness = useAnswer('intake', 'completeness', { period: subject.scope.period })
  const filed = completeness.data?.forms.find((form) => form.form === subject.form.code)
  const summary = useAnswer('figures', 'pivot', subject.query(['region'], enterpriseMeasures))
  const ranking = useAnswer('figures', 'pivot', subject.query(['region'], enterpriseMeasures, ['region']))
  const byPeriod = useAnswer('figures', 'pivot', subject.query(['period'], enterpriseMeasures, ['period']))
  const byLevel = useAnswer('figures', 'pivot', subject.query(['region', 'level'], ['count'], ['region', 'level']))
  const byIndustry = useAnswer(
    'figures',
    'pivot',
    subject.query(['region', 'industry'], enterpriseMeasures, ['region', 'industry']),
  )
  const byLinkage = useAnswer('figures', 'pivot', subject.query(matrixSides, enterpriseMeasures, matrixSides))

  const places = useMemo(() => placesFor(subject, filed), [subject, filed])
  const { title, unit } = subject.measure(measure)
  const rankingChart = useMemo(
    () => countyRanking(subject, places, ranking.data, measure),
    [subject, places, ranking.data, measure],
  )
  const levelChart = useMemo(
    () => countyStack(subject, places, byLevel.data, 'level', 'count'),
    [subject, places, byLevel.data],
  )
  const heatChart = useMemo(
    () => countyHeat(subject, places, byIndustry.data, 'industry', measure),
    [subject, places, byIndustry.data, measure],
  )
  const linkageChart = useMemo(
    () => memberMatrix(subject, byLinkage.data, matrixSides, measure),
    [subject, byLinkage.data, measure],
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
      key: 'linkage',
      name: say('linkage'),
      title: say('linkageTitle', { measure: title }),
      unit,
      chart: linkageChart,
      problem: byLinkage.error,
    },
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
