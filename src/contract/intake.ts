import type { SheetDifferences } from './diff.ts'
import type { SheetHints } from './mapping.ts'
import type { Details } from './problem.ts'

/** Something wrong or worth knowing in a file, sheet or cell. It is data, never an exception. */
export type IntakeCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-not-workbook'
  | 'file-encrypted'
  | 'file-damaged'
  | 'file-unsafe'
  | 'file-too-large'
  | 'file-changed'
  | 'file-twice'
  | 'file-passed-over'
  | 'file-locked'
  | 'file-no-sheets'
  | 'access-denied'
  | 'not-a-file'
  | 'folder-empty'
  | 'folder-too-large'
  | 'folder-twice'
  | 'subfolder-empty'
  | 'files-hidden'
  | 'parser-died'
  | 'parser-timeout'
  | 'parser-memory'
  | 'sheet-empty'
  | 'sheet-picture'
  | 'sheet-hidden'
  | 'form-unknown'
  | 'form-ambiguous'
  | 'column-missing'
  | 'column-ignored'
  | 'column-twice'
  | 'period-unknown'
  | 'period-no-month'
  | 'period-conflict'
  | 'region-missing'
  | 'region-unknown'
  | 'region-conflict'
  | 'zone-unit'
  | 'zone-inside'
  | 'zone-unsure'
  | 'duplicate-in-import'
  | 'choices-stale'
  | 'mapping-conflict'
  | 'region-confirmed'
  | 'already-in'
  | 'as-sent-back'
  | 'accepted-locked'
  | 'left-out'
  | 'error-list'
  | 'explanation-unmatched'
  | 'explanation-waiting'
  | 'explanation-locked'
  | 'rows-hidden'
  | 'rows-elsewhere'
  | 'columns-hidden'
  | 'rows-after-footer'
  | 'rows-none'
  | 'rows-lost'
  | 'line-empty'
  | 'unit-unknown'
  | 'unit-assumed'
  | 'wrong-type'
  | 'unknown-code'
  | 'id-destroyed'
  | 'required-absent'
  | 'error-value'
  | 'check-digit-wrong'
  | 'number-malformed'
  | 'duplicate-key'
  | 'duplicates-unchecked'
  | 'part-exceeds'
  | 'total-differs'
  | 'total-unclear'

/** `error` makes the figures wrong, `warning` may, `note` is worth knowing. */
export type Severity = 'error' | 'warning' | 'note'

export interface IntakeProblem {
  readonly code: IntakeCode
  readonly severity: Severity
  /** Address in the sheet, as in `B7`. */
  readonly cell?: string
  readonly message: string
  readonly details: Details
}

export type NormaliseReason =
  | 'full-width'
  | 'thousands-separator'
  | 'text-number'
  | 'percent'
  | 'date'
  | 'spaces'
  | 'back-tick'
  | 'unit'
  | 'code-name'
  | 'region-name'
  | 'number-to-text'
  | 'float-tail'
  | 'absent-mark'
  | 'merged-cell'

export interface NormalisedCell {
  readonly cell: string
  readonly column: string
  readonly from: string
  readonly to: string | null
  readonly why: readonly NormaliseReason[]
}

export type SheetStatus = 'kept' | 'preview' | 'held' | 'unchanged' | 'refused'

/** `row` is the line of the table: a row of the sheet, or a column (counted from 1) where counties stand as columns. */
export interface TotalRow {
  readonly row: number
  readonly label: string
}

export interface HiddenParts {
  readonly sheet: boolean
  readonly rows: readonly number[]
  readonly columns: readonly string[]
}

/** Which sheet column feeds which column of the form. */
export interface ColumnMapping {
  readonly column: string
  /** Letter of the sheet column, as in `C`; number of the sheet row where counties stand as columns. */
  readonly sheetColumn: string
  /** Repeated group of columns it belongs to, from 0; `null` where it holds for every group. */
  readonly block: number | null
  /** Texts of the merged header over that column, outermost first. */
  readonly headerPath: readonly string[]
  /** Unit found in the sheet when it differs from the form's. */
  readonly sentUnit: string | null
  /** Known by the form's own headings, by a mapping that was kept, or mapped by a person. */
  readonly by: 'heading' | 'kept' | 'hand'
}

/** What speaks for or against a form. */
export type ScoreCode =
  | 'header-found'
  | 'header-missing'
  | 'title-found'
  | 'title-missing'
  | 'number-found'
  | 'number-missing'
  | 'number-of-other'
  | 'guide-row'
  | 'units-fit'
  | 'units-differ'
  | 'body-fits'
  | 'body-unfit'
  | 'column-missing'
  | 'kept-mapping'

export interface ScoreReason {
  readonly code: ScoreCode
  /** What it adds to the score, or takes off. */
  readonly points: number
  readonly details: Details
}

export interface FormScore {
  readonly form: string
  readonly score: number
  readonly reasons: readonly ScoreReason[]
}

/**
 * What became of every line that holds anything: `seen` is always the sum of the others.
 *
 * A line is a row of the sheet, or a column where counties stand as columns.
 */
export interface LineCount {
  readonly seen: number
  /** Kept, as one or more rows of the form. */
  readonly kept: number
  readonly totals: number
  /** Title, units, header, guide row, header printed again. */
  readonly headings: number
  /** Footer and what stands below it. */
  readonly notes: number
  /** Of other places, by the rule of the form. */
  readonly elsewhere: number
  /** Not kept; `problems` tell why. */
  readonly refused: number
}

/** One table of a sheet: most sheets have one; each table has a form, county and period of its own. */
export interface SheetResult {
  readonly sheet: string
  /** Its name within the file: number of the sheet, with `:` and the table's number where there are several. */
  readonly place: string
  /** Which table of the sheet, from 0, and how many there are. */
  readonly table: number
  readonly tables: number
  /** Cells it takes up, as `A1:H40`; `null` where nothing was read. */
  readonly range: string | null
  /** Whether a record is a row of the sheet, or a column (counties as columns). */
  readonly direction: 'rows' | 'columns'
  readonly lines: LineCount
  readonly status: SheetStatus
  readonly form: string | null
  readonly period: string | null
  readonly region: string | null
  /** 0 to 1: how well the sheet fits the form. */
  readonly score: number
  readonly scores: readonly FormScore[]
  readonly headerRows: readonly [number, number] | null
  readonly bodyRows: readonly [number, number] | null
  readonly mapping: readonly ColumnMapping[]
  /** Rows kept, or that would be kept. */
  readonly rows: number
  readonly totals: readonly TotalRow[]
  readonly hidden: HiddenParts
  /** At most `MOST_LISTED`; `normalisedCount` counts all. */
  readonly normalised: readonly NormalisedCell[]
  readonly normalisedCount: number
  /** At most `MOST_LISTED` of the rows'; `problemCounts` counts all. */
  readonly problems: readonly IntakeProblem[]
  readonly problemCounts: Readonly<Record<Severity, number>>
  readonly submission: number | null
  /** In a preview: how it differs from what counts now; `null` where nothing does. */
  readonly differences: SheetDifferences | null
  /** First rows as they would be kept, in a preview only. */
  readonly sample: readonly PreviewRow[]
}

export interface PreviewRow {
  readonly row: number
  /** Repeated group of columns, from 0. */
  readonly block: number
  readonly region: string | null
  readonly values: Readonly<Record<string, string | number | null>>
  readonly marks: Readonly<Record<string, string>>
}

export interface FileResult {
  /** File name with its folder as given, never a full path. */
  readonly file: string
  /** Not a file but a folder, of which there is something to tell. */
  readonly isFolder?: boolean
  readonly sha256: string | null
  readonly problems: readonly IntakeProblem[]
  readonly sheets: readonly SheetResult[]
}

export interface ImportResult {
  /** Number of the import, the unit of undo; `null` when nothing was kept. */
  readonly import: number | null
  readonly files: readonly FileResult[]
  readonly rows: number
}

export interface ImportPreview extends ImportResult {
  /** Handle for `keep` and `discard`. */
  readonly preview: string
}

/** What a person chose over what was recognised, for all sheets of an import or for single ones. */
export interface ImportHints {
  readonly form?: string
  readonly period?: string
  readonly region?: string
  /** Choices for single sheets, which go before those for all. */
  readonly sheets?: Readonly<Record<string, SheetHints>>
}

export interface PreviewQuery extends ImportHints {
  /** Tokens of chosen or dropped files and folders. */
  readonly files: readonly string[]
}
