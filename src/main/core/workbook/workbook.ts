/**
 * A cell as it stands in a sheet: `null` empty, text, a number, a truth value, or one of the kinds that only
 * its number format tells apart.
 */
export type Cell = null | string | number | boolean | FormattedCell

export type FormattedCell =
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'error'; readonly value: string }

/** A row that holds at least one cell. `row` counts from 1 as in Excel; `cells` is by column from 0. */
export interface SheetRow {
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly Cell[]
}

/** Rows count from 1, columns from 0, both ends included. */
export interface MergedRange {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** What is known of a sheet before its rows are read. */
export interface SheetHead {
  readonly name: string
  readonly hidden: boolean
  readonly hiddenColumns: readonly number[]
  readonly merges: readonly MergedRange[]
  /** Whether pictures or drawings lie on it: a sheet without cells may be a photograph of a table. */
  readonly hasPicture?: boolean
}

/** A workbook that was opened: its sheets, and the rows of each as a stream of chunks. */
export interface Workbook {
  readonly sheets: readonly SheetHead[]
  rows(sheet: number): Iterable<readonly SheetRow[]> | AsyncIterable<readonly SheetRow[]>
  /** Lets go of the file. */
  close(): void
}

/**
 * Why a file cannot be read as a workbook. `file-damaged`: its bytes are not those that were written;
 * `file-unsafe`: it is made so that reading it does harm; `file-too-large`: a part must be held in memory and can't be.
 */
export type WorkbookFault =
  | 'file-unreadable'
  | 'file-empty'
  | 'file-not-workbook'
  | 'file-encrypted'
  | 'file-damaged'
  | 'file-unsafe'
  | 'file-too-large'

/** A file that cannot be read as a workbook. */
export class WorkbookError extends Error {
  readonly code: WorkbookFault

  constructor(code: WorkbookFault, message: string) {
    super(message)
    this.name = 'WorkbookError'
    this.code = code
  }
}
