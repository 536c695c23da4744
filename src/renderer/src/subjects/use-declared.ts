import { useMemo, useState } from 'react'
import type { FormCompleteness, PivotResult, Standard } from '#contract'
import { useAnswer } from '../api/use-answer.ts'
import { type PivotAnswer, usePivots } from '../api/use-pivots.ts'
import { yearBefore } from '../charts/growth.ts'
import type { HeatPlace } from '../charts/heat-chart.ts'
import type { ChartTab } from '../parts/chart-panel.tsx'
import { filedAlike } from '../parts/filed-alike.ts'
import type { KeyFigureCardProps } from '../parts/key-figure-card.tsx'
import { filedFor } from '../parts/periods.ts'
import { useScope } from '../parts/scope.tsx'
import { cardsOf } from '../parts/subject-cards.ts'
import { periodsIn, placesFor } from '../parts/subject-figures.ts'
import { type Subject, useSubject } from '../parts/use-subject.ts'
import { useWords } from '../words/words.ts'
import { useChartTabs } from './chart-tabs.ts'
import type { CardDeclaration, SubjectDeclaration } from './declaration.ts'
import {
  cardQuestion,
  chartMeasuresOf,
  type Question,
  questionsOf,
  seriesQuestion,
  summaryQuestion,
  toQuery,
} from './questions.ts'

/** A declared subject with its answers: what its board shows. */
export interface Declared {
  readonly declaration: SubjectDeclaration
  readonly subject: Subject
  readonly title: string
  readonly measure: string
  setMeasure(measure: string): void
  readonly completeness: FormCompleteness | undefined
  readonly places: readonly HeatPlace[]
  readonly summary: PivotAnswer
  readonly cards: readonly KeyFigureCardProps[]
  /** Those of the group the subject names; `undefined` while they are on the way. */
  readonly standards: readonly Standard[] | undefined
  readonly left: readonly ChartTab[]
  readonly right: readonly ChartTab[]
  readonly otherPeriods: readonly string[]
}

/** Asks what a subject declares, under the scope and what is picked, and makes its cards and charts. */
export function useDeclared(declaration: SubjectDeclaration): Declared {
  const say = useWords<string>(declaration.words)
  const scope = useScope()
  const filed = useAnswer('figures', 'pivot', { form: declaration.form, rows: ['period'], measures: ['count'] })
  const period = filedFor(scope.period, filed.data?.lines.flatMap((line) => line.keys.period ?? []) ?? [])
  const subject = useSubject(declaration.form, { title: say('count'), unit: say('unit') }, declaration.picked, period)
  const [measure, setMeasure] = useMeasure(declaration)
  // Until it is known which period of the form stands for the one in the top bar, nothing is asked.
  const settled = filed.data !== undefined || filed.error !== null

  const completenessOf = useAnswer('intake', 'completeness', settled ? { period: subject.scope.period } : null)
  const completeness = completenessOf.data?.forms.find((form) => form.form === declaration.form)
  const lastYear = useAnswer(
    'intake',
    'completeness',
    completeness === undefined ? null : { period: yearBefore(subject.scope.period) },
  )
  const filedBefore = lastYear.data?.forms.find((form) => form.form === declaration.form)?.filed
  const alike = filedAlike(filedBefore, completeness?.filed, inSight(subject))
  const questions = useMemo(() => questionsOf(declaration), [declaration])
  const answers = usePivots(settled ? questions.map((question) => toQuery(question, subject)) : [])
  const answerTo = useMemo(() => {
    const byText = new Map(questions.map((question, at) => [JSON.stringify(question), answers[at] ?? unasked]))
    return (question: Question) => byText.get(JSON.stringify(question)) ?? unasked
  }, [questions, answers])

  const places = useMemo(() => placesFor(subject, completeness), [subject, completeness])
  const summary = answerTo(summaryQuestion(declaration))
  const series = answerTo(seriesQuestion(declaration)).data
  const cards = useMemo(() => {
    const named = (name: string) =>
      cardsOf(subject, { summary: summary.data, byPeriod: series, filedAlike: alike }, [name])
    return declaration.cards.flatMap((card) =>
      typeof card === 'string'
        ? named(card)
        : [
            {
              title: say(card.title),
              unit: say(card.unit).trim(),
              value: figureIn(card, answerTo(cardQuestion(card)).data, subject),
              decimals: card.decimals ?? 0,
              trend: [],
            },
          ],
    )
  }, [declaration, subject, summary.data, series, alike, answerTo, say])
  const group = declaration.standards
  const standards = useAnswer('standards', 'list', group === undefined ? null : { group }).data
  const charts = useChartTabs(declaration, { subject, places, measure, standards, answerTo })

  return {
    ...{ declaration, subject, measure, setMeasure, completeness, places, summary, cards, standards },
    ...charts,
    title: say('title'),
    otherPeriods: periodsIn(series),
  }
}

/** Counties of the scope and of what is picked. */
function inSight({ scope, picked }: Subject): (region: string) => boolean {
  const chosen = picked.region
  return (region) =>
    (scope.regions.length === 0 || scope.regions.includes(region)) && (chosen === undefined || chosen.includes(region))
}

const unasked: PivotAnswer = { data: undefined, error: null }

function figureIn(card: CardDeclaration, data: PivotResult | undefined, subject: Subject): number | null {
  return data === undefined ? null : card.value(data, subject)
}

/** The measure of the charts: the one chosen last on this screen. */
function useMeasure(declaration: SubjectDeclaration): [string, (measure: string) => void] {
  const scope = useScope()
  const key = `measure:${declaration.name}`
  const [measure, setMeasure] = useState(() => scope.remembered(key))
  const known = measure !== undefined && chartMeasuresOf(declaration).includes(measure)
  return [
    known ? measure : declaration.first,
    (next) => {
      setMeasure(next)
      scope.remember(key, next)
    },
  ]
}
