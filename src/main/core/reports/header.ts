import type { GridCell, GridRange } from '../workbook/grid.ts'
import { textWidth } from '../workbook/text-width.ts'
import { HEADER } from './cells.ts'
import type { ReportWords } from './report-words.ts'

const WIDEST_ON_ONE_LINE = 14

/** A merged header: the heading of each column below the groups it stands in. */
export interface Header {
  readonly rows: readonly (readonly GridCell[])[]
  readonly merges: readonly GridRange[]
}

/**
 * Lays out headings, one path for each column, outermost group first.
 *
 * Neighbours under the same groups share one merged cell; a short path reaches down to the last row.
 */
export function mergedHeader(paths: readonly (readonly string[])[], firstRow: number): Header {
  const depth = Math.max(1, ...paths.map((path) => path.length))
  const merges: GridRange[] = []
  const rows = Array.from({ length: depth }, (_, level) =>
    paths.map((path, column) => {
      const startsHere = level < path.length && !continuesLeft(paths, column, level)
      if (startsHere) {
        const range = {
          firstRow: firstRow + level,
          firstColumn: column,
          lastRow: level === path.length - 1 ? firstRow + depth - 1 : firstRow + level,
          lastColumn: lastOfGroup(paths, column, level),
        }
        if (range.lastRow > range.firstRow || range.lastColumn > range.firstColumn) merges.push(range)
      }
      return { value: startsHere ? (path[level] ?? null) : null, style: HEADER }
    }),
  )
  return { rows, merges }
}

function lastOfGroup(paths: readonly (readonly string[])[], column: number, level: number): number {
  let last = column
  while (continuesLeft(paths, last + 1, level)) last++
  return last
}

/** Whether the heading at this level is the same group as that of the column before. */
function continuesLeft(paths: readonly (readonly string[])[], column: number, level: number): boolean {
  const path = paths[column]
  const before = paths[column - 1]
  if (path === undefined || before === undefined) return false
  if (level >= path.length - 1 || level >= before.length - 1) return false
  return path.slice(0, level + 1).every((heading, at) => heading === before[at])
}

/** A heading with its unit in brackets, on a line of its own where both are too wide for one. */
export function headingWithUnit(title: string, unit: string | null, words: ReportWords): string {
  if (unit === null) return title
  const whole = words.withUnit(title, unit)
  return textWidth(whole) <= WIDEST_ON_ONE_LINE ? whole : `${title}\n${words.withUnit('', unit).trim()}`
}
