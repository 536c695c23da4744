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
}
