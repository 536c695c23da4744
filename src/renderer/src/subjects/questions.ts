import type { PivotQuery } from '#contract'
import type { Subject } from '../parts/use-subject.ts'
import type { CardDeclaration, ChartDeclaration, SubjectDeclaration } from './declaration.ts'

/** A question of a subject before scope and picks are put in. */
export interface Question {
  readonly rows: readonly string[]
  readonly measures: readonly string[]
  readonly except: readonly string[]
}

/** Everything a subject asks, each question once and always at the same place. */
export function questionsOf(subject: SubjectDeclaration): readonly Question[] {
  const cards = subject.cards.flatMap((card) => (typeof card === 'string' ? [] : [cardQuestion(card)]))
  const charts = [...subject.left, ...subject.right].map((chart) => chartQuestion(subject, chart))
  const all = [summaryQuestion(subject), seriesQuestion(subject), ...cards, ...charts]
  const byText = new Map(all.map((question) => [JSON.stringify(question), question]))
  return [...byText.values()]
}

/** What the grid shows: all measures by county. */
export function summaryQuestion({ measures }: SubjectDeclaration): Question {
  return { rows: ['region'], measures, except: [] }
}

/** What the lines in the cards show: all measures by period. */
export function seriesQuestion(subject: SubjectDeclaration): Question {
  return { rows: ['period'], measures: chartMeasuresOf(subject), except: ['period'] }
}

export function cardQuestion({ rows, measures = ['count'] }: CardDeclaration): Question {
  return { rows, measures, except: rows }
}

export function chartQuestion(subject: SubjectDeclaration, chart: ChartDeclaration): Question {
  return { rows: chart.rows, measures: chart.measures ?? chartMeasuresOf(subject), except: chart.except ?? chart.rows }
}

export function toQuery({ rows, measures, except }: Question, subject: Subject): PivotQuery {
  return subject.query(rows, measures, except)
}

/** Measures to choose from for the charts. */
export function chartMeasuresOf(subject: SubjectDeclaration): readonly string[] {
  return subject.chartMeasures ?? subject.measures
}
