/** A column of a grid, told in the words of the figures and not of the grid library. */
export interface GridColumn {
  readonly field: string
  readonly title: string
  /** Headings over this column, outermost first; neighbours with the same heading share one cell. */
  readonly group?: readonly string[]
  readonly numeric?: boolean
  readonly decimals?: number
  /** A ratio or an average: the selection's sum means nothing. */
  readonly notAdditive?: boolean
  /** Unit of its numbers: numbers of different units are not summed together. */
  readonly unit?: string
  /** Dates are copied as dates, everything else that is no number as text. */
  readonly isDate?: boolean
  readonly width?: number
  /** The longest text it will show, where that is known: the column is made wide enough for it. */
  readonly longest?: string
  readonly pinned?: 'left' | 'right'
  readonly headerClass?: string
  /** Text to mark where it stands in a cell; empty: none. */
  readonly find?: () => string
  readonly sortable?: boolean
  readonly tooltip?: (row: GridRow) => string | undefined
  readonly cellClass?: (row: GridRow) => string | undefined
  /** Text shown for a value, where it isn't the value itself: the label of a code. */
  readonly text?: (row: GridRow) => string | undefined
  /** Field with the mark that stands where a value is absent (`—`, `…`). */
  readonly markField?: string
}

export type GridRow = Readonly<Record<string, unknown>>

/** The mark of a value that is absent without one of its own. */
export const absentMark = '—'

export function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || value === ''
}

/** Width that shows a heading in at most two lines and a value of ordinary length in one. */
export function widthFor(column: GridColumn): number {
  if (column.width !== undefined) return column.width
  const pieces = column.title.split(/(?=[（(])/).map(textWidth)
  const heading = Math.max(...pieces.map((piece, at) => (at === 0 && piece > 130 ? piece / 2 + 16 : piece)))
  return Math.round(Math.min(Math.max(heading + 32, leastWidth(column)), 200))
}

function leastWidth(column: GridColumn): number {
  if (!column.numeric) return Math.max(110, textWidth(column.longest ?? '') + 24)
  return column.notAdditive || !column.decimals ? 92 : 112
}

function textWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 12.5 : 7), 0)
}
