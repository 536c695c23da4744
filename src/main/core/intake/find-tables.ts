import type { SheetHints } from '#contract'
import type { Catalogue } from '../forms/form-definition.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { SheetHead, SheetRow } from '../workbook/workbook.ts'
import type { Direction } from './layout.ts'
import { type KeptByForm, type Recognition, recogniseSheet } from './recognise-sheet.ts'
import { TOP_ROWS } from './sheet-top.ts'
import type { Area } from './table-plan.ts'

/** A table found on a sheet, recognised or not. Together the areas hold every cell of the sheet. */
export interface FoundTable {
  readonly direction: Direction
  /** Of the sheet as its lines run: turned where counties stand as columns. */
  readonly head: SheetHead
  readonly area: Area
  readonly recognition: Recognition
  /** The lines, where they are columns of the sheet. */
  readonly turned: readonly SheetRow[] | null
}

/** What a sheet is recognised by. */
export interface Recogniser {
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
  readonly hints: SheetHints
  readonly kept: KeptByForm
}

/** Finds the tables of a sheet by its first rows. */
export function findTables(
  { catalogue, hints, kept }: Recogniser,
  head: SheetHead,
  rows: readonly SheetRow[],
  _isWhole: boolean,
): readonly FoundTable[] {
  const recognition = recogniseSheet(head, rows.slice(0, TOP_ROWS), catalogue, hints, kept)
  return [{ direction: 'rows', head, area: WHOLE_SHEET, recognition, turned: null }]
}

const WHOLE_SHEET: Area = {
  firstRow: 1,
  firstColumn: 0,
  lastRow: Number.POSITIVE_INFINITY,
  lastColumn: Number.POSITIVE_INFINITY,
}
