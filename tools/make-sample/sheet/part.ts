import type { GridCell, GridRange } from '../../../src/main/core/workbook/grid.ts'

/** Some rows of a sheet with their merges; rows count from the first of the part. */
export interface Part {
  readonly rows: readonly (readonly GridCell[])[]
  readonly merges: readonly GridRange[]
}

/** Parts one under the other. */
export function stacked(parts: readonly Part[]): Part {
  const rows: (readonly GridCell[])[] = []
  const merges: GridRange[] = []
  for (const part of parts) {
    for (const merge of part.merges) {
      merges.push({ ...merge, firstRow: merge.firstRow + rows.length, lastRow: merge.lastRow + rows.length })
    }
    rows.push(...part.rows)
  }
  return { rows, merges }
}

/** The part one column further right. */
export function shiftedRight(part: Part): Part {
  return {
    rows: part.rows.map((row) => [null, ...row]),
    merges: part.merges.map((merge) => ({
      ...merge,
      firstColumn: merge.firstColumn + 1,
      lastColumn: merge.lastColumn + 1,
    })),
  }
}

/** One row; with `until` its first cell is merged from column 0 up to that column. */
export function line(cells: readonly GridCell[], until = 0): Part {
  return { rows: [cells], merges: until > 0 ? [range(0, 0, 0, until)] : [] }
}

export function range(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): GridRange {
  return { firstRow, firstColumn, lastRow, lastColumn }
}
