import type { EChartsOption } from 'echarts'
import type { Filters, Language, PivotLine } from '#contract'

/** Member codes by dimension: what a click on a mark means. */
export type Keys = PivotLine['keys']

/** A place in a chart that can be reached by the keyboard and picked. */
export interface Target {
  readonly seriesIndex: number
  readonly dataIndex: number
  readonly keys: Keys
}

/** What a chart function gives: the option to draw, and all that must be said in words. */
export interface Chart {
  readonly option: EChartsOption
  /** The chart in one or two sentences, for those who can't see it. */
  readonly description: string
  /** Shown under the chart: what is not drawn, and why. */
  readonly note: string | null
  readonly targets: readonly Target[]
}

export type ChartWord =
  | 'notFiled'
  | 'absentNote'
  | 'noValue'
  | 'noEntry'
  | 'notStated'
  | 'share'
  | 'growthUp'
  | 'growthDown'
  | 'growthSame'
  | 'pointsUp'
  | 'pointsDown'
  | 'growthUnknown'
  | 'shortUp'
  | 'shortDown'
  | 'numerator'
  | 'denominator'
  | 'fullCoverage'
  | 'ofLargest'
  | 'listMark'
  | 'rankingDescription'
  | 'limitLine'
  | 'aboveLimit'
  | 'belowLimit'
  | 'noneAbove'
  | 'noneBelow'
  | 'trendDescription'
  | 'heatDescription'
  | 'treemapDescription'
  | 'coverageDescription'
  | 'againstDescription'
  | 'bulletsDescription'
  | 'partDescription'
  | 'stepsDescription'
  | 'higherHolds'
  | 'notSet'
  | 'stackDescription'
  | 'selectionDescription'
  | 'selectionEmpty'
  | 'notStacked'
  | 'notOnAxes'
  | 'difference'
  | 'differenceDescription'
  | 'pairedDescription'
  | 'emptyDescription'
  | 'ofStep'
  | 'funnelDescription'
  | 'median'
  | 'scatterDescription'
  | 'places'
  | 'boxHigh'
  | 'boxUpper'
  | 'boxMedian'
  | 'boxLower'
  | 'boxLow'
  | 'boxDescription'
  | 'others'
  | 'rank'
  | 'exitedIn'
  | 'exitYearMark'
  | 'nationalCounty'
  | 'municipalCounty'
  | 'innerCity'
  | 'partedAt'
  | 'unitsNote'
  | 'mapDescription'
  | 'mapsDescription'
  | 'revisedFrom'
  | 'revisionsNote'
  | 'sankeyDescription'

/** How a chart is told: language, light or dark, and the words. */
export interface Manner {
  readonly language: Language
  readonly dark: boolean
  /** Patterns over the colours, for colour-blind eyes and black-and-white print. */
  readonly patterns: boolean
  readonly say: (word: ChartWord, values?: Record<string, string | number>) => string
}

/** The measure a chart shows. */
export interface ChartMeasure {
  readonly name: string
  readonly title: string
  readonly unit: string
  readonly decimals: number
}

/** A value with what it belongs to; `null` is absent and never drawn as zero. */
export interface Point {
  readonly keys: Keys
  readonly name: string
  readonly value: number | null
  readonly numerator?: number | null
  readonly denominator?: number | null
}

/** Whether a mark stays bright under the selection: nothing selected in its dimensions, or itself. */
export function isBright(keys: Keys, picked: Filters): boolean {
  return Object.entries(keys).every(([dimension, member]) => {
    const chosen = picked[dimension]
    return chosen === undefined || chosen.length === 0 || chosen.includes(member)
  })
}
