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

/** A grid as wide and as long as it is now. */
export interface GridSize {
  readonly rows: number
  readonly columns: number
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Keys that stretch a selection while Shift is held. */
export function isStep(key: string): boolean {
  return Object.hasOwn(steps, key) || key === 'Home' || key === 'End' || key === 'PageUp' || key === 'PageDown'
}

/** Rows that Page up and Page down go over. */
const PAGE = 20

/** The range after Shift with a key, kept inside the grid; with Ctrl as far as it goes. */
export function stretched(range: CellRange, key: string, { rows, columns }: GridSize, far = false): CellRange {
  const { row, column } = range.end
  const last = { row: rows - 1, column: columns - 1 }
  const end = (() => {
    switch (key) {
      case 'Home':
        return { row: far ? 0 : row, column: 0 }
      case 'End':
        return { row: far ? last.row : row, column: last.column }
      case 'PageUp':
        return { row: row - PAGE, column }
      case 'PageDown':
        return { row: row + PAGE, column }
      default: {
        const [down, right] = steps[key] ?? [0, 0]
        const by = far ? Math.max(rows, columns) : 1
        return { row: row + down * by, column: column + right * by }
      }
    }
  })()
  return {
    anchor: range.anchor,
    end: {
      row: Math.min(Math.max(end.row, 0), last.row),
      column: Math.min(Math.max(end.column, 0), last.column),
    },
  }
}

/** All rows of the columns of a range; a range that holds them already grows to the whole grid. */
export function wholeColumns(range: CellRange, { rows, columns }: GridSize): CellRange {
  const { left, right, top, bottom } = edgesOf(range)
  const isWhole = top === 0 && bottom === rows - 1
  return {
    anchor: { row: 0, column: isWhole ? 0 : left },
    end: { row: rows - 1, column: isWhole ? columns - 1 : right },
  }
}

/** All columns of the rows of a range. */
export function wholeRows(range: CellRange, { columns }: GridSize): CellRange {
  const { top, bottom } = edgesOf(range)
  return { anchor: { row: top, column: 0 }, end: { row: bottom, column: columns - 1 } }
}

export function cellCount(range: CellRange): number {
  const { top, bottom, left, right } = edgesOf(range)
  return (bottom - top + 1) * (right - left + 1)
}

export interface RangeSummary {
  readonly count: number
  /** `null` where a sum has no meaning: no numbers, ratios among them, or different units. */
  readonly sum: number | null
  readonly mean: number | null
  /** `null` where there are no numbers, or different units. */
  readonly least: number | null
  readonly most: number | null
}

/** Figures of one column of a selection. */
export type ColumnTotals = Omit<RangeSummary, 'mean'> & { readonly numbers: number }

/** Figures of a selection over its columns; what has different units has nothing in common but its number of values. */
export function summaryOf(columns: readonly ColumnTotals[], units: readonly (string | undefined)[]): RangeSummary {
  const count = columns.reduce((sum, column) => sum + column.count, 0)
  const some = columns.filter(({ numbers }) => numbers > 0)
  const unitsOfSome = new Set(units.filter((_, at) => (columns[at]?.numbers ?? 0) > 0))
  const nothing = { count, sum: null, mean: null, least: null, most: null }
  if (some.length === 0 || unitsOfSome.size > 1) return nothing
  const least = Math.min(...some.map((column) => column.least ?? Number.POSITIVE_INFINITY))
  const most = Math.max(...some.map((column) => column.most ?? Number.NEGATIVE_INFINITY))
  if (some.some((column) => column.sum === null)) return { ...nothing, least, most }
  const sum = addedUp(some.map((column) => column.sum ?? 0))
  return { count, sum, mean: sum / some.reduce((all, { numbers }) => all + numbers, 0), least, most }
}

/** Figures of the values of a column; ratios and averages are counted but never summed. */
export function totalsOf(values: readonly unknown[], additive: boolean): ColumnTotals {
  const numbers = values.filter((value): value is number => typeof value === 'number')
  const count = values.filter((value) => value !== null && value !== undefined && value !== '').length
  const some = numbers.length > 0
  return {
    count,
    numbers: numbers.length,
    sum: additive && some ? addedUp(numbers) : null,
    least: some ? numbers.reduce((a, b) => Math.min(a, b)) : null,
    most: some ? numbers.reduce((a, b) => Math.max(a, b)) : null,
  }
}

/** A sum without the tail of binary fractions: 0.1 + 0.2 is 0.3. */
function addedUp(numbers: readonly number[]): number {
  return Number(numbers.reduce((sum, value) => sum + value, 0).toPrecision(15))
}
