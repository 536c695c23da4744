import type { Filters, FormView, PivotResult, Standard, StandardGroup } from '#contract'
import type { Chart } from '../charts/chart.ts'
import type { HeatPlace } from '../charts/heat-chart.ts'
import type { Subject } from '../parts/use-subject.ts'
import type { SubjectChartWord } from '../words/subject-charts.ts'
import type { Words } from '../words/words.ts'

/** A screen about one return: what it measures, its cards and its charts. */
export interface SubjectDeclaration {
  /** Name of the screen, under which choices are remembered. */
  readonly name: string
  readonly form: string
  readonly words: Words<'title' | 'count' | 'unit'>
  /** Measures of the grid, and, unless `chartMeasures` says otherwise, of the charts. */
  readonly measures: readonly string[]
  /** Measures to choose from for the charts. */
  readonly chartMeasures?: readonly string[]
  /** The measure shown until a person chooses another. */
  readonly first: string
  /** What is picked when the screen opens. */
  readonly picked?: Filters
  /** Dimensions to filter by in the head. */
  readonly filters: readonly string[]
  readonly cards: readonly (string | CardDeclaration)[]
  readonly left: readonly ChartDeclaration[]
  readonly right: readonly ChartDeclaration[]
  /** Standards its charts hold figures against. */
  readonly standards?: StandardGroup
}

/** A key figure that is no measure of the form; `title` and `unit` are words of the subject. */
export interface CardDeclaration {
  readonly title: string
  readonly unit: string
  readonly decimals?: number
  readonly rows: readonly string[]
  /** `count` where left out. */
  readonly measures?: readonly string[]
  readonly value: (data: PivotResult, subject: Subject) => number | null
}

/** What a chart is drawn from. */
export interface Drawing {
  readonly subject: Subject
  readonly data: PivotResult
  /** Counties in scope with whether they filed. */
  readonly places: readonly HeatPlace[]
  readonly measure: string
  /** Those of the group the subject names; `undefined` while they are on the way. */
  readonly standards: readonly Standard[] | undefined
  /** Words of the subject. */
  readonly say: (word: string, values?: Record<string, string | number>) => string
}

/** One chart of a subject: what it asks, how it is drawn and what it is called. */
export interface ChartDeclaration {
  readonly key: string
  /** Dimensions it is asked by; picks in them leave it whole, so that what is picked is seen among the rest. */
  readonly rows: readonly string[]
  /** Picks that leave it whole, where these are not its rows. */
  readonly except?: readonly string[]
  /** Measures it is asked for, where these are not all of the subject. */
  readonly measures?: readonly string[]
  /** The measure it shows when a person has chosen one. */
  readonly measureOf: (chosen: string, form: FormView) => string
  readonly name: SubjectChartWord
  readonly title: SubjectChartWord
  /** Words of the subject in their place. */
  readonly texts?: ChartTexts
  /** Dimensions named in its texts. */
  readonly dimensions: readonly string[]
  readonly draw: (drawing: Drawing) => Chart | null
}

export interface ChartTexts {
  readonly name: string
  readonly title: string
  /** Said in place of the unit of the measure. */
  readonly unit?: string
}

/** What every chart can be told. */
export interface ChartChoices {
  /** One measure whatever a person chooses, or the one to show for the one chosen. */
  readonly measure?: string | ChartDeclaration['measureOf']
  readonly texts?: ChartTexts
  /** Word of the subject for rows that state no member of the dimension. */
  readonly unstated?: string
}

/** Names words of a subject, checked to be among them: `wordsIn(socialWords, { name: 'line', title: 'lineTitle' })`. */
export function wordsIn<Key extends string, Named extends Readonly<Record<string, Key>>>(
  _words: Words<Key>,
  named: Named,
): Named {
  return named
}

/** Words that have a title: `posts` where there is `postsTitle`. */
type Titled<Key extends string> = Key extends `${infer Name}Title` ? Name : never

/** The name of a chart and its title, both words of the subject: `titled(ecologyWords, 'posts')`. */
export function titled<Key extends string>(_words: Words<Key>, name: Titled<Key> & Key): ChartTexts {
  return { name, title: `${name}Title` }
}

/** The part of a chart's declaration that its choices settle. */
export function chosen({ measure, texts }: ChartChoices): Pick<ChartDeclaration, 'measureOf' | 'measures' | 'texts'> {
  return {
    measureOf: typeof measure === 'function' ? measure : (shown) => measure ?? shown,
    ...(typeof measure === 'string' && { measures: [measure] }),
    ...(texts !== undefined && { texts }),
  }
}

/** How many members of a dimension have rows. */
export function memberCount(dimension: string, texts: Pick<CardDeclaration, 'title' | 'unit'>): CardDeclaration {
  return {
    ...texts,
    rows: [dimension],
    value: (data) => data.lines.filter((line) => line.keys[dimension] !== null).length,
  }
}
