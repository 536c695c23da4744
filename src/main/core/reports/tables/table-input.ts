import type { FormView, PivotDimensionView, PivotTable, PivotTableReport, RegionView } from '#contract'
import type { SourceLine } from '../source-line.ts'

export interface PivotTableInput {
  readonly report: PivotTableReport
  readonly table: PivotTable
  readonly form: FormView
  readonly regions: readonly RegionView[]
  readonly source: SourceLine
  /** Dimensions that filters can name. */
  readonly dimensions: readonly PivotDimensionView[]
}

/** Dimensions down the side of a table and across its top. */
export interface Sides {
  readonly down: readonly PivotDimensionView[]
  readonly across: readonly PivotDimensionView[]
}

export function sidesOf({ dimensions, query }: PivotTable): Sides {
  const count = new Set(query.rows).size
  return { down: dimensions.slice(0, count), across: dimensions.slice(count) }
}
