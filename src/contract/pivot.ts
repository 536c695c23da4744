import type { Filters, RatioParts } from './figures.ts'
import type { ColumnType, Label } from './form.ts'
import type { RowsQuery } from './rows.ts'

/**
 * How the rows behind a cell become one figure. Left out: the form's own way, which is a sum, a weighted mean, the one
 * value there is, or for a ratio numerator over denominator.
 */
export type PivotAggregate = 'sum' | 'count' | 'mean' | 'min' | 'max' | 'median' | 'distinct'

/**
 * What a cell shows of its figure. Shares are of the total of its row, of its column, or of all; growth is on the last
 * period of the same kind (2017H1 on 2016H2, 2017-01 on 2016-12, 2017 on 2016) or on the same period of the year before.
 */
export type PivotShow = 'value' | 'share-row' | 'share-column' | 'share-total' | 'growth-period' | 'growth-year'

export interface PivotMeasure {
  /** `count` (rows), a measure or a ratio; with `count` and `distinct` any column, personal ones too. */
  readonly name: string
  readonly aggregate?: PivotAggregate
  readonly show?: PivotShow
}

/** What a table is made of, however it is shown. */
export interface PivotScope {
  readonly form: string
  /** Exact periods; all when left out. A year of a form filed by month or quarter stands for the last one filed within it. */
  readonly periods?: readonly string[]
  /** Region codes; all when left out. */
  readonly regions?: readonly string[]
  /** By dimension, derived ones (`region-area`) too. */
  readonly filters?: Filters
  readonly boundaries?: 'as-filed' | 'current'
}

/**
 * Measures by dimensions, with subtotals and totals.
 *
 * A dimension is `region`, `period`, a column that is neither a measure nor personal, or a part of one:
 * `region-area`, `region-poverty`, `region-exit`, `period-year`, and of a date column `…-year` and `…-month`.
 */
export interface PivotTableQuery extends PivotScope {
  readonly rows: readonly string[]
  readonly columns?: readonly string[]
  readonly measures: readonly PivotMeasure[]
  /** A line for every group of rows, a column for every group of columns; none where left out. */
  readonly subtotals?: PivotSides
  /** Grand totals; both where left out. */
  readonly totals?: PivotSides
  readonly sort?: PivotSort
  /** Lines to leave out: without any figure, or with nothing but zeros and absent ones. Totals keep them. */
  readonly hide?: 'empty' | 'zero'
  /** Only so many lines in each group of rows, and with `others` one more for what is left. */
  readonly top?: { readonly count: number; readonly others: boolean }
}

export type PivotSides = 'none' | 'rows' | 'columns' | 'both'

/** Absent figures come last either way. */
export interface PivotSort {
  /** Dimensions, of rows or columns, whose members are listed from the last to the first. */
  readonly descending?: readonly string[]
  /** Lines by a figure, each within its group: number of the measure, and members of the column (`[]`: the total). */
  readonly value?: {
    readonly measure: number
    readonly column: readonly (string | null)[]
    readonly descending: boolean
  }
}

export interface PivotTable {
  readonly query: PivotTableQuery
  readonly dimensions: readonly PivotDimensionView[]
  readonly measures: readonly PivotMeasureView[]
  /** Counties in the selection that did not file a period with data, where every county owes the return. */
  readonly unfiled: readonly { readonly period: string; readonly regions: readonly string[] }[]
  /** In the order to be shown: a subtotal before its lines, the total last. */
  readonly rows: readonly PivotHeader[]
  /** In the order to be shown: a subtotal after its columns, the total last. */
  readonly columns: readonly PivotHeader[]
  /** By row, then by `column × measures.length + measure`; `null`: no row of data is behind the place. */
  readonly cells: readonly (readonly (PivotCell | null)[])[]
  /** Asked periods that stand for another one, the last filed within it. */
  readonly substituted: readonly { readonly asked: string; readonly used: string }[]
  /** Periods with data in the table. */
  readonly periods: readonly string[]
  readonly notes: readonly PivotNote[]
  readonly source: PivotSource
}

export interface PivotSource {
  /** `facts`: the aggregates kept with every import; `rows`: the rows themselves. */
  readonly from: 'facts' | 'rows'
  /** Rows of returns behind the table. */
  readonly rows: number
}

/** `periods-added`: a total adds several periods up. */
export type PivotNote = 'periods-added'

export interface PivotDimensionView {
  readonly name: string
  readonly title: Label
  readonly kind: 'region' | 'region-part' | 'period' | 'period-part' | 'date-part' | ColumnType
  /** Code list of its members. */
  readonly list: string | null
}

export interface PivotMeasureView {
  /** Unlike for every measure of a table: `sum:persons:share-row`. */
  readonly key: string
  readonly name: string
  readonly aggregate: PivotAggregate | 'ratio' | 'single'
  readonly show: PivotShow
  readonly title: Label
  /** Unit of the figure itself; a share or growth is a fraction of 1. */
  readonly unit: Label | null
  readonly decimals: number
  /** Dimension whose member brings the unit. */
  readonly unitBy: string | null
}

export interface PivotHeader {
  /** From the outermost on; a subtotal has fewer than there are dimensions, the total none. */
  readonly members: readonly (string | null)[]
  readonly kind: 'line' | 'subtotal' | 'total' | 'others'
  /** Place of the subtotal it belongs to in the same list; `null` where there is none. */
  readonly parent: number | null
  /** Lines that `others` stands for. */
  readonly count?: number
}

export interface PivotCell {
  /** `null`: absent. */
  readonly value: number | null
  /** What is asked to be shown of it: the value, a share of 1, or growth as a fraction. */
  readonly shown: number | null
  /** What a share or growth is measured against. */
  readonly base?: number | null
  readonly parts?: RatioParts
  /** Why there is nothing to show. */
  readonly absent?: PivotAbsence
}

/**
 * `not-filed`: every value is absent. `no-total`: adding up has no meaning here. `no-base`: what it is measured against
 * is absent or zero. `no-share`: a mean or a ratio is no part of a whole. `several-periods`: growth needs one.
 * `counties-differ`: not the same counties filed both periods, and one that is missing would count as zero.
 */
export type PivotAbsence = 'not-filed' | 'no-total' | 'no-base' | 'no-share' | 'several-periods' | 'counties-differ'

/** The rows behind a cell, as a question to `figures.rows`. */
export interface PivotCellQuery {
  readonly table: PivotScope & { readonly rows: readonly string[]; readonly columns?: readonly string[] }
  /** Members of the row and of the column. */
  readonly row: readonly (string | null)[]
  readonly column: readonly (string | null)[]
}

/** `exact`: the question selects those rows and no others; of several years or months the whole span is asked for. */
export interface PivotCellRows {
  readonly query: RowsQuery
  readonly exact: boolean
}

/** What a table of a form can be made of. */
export interface PivotFields {
  readonly dimensions: readonly (PivotDimensionView & { readonly from: PivotSource['from'] })[]
  readonly measures: readonly PivotField[]
}

export interface PivotField {
  readonly name: string
  readonly title: Label
  readonly unit: Label | null
  readonly decimals: number
  /** `measure`, `ratio`, `count` of rows, or a column that can only be counted. */
  readonly kind: 'measure' | 'ratio' | 'count' | 'column'
  /** What is taken where no aggregate is named; `null` where one must be. */
  readonly own: PivotMeasureView['aggregate'] | null
  readonly aggregates: readonly PivotAggregate[]
}

/** A side of a comparison: what counts now of some periods or counties, or the rows of one submission. */
export interface ComparisonSide {
  readonly periods?: readonly string[]
  readonly regions?: readonly string[]
  readonly filters?: Filters
  /** Any submission of the form, counting or not. */
  readonly submission?: number
}

export interface ComparisonQuery extends PivotScope {
  /** Dimensions whose members are held against each other. */
  readonly by: readonly string[]
  readonly measures: readonly Omit<PivotMeasure, 'show'>[]
  readonly before: ComparisonSide
  readonly after: ComparisonSide
  /** Lines for the groups of the outer dimensions. */
  readonly subtotals?: boolean
  readonly sort?: {
    readonly measure: number
    readonly by: 'before' | 'after' | 'difference' | 'change' | 'contribution'
    readonly descending: boolean
  }
  readonly hide?: 'same'
}

export interface Comparison {
  readonly query: ComparisonQuery
  readonly dimensions: readonly PivotDimensionView[]
  readonly measures: readonly PivotMeasureView[]
  readonly before: ComparedSide
  readonly after: ComparedSide
  /**
   * Counties asked for on both sides that did not file side a (`before`), or b, or not all its periods. Differences,
   * changes and contributions are of the other counties alone; both values are what was filed.
   */
  readonly leftOut: {
    readonly a: readonly string[]
    readonly b: readonly string[]
    /** For each measure those that filed both sides, but have a value of it on one only. */
    readonly noValue: readonly (readonly string[])[]
  }
  /** A subtotal before its lines, the total last. */
  readonly lines: readonly ComparisonLine[]
}

export interface ComparedSide {
  readonly periods: readonly string[]
  readonly regions: readonly string[]
  readonly substituted: PivotTable['substituted']
  readonly source: PivotSource
}

export interface ComparisonLine extends PivotHeader {
  /** Sides on which there are rows. */
  readonly on: 'both' | 'before' | 'after'
  /** The county of the line is left out: it did not file this side. Elsewhere it filed, but has no such row. */
  readonly notFiled?: 'a' | 'b' | 'both'
  /** One for each measure. */
  readonly figures: readonly ComparisonFigure[]
}

/** Whatever needs two figures is absent where one is; an absent side is never taken as 0. */
export interface ComparisonFigure {
  readonly before: number | null
  readonly after: number | null
  readonly difference: number | null
  /** Of the size of `before`, as a fraction. */
  readonly change: number | null
  /** Of the total of its side, as a fraction; only for what adds up. */
  readonly shareBefore: number | null
  readonly shareAfter: number | null
  /**
   * Part of the total difference that comes from this line, as a fraction. A line on one side only brings all it has
   * where its county filed the other side without it; what was not filed, or has no value, contributes nothing known.
   */
  readonly contribution: number | null
  /** What the difference is of, where that is not both values: the counties that filed both sides. */
  readonly common?: { readonly before: number | null; readonly after: number | null }
  readonly beforeParts?: RatioParts
  readonly afterParts?: RatioParts
}
