import type { Labels } from './labels.ts'
import type { FigureColumn } from './pivot-columns.ts'
import type { Across, SpreadRow } from './pivot-lines.ts'
import type { ReportWords } from './report-words.ts'

/** A pivot laid out on a sheet: columns of dimensions, then for each block across the same columns of figures. */
export interface PivotTable {
  readonly sheet: string
  readonly words: ReportWords
  readonly labels: Labels
  readonly figures: readonly FigureColumn[]
  readonly across: readonly Across[]
  /** Dimensions that spread across. */
  readonly over: readonly string[]
  readonly rows: readonly SpreadRow[]
  /** Dimensions down the side; none in a table of one line. */
  readonly down: readonly string[]
  /** Headings of the first columns. */
  readonly dimensions: readonly string[]
  /** Sheet row of the first line. */
  readonly firstRow: number
}

/** Sheet column of a figure in a block. */
export function figureAt(table: PivotTable, block: number, figure: number): number {
  return table.dimensions.length + block * table.figures.length + figure
}
