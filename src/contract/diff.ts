import type { SubmissionView } from './submission.ts'

/** A row that only the later submission has, one that only the earlier has, or one that both have with other values. */
export type DiffKind = 'added' | 'removed' | 'changed'

/** Compares two submissions of one form. */
export interface DiffQuery {
  readonly before: number
  readonly after: number
  readonly kinds?: readonly DiffKind[]
  /** Only cells of these columns. */
  readonly columns?: readonly string[]
  readonly offset?: number
  /** 1,000 when left out. */
  readonly limit?: number
}

/** One side of a differing cell; absent is not zero and has a mark where one was sent. */
export interface DiffSide {
  readonly value: string | number | null
  readonly mark: string | null
  /** Address in the sheet, as `C7`; `null` where the sheet has no such column. */
  readonly cell: string | null
  readonly row: number
}

/** A cell that differs; personal values are masked. */
export interface DiffCell {
  readonly kind: DiffKind
  readonly region: string
  /** What names the row for a reader: the values of `SubmissionDiff.labels`. */
  readonly label: readonly (string | number | null)[]
  readonly matchedBy: 'key' | 'row'
  readonly column: string
  /** `null` where the row itself is not there. */
  readonly before: DiffSide | null
  readonly after: DiffSide | null
  /** After minus before, of two numbers. */
  readonly difference: number | null
  /** Difference as a fraction of the size of before; `null` from zero. */
  readonly share: number | null
}

/** A measure summed over each submission; `null` where nothing was filed. */
export interface DiffSum {
  readonly column: string
  readonly before: number | null
  readonly after: number | null
  readonly difference: number | null
  readonly share: number | null
}

export interface DiffColumnCount {
  readonly column: string
  readonly added: number
  readonly removed: number
  readonly changed: number
}

export interface DiffRowCounts {
  readonly before: number
  readonly after: number
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly same: number
}

export interface SubmissionDiff {
  readonly before: SubmissionView
  readonly after: SubmissionView
  /**
   * Which rows were compared: `all`; `common` only those of the counties that both hold, as of a return of the
   * municipality and one of a county; `other-county` all, of two different counties, the county left out of account.
   */
  readonly scope: 'all' | 'common' | 'other-county'
  /** Columns that name a row beside its county, or that of the county where it alone does; empty where the form has no key. */
  readonly key: readonly string[]
  /** Columns of `DiffCell.label`. */
  readonly labels: readonly string[]
  /** Rows that could only be matched by their row number, because they lack the key or share it with another. */
  readonly matchedByRow: number
  readonly rows: DiffRowCounts
  /** Columns with differences, in the order of the form. */
  readonly columns: readonly DiffColumnCount[]
  readonly sums: readonly DiffSum[]
  /** Cells the query selects, of which `cells` is a window. */
  readonly total: number
  readonly cells: readonly DiffCell[]
}

/** How a sheet about to be kept differs from the submission it takes the place of. */
export interface SheetDifferences {
  /** Submissions that count now and would give way. */
  readonly against: readonly number[]
  /** Too many rows to compare before they are kept; all counts are 0. */
  readonly isTooLarge: boolean
  readonly rows: Omit<DiffRowCounts, 'before' | 'after'>
  /** Cells in changed rows that differ. */
  readonly cellsChanged: number
  /** The first of them; only for showing. */
  readonly cells: readonly PreviewDifference[]
}

export interface PreviewDifference {
  readonly row: number
  readonly region: string
  readonly column: string
  readonly before: string | number | null
  readonly after: string | number | null
}
