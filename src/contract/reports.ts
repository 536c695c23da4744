import type { PivotQuery, RowsQuery } from './figures.ts'
import type { Language } from './form.ts'

export interface ReportChart {
  readonly kind: 'bar' | 'line' | 'stacked-bar'
  readonly measure: string
}

export interface PivotReport {
  readonly query: PivotQuery
  readonly title: string
  readonly language: Language
  /** Lines in the order shown: members of the first row dimension. Left out: the order of the code. */
  readonly order?: readonly (string | null)[]
  readonly chart: ReportChart
  /** Token of the file to write. */
  readonly to: string
}

export interface RowsReport {
  readonly query: RowsQuery
  /** Columns shown, in order. */
  readonly columns?: readonly string[]
  readonly title: string
  readonly language: Language
  readonly to: string
}

export interface ReportResult {
  /** File name only. */
  readonly file: string
  readonly rows: number
}
