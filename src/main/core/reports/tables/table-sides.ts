import type { PivotDimensionView, PivotHeader, PivotTableReport } from '#contract'
import type { GridRange, StyledCell } from '../../workbook/grid.ts'
import { LABEL } from '../cells.ts'
import { reportWords } from '../report-words.ts'
import { lookOf } from './table-cells.ts'
import type { TableNames } from './table-names.ts'

/** Places of the rows that are not folded away. */
export function shownRows(
  rows: readonly Pick<PivotHeader, 'members'>[],
  collapsed: PivotTableReport['collapsed'],
): readonly number[] {
  const folded = new Set((collapsed ?? []).map((members) => JSON.stringify(members)))
  return [...rows.keys()].filter((at) => {
    const { members } = rows[at] ?? { members: [] }
    return !members.some((_, depth) => depth > 0 && folded.has(JSON.stringify(members.slice(0, depth))))
  })
}

/** Headings of the columns that name the lines. */
export function sideHeadings(
  down: readonly PivotDimensionView[],
  names: TableNames,
  language: PivotTableReport['language'],
): readonly (readonly string[])[] {
  return down.length === 0 ? [[reportWords(language).item]] : down.map((view) => [names.dimension(view)])
}

/** The names of a line, one column for each dimension. */
export function sideCells(
  header: PivotHeader | undefined,
  down: readonly PivotDimensionView[],
  names: TableNames,
): readonly StyledCell[] {
  if (header === undefined) return []
  const path = names.path(header, down)
  const style = { ...LABEL, look: lookOf(header.kind) }
  return Array.from({ length: Math.max(1, down.length) }, (_, at) => ({ value: path[at] ?? null, style }))
}

/** The word for the total, and that for a subtotal, reach over the columns that have no member. */
export function sideMerges(
  { rows }: { readonly rows: readonly PivotHeader[] },
  shown: readonly number[],
  firstRow: number,
  depth: number,
): readonly GridRange[] {
  return shown.flatMap((row, at): GridRange[] => {
    const { kind, members } = rows[row] ?? { kind: 'line', members: [] }
    const first = kind === 'total' ? 0 : members.length
    if ((kind !== 'total' && kind !== 'subtotal') || first >= depth - 1) return []
    return [{ firstRow: firstRow + at, lastRow: firstRow + at, firstColumn: first, lastColumn: depth - 1 }]
  })
}
