import type { SheetResult } from './intake.ts'

/**
 * What a person chose for one sheet over what was recognised.
 *
 * Named by `file index:sheet index` (or `file index:sheet index:table index` where a sheet holds several tables)
 * of the preview it was chosen in.
 */
export interface SheetHints {
  readonly form?: string
  readonly period?: string
  readonly region?: string
  /** First and last row of the header, counted from 1. */
  readonly headerRows?: readonly [number, number]
  /** By column of the form: the letter of the sheet column that feeds it, or `null` for none. Columns not named stay as recognised. */
  readonly mapping?: Readonly<Record<string, string | null>>
  /** Codes of counties by the text that stands for them in the sheet, each confirmed by a person. */
  readonly regionNames?: Readonly<Record<string, string>>
  /** SHA-256 of the file they were chosen for; another file in its place is held. */
  readonly sha256?: string
  /** Keep the mapping for later imports, together with the sheet. */
  readonly keepMapping?: boolean
  /** Keep the confirmed county names for later imports, together with the sheet. */
  readonly keepNames?: boolean
}

/** What a preview is asked to show of a sheet as it looks. */
export interface CellsQuery extends PreviewedSheet {
  /** First row wanted, counted from 1. */
  readonly fromRow: number
  readonly rows: number
}

/** A sheet of a preview: indexes of the file and of the sheet in it, and of the table where it holds several. */
export interface PreviewedSheet {
  readonly preview: string
  readonly file: number
  readonly sheet: number
  readonly table?: number
}

/** A window of a sheet as it stands in the file, whatever it was taken for. */
export interface SheetCells {
  readonly name: string
  readonly hidden: boolean
  /** Columns that hold anything in the rows read, at most `MOST_SHOWN_COLUMNS`. */
  readonly columns: number
  readonly hiddenColumns: readonly number[]
  /** Merged ranges that touch the rows: rows from 1, columns from 0, ends included. */
  readonly merges: readonly ShownMerge[]
  readonly rows: readonly ShownRow[]
  /** Whether rows follow after the last one. */
  readonly more: boolean
}

export interface ShownMerge {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** Rows without any cell are left out. Numbers stay numbers; dates and percents come as they read. */
export interface ShownRow {
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly (string | number | null)[]
}

/** What a sheet would become with other choices, told from its first rows. */
export interface TriedSheet {
  readonly sheet: SheetResult
  /** Whether the sheet was read to its end. */
  readonly complete: boolean
}

/** What was kept of a person's choices for later imports: the mapping of a header, or a county's other name. */
export interface AliasView {
  readonly alias: number
  readonly kind: 'mapping' | 'region-name'
  /** Form of a mapping. */
  readonly form: string | null
  /** Counts the mappings of one form, or the meanings of one name. */
  readonly version: number
  readonly keptAt: string
  /** Name of the account at the computer. */
  readonly keptBy: string
  /** Where it was chosen. */
  readonly file: string
  readonly sheet: string
  /** `null` while it holds. */
  readonly withdrawnAt: string | null
  readonly headings: readonly AliasHeading[]
  /** The name as it was sent, and the county it stands for. */
  readonly name: string | null
  readonly region: string | null
}

export interface AliasHeading {
  /** Texts of the merged header, outermost first. */
  readonly path: readonly string[]
  /** Column of the form that it feeds, `null` for none. */
  readonly column: string | null
}
