import type { FormDefinition, Unit } from '../forms/form-definition.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import type { MergedRange, SheetHead } from '../workbook/workbook.ts'
import type { Header } from './header.ts'
import type { Direction } from './layout.ts'

/** A rectangle of a sheet; the last row is infinite where the sheet is still being read. */
export type Area = MergedRange

/** All that is known of a table when its rows are taken in. */
export interface TablePlan {
  readonly form: FormDefinition
  readonly header: Header
  readonly head: SheetHead
  readonly direction: Direction
  /** Lines and places of the table. */
  readonly area: Area
  /** `null` in a preview of a sheet that does not say. */
  readonly period: string | null
  /** Reporting region; `null` when only the rows name theirs. */
  readonly region: string | null
  /** Unit by sheet column, where it is not the one the form keeps. */
  readonly sentUnits: ReadonlyMap<number, Unit>
  readonly units: readonly Unit[]
  readonly regions: RegionIndex
}

/** A row as it will be kept; `region` is a region code. */
export interface KeptRow {
  readonly row: number
  /** Repeated group of columns, from 0. */
  readonly block: number
  readonly region: string
  readonly values: Readonly<Record<string, string | number | null>>
}

/** What was changed, absent or wrong in one cell of a kept row. */
export interface CellNote {
  readonly row: number
  readonly block: number
  readonly column: string
  readonly kind: 'normalised' | 'absent' | 'wrong'
  readonly sent: string
  readonly why: string
}

/** Where the rows of a table go: into the book, or into a preview. */
export interface RowSink {
  row(row: KeptRow, notes: readonly CellNote[]): void
}
