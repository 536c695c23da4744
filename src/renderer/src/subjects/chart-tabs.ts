import { useMemo } from 'react'
import type { Standard } from '#contract'
import type { PivotAnswer } from '../api/use-pivots.ts'
import type { HeatPlace } from '../charts/heat-chart.ts'
import type { ChartTab } from '../parts/chart-panel.tsx'
import type { Subject } from '../parts/use-subject.ts'
import { subjectChartWords } from '../words/subject-charts.ts'
import { textOf, useWords } from '../words/words.ts'
import type { ChartDeclaration, SubjectDeclaration } from './declaration.ts'
import { chartQuestion, type Question } from './questions.ts'

interface Answered {
  readonly subject: Subject
  readonly places: readonly HeatPlace[]
  /** The measure a person chose. */
  readonly measure: string
  readonly standards: readonly Standard[] | undefined
  readonly answerTo: (question: Question) => PivotAnswer
}

/** The charts of a subject, drawn and named. */
export function useChartTabs(
  declaration: SubjectDeclaration,
  { subject, places, measure, standards, answerTo }: Answered,
): { readonly left: readonly ChartTab[]; readonly right: readonly ChartTab[] } {
  const say = useWords(subjectChartWords)
  const sayOwn = useWords<string>(declaration.words)
  return useMemo(() => {
    const tabOf = (chart: ChartDeclaration): ChartTab => {
      const { data, error } = answerTo(chartQuestion(declaration, chart))
      const shown = chart.measureOf(measure, subject.form)
      const { title, unit } = subject.measure(shown)
      const [dimension = '', second = ''] = chart.dimensions.map((name) => dimensionTitle(subject, name))
      const values = { measure: title, dimension, second }
      const { texts } = chart
      const own = texts?.unit === undefined ? ownUnit(chart, subject, shown) : null
      return {
        key: chart.key,
        name: texts === undefined ? sentenceCase(say(chart.name, values)) : sayOwn(texts.name, values),
        title: texts === undefined ? sentenceCase(say(chart.title, values)) : sayOwn(texts.title, values),
        unit: texts?.unit !== undefined ? sayOwn(texts.unit).trim() : own === null ? unit : say(own),
        chart:
          data === undefined ? null : chart.draw({ subject, data, places, measure: shown, standards, say: sayOwn }),
        problem: error,
      }
    }
    return { left: declaration.left.map(tabOf), right: declaration.right.map(tabOf) }
  }, [declaration, subject, places, measure, standards, answerTo, say, sayOwn])
}

/** Said in place of the unit where each member of the dimension counts in one of its own. */
function ownUnit(chart: ChartDeclaration, subject: Subject, measure: string) {
  const column = subject.form.columns.find(({ name }) => name === measure)
  const within = column?.unit === null ? column.within : null
  return within !== null && chart.dimensions.includes(within) ? ('ownUnits' as const) : null
}

/** Title of a dimension as it stands inside a sentence. */
function dimensionTitle({ form, scope }: Subject, name: string): string {
  const column = form.columns.find((one) => one.name === name)
  if (column === undefined) return name
  const title = textOf(column.title, scope.language)
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
