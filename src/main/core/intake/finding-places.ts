import { columnNumber } from '../base/cell-address.ts'
import type { Layout } from './layout.ts'

/** The row of the form that a cell belongs to, and the column; `null` where the cell feeds none. */
export interface FindingPlace {
  readonly row: number
  readonly block: number | null
  readonly column: string | null
}

/** Finds which row and column of the form the cells of a table feed: the way back of `cellAt`. */
export function findingPlaces({ blocks, direction }: Layout): (cell: string) => FindingPlace | null {
  const byPlace = new Map<number, { block: number; column: string }>()
  for (const [block, columns] of blocks.entries()) {
    for (const [column, place] of Object.entries(columns)) {
      if (typeof place === 'number' && !byPlace.has(place)) byPlace.set(place, { block, column })
    }
  }
  return (cell) => {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
    if (letters === undefined || digits === undefined) return null
    const [row, place] =
      direction === 'rows' ? [Number(digits), columnNumber(letters)] : [columnNumber(letters) + 1, Number(digits) - 1]
    return { row, block: null, column: null, ...byPlace.get(place) }
  }
}
