/** A cell by its place on screen: display index of the row and of the column. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

export interface CellRange {
  readonly anchor: CellPlace
  readonly end: CellPlace
}

export interface RangeEdges {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export function edgesOf(range: CellRange): RangeEdges {
  return {
    top: Math.min(range.anchor.row, range.end.row),
    bottom: Math.max(range.anchor.row, range.end.row),
    left: Math.min(range.anchor.column, range.end.column),
    right: Math.max(range.anchor.column, range.end.column),
  }
}

export function isInRange(range: CellRange | null, place: CellPlace): boolean {
  if (range === null) return false
  const { top, bottom, left, right } = edgesOf(range)
  return place.row >= top && place.row <= bottom && place.column >= left && place.column <= right
}

export function isOneCell(range: CellRange | null): boolean {
  return range === null || (range.anchor.row === range.end.row && range.anchor.column === range.end.column)
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export function isStep(key: string): boolean {
  return Object.hasOwn(steps, key)
}

/** The range after Shift+arrow, kept inside the grid. */
export function stretched(range: CellRange, key: string, rows: number, columns: number): CellRange {
  const [down, right] = steps[key] ?? [0, 0]
  return {
    anchor: range.anchor,
    end: {
      row: Math.min(Math.max(range.end.row + down, 0), rows - 1),
      column: Math.min(Math.max(range.end.column + right, 0), columns - 1),
    },
  }
}

/** Cells as Excel takes them from the clipboard; line breaks and tabs inside a cell are quoted. */
export function toTabText(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(quoted).join('\t')).join('\r\n')
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export interface RangeSummary {
  readonly count: number
  /** `null` where a sum has no meaning: no numbers, or ratios among them. */
  readonly sum: number | null
  readonly mean: number | null
}

/** Count, sum and average of a selection, as Excel's status bar tells them. */
export function summaryOf(values: readonly unknown[], additive: boolean): RangeSummary {
  const numbers = values.filter((value): value is number => typeof value === 'number')
  const count = values.filter((value) => value !== null && value !== undefined && value !== '').length
  if (!additive || numbers.length === 0) return { count, sum: null, mean: null }
  const sum = numbers.reduce((total, value) => total + value, 0)
  return { count, sum, mean: sum / numbers.length }
}
