import type { PivotTable } from '#contract'

/** Steps of the colour scale. */
export const HEAT_STEPS = 6

/** Ends of the colours of one measure; below zero and above it are told apart where both are there. */
export interface HeatScale {
  readonly from: number
  readonly to: number
  readonly diverges: boolean
}

/** The scale of a measure over the cells of single lines: subtotals and totals would outshine all others. */
export function heatScale(table: PivotTable, measure: number): HeatScale | null {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const [row, cells] of table.cells.entries()) {
    if (table.rows[row]?.kind !== 'line') continue
    for (const [column, header] of table.columns.entries()) {
      if (header.kind === 'subtotal' || (header.kind === 'total' && table.columns.length > 1)) continue
      const shown = cells[column * table.measures.length + measure]?.shown ?? null
      if (shown === null) continue
      from = Math.min(from, shown)
      to = Math.max(to, shown)
    }
  }
  if (from > to) return null
  return { from, to, diverges: from < 0 && to > 0 }
}

/** Classes of a value on its scale: `heat heat-0` … `heat-5`, or `heat-down-…`, `heat-up-…` on either side of zero. */
export function heatClass(value: number | null, scale: HeatScale | null): string | undefined {
  if (value === null || scale === null) return undefined
  if (scale.diverges) {
    const reach = Math.max(Math.abs(scale.from), Math.abs(scale.to))
    return value === 0 ? undefined : `heat heat-${value < 0 ? 'down' : 'up'}-${step(Math.abs(value), 0, reach, 3)}`
  }
  return `heat heat-${step(value, scale.from, scale.to, HEAT_STEPS)}`
}

function step(value: number, from: number, to: number, steps: number): number {
  if (to <= from) return steps - 1
  return Math.max(0, Math.min(steps - 1, Math.floor(((value - from) / (to - from)) * steps)))
}
