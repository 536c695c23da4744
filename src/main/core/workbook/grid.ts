/**
 * A workbook to be written, as plain data: what a county would send, or a report of ours.
 *
 * Rows and columns count from 0, as in the writers behind this room.
 */
export interface GridSheet {
  readonly name: string
  readonly rows: readonly (readonly GridCell[])[]
  readonly merges?: readonly GridRange[]
  /** Widths in characters, by column. */
  readonly widths?: readonly number[]
  readonly hidden?: boolean
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  /** First row and column that scroll. */
  readonly freeze?: { readonly row: number; readonly column: number }
  readonly print?: { readonly landscape: boolean; readonly repeatRows?: readonly [number, number] }
  /** Text at the left foot of every printed page. */
  readonly footer?: string
  readonly charts?: readonly GridChart[]
}

export type GridCell = null | string | number | boolean | StyledCell

export interface StyledCell {
  readonly value: null | string | number | boolean
  /** Formula with its leading `=`; `value` is then the cached result. */
  readonly formula?: string
  readonly style?: GridStyle
}

/** Named looks, so that every report and every sample return shows one hand. */
export interface GridStyle {
  readonly look?: 'title' | 'line' | 'header' | 'body' | 'subtotal' | 'total' | 'note'
  readonly align?: 'left' | 'center' | 'right'
  /** Excel number format, as `#,##0.00`, `@` or `yyyy-mm-dd`. */
  readonly format?: string
  /** Colour of the ground, as `8CC4D2`. */
  readonly fill?: string
}

export interface GridRange {
  readonly firstRow: number
  readonly firstColumn: number
  readonly lastRow: number
  readonly lastColumn: number
}

/** A native chart bound to ranges of the same workbook. */
export interface GridChart {
  readonly kind: 'bar' | 'column' | 'stacked-column' | 'line'
  readonly title: string
  readonly axisTitle: string
  readonly series: readonly GridSeries[]
  /** Cell of the upper left corner, and size in pixels. */
  readonly at: { readonly row: number; readonly column: number }
  readonly size: { readonly width: number; readonly height: number }
}

export interface GridSeries {
  readonly name: string
  readonly sheet: string
  readonly categories: GridRange
  readonly values: GridRange
}
