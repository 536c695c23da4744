import type { AdjustmentsQuery } from './adjustments.ts'
import type { ChecksQuery } from './checks.ts'
import type { DiffQuery } from './diff.ts'
import type { PivotQuery } from './figures.ts'
import type { Language } from './form.ts'
import type { AuditQuery } from './people.ts'
import type { ComparisonQuery, PivotTableQuery } from './pivot.ts'
import type { RevisionsQuery } from './revisions.ts'
import type { RowsQuery } from './rows.ts'

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

/** A pivot table as it is shown. */
export interface PivotTableReport {
  readonly query: PivotTableQuery
  readonly title: string
  readonly language: Language
  /** Rows whose lines are not shown, by their members. */
  readonly collapsed?: readonly (readonly (string | null)[])[]
  /** Digits after the point by key of the measure, where not the form's. */
  readonly decimals?: Readonly<Record<string, number>>
  /** Keys of the measures whose cells are coloured by their size. */
  readonly heat?: readonly string[]
  /** A native chart of one measure over the lines shown. */
  readonly chart?: { readonly kind: ReportChart['kind']; readonly measure: string }
  readonly to: string
}

/** A comparison as it is shown. */
export interface ComparisonReport {
  readonly query: ComparisonQuery
  readonly title: string
  readonly language: Language
  /** What the sides are called: `2016年`. */
  readonly sideNames: readonly [before: string, after: string]
  readonly collapsed?: readonly (readonly (string | null)[])[]
  readonly decimals?: Readonly<Record<string, number>>
  readonly chart?: boolean
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

/** Two submissions compared; `offset` and `limit` of the query don't count, all that it selects is written. */
export interface DiffReport {
  readonly query: DiffQuery
  readonly language: Language
  readonly to: string
}

/** The catalogue of indicators with their values: those named, in their order, else all. */
export interface IndicatorsReport {
  readonly period: string
  readonly regions?: readonly string[]
  readonly codes?: readonly string[]
  readonly language: Language
  readonly to: string
}

/** Findings as they are asked for; `offset` and `limit` don't count. */
export interface ChecksReport {
  readonly query: ChecksQuery
  readonly language: Language
  readonly to: string
}

export interface AuditReport {
  readonly query: AuditQuery
  readonly language: Language
  readonly to: string
}

export interface AdjustmentsReport {
  readonly query: AdjustmentsQuery
  readonly language: Language
  readonly to: string
}

export interface RevisionsReport {
  readonly query: RevisionsQuery
  readonly language: Language
  readonly to: string
}

/** The overdue list: who owes which return. */
export interface OverdueReport {
  readonly periods: readonly string[]
  readonly forms?: readonly string[]
  readonly regions?: readonly string[]
  readonly language: Language
  readonly to: string
}

/** A submission's file with its errors marked and listed, to be sent back to the county. */
export interface ErrorsReport {
  readonly submission: number
  readonly language: Language
  readonly to: string
}

/** The same for a file that was only read: nothing of a held sheet is in the book. */
export interface FileErrorsReport {
  /** Handle of the preview, also after it was kept. */
  readonly preview: string
  /** Number of the file in it, from 0. */
  readonly file: number
  readonly language: Language
  readonly to: string
}

/** `rows` counts the findings listed. */
export interface ErrorsResult extends ReportResult {
  /** The sender's own file was changed in place; else a new workbook holds its values. */
  readonly inPlace: boolean
}

export type PictureFormat = 'png' | 'svg'

/** A chart as a picture, drawn by the window; the file is written and the export logged by the core. */
export interface PictureReport {
  readonly title: string
  readonly format: PictureFormat
  /** The bytes of a PNG in base64, or the text of an SVG. */
  readonly content: string
  readonly to: string
}

export interface ReportResult {
  /** File name only. */
  readonly file: string
  readonly rows: number
}
