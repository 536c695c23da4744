import type { PivotTable } from '#contract'

const RAMP = ['EAF4F6', 'CFE7ED', 'B0D7E1', '8CC4D2', '65AFC1', '4199AD'] as const
const BELOW_ZERO = ['FBEADB', 'F3C79C', 'E6A15F'] as const
const ABOVE_ZERO = ['E2F1F4', 'A9D4DE', '65AFC1'] as const

/** Colour of a figure of a measure, as the screen has it; `undefined` where there is none. */
export type Heat = (value: number) => string | undefined

/** The colours of a measure, spread over the cells of single lines: totals would outshine all others. */
export function heatOf(table: PivotTable, measure: number): Heat {
  const values = table.cells.flatMap((cells, row) =>
    table.rows[row]?.kind === 'line'
      ? table.columns.flatMap(({ kind }, column) => {
          const isSum = kind === 'subtotal' || (kind === 'total' && table.columns.length > 1)
          return isSum ? [] : (cells[column * table.measures.length + measure]?.shown ?? [])
        })
      : [],
  )
  const [from, to] = values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  if (from < 0 && to > 0) {
    const reach = Math.max(-from, to)
    return (value) => (value === 0 ? undefined : stepOf(value < 0 ? BELOW_ZERO : ABOVE_ZERO, Math.abs(value), 0, reach))
  }
  return (value) => stepOf(RAMP, value, from, to)
}

function stepOf(ramp: readonly string[], value: number, from: number, to: number): string | undefined {
  const step = to <= from ? ramp.length - 1 : Math.floor(((value - from) / (to - from)) * ramp.length)
  return ramp[Math.max(0, Math.min(ramp.length - 1, step))]
}
