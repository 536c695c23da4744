import type { FormRow, SideBySideRow } from '#contract'
import type { GridRow } from '../../parts/data-grid-column.ts'
import { toGridRow } from '../../parts/rows-grid-columns.ts'

/** A row of the submission, the one of the version before, or that of last year. */
export type SideName = 'now' | 'previous' | 'lastYear'

/** One line of the grid: a side of a matched row, with the whole match beside it. */
export interface SideLine {
  readonly side: SideName
  readonly match: SideBySideRow
  readonly row: FormRow | null
  /** Last line of its match: a stroke below it. */
  readonly isEnd: boolean
}

const LINE = 'side line'

/** The lines of a matched row, one below the other, so that the digits of the sides stand in one column. */
export function sideLines(match: SideBySideRow, sides: readonly SideName[]): readonly GridRow[] {
  return sides.map((side, at) => {
    const line: SideLine = { side, match, row: match[side], isEnd: at === sides.length - 1 }
    return { ...(line.row === null ? {} : toGridRow(line.row)), [LINE]: line }
  })
}

export function sideLineOf(row: GridRow): SideLine {
  return row[LINE] as SideLine
}
