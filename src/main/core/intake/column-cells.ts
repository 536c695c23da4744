import type { Cell } from '../workbook/workbook.ts'
import { type CellContext, type NormalisedValue, normaliseCell } from './normalise-cell.ts'

/** So many texts of a column are remembered with what they mean. */
const MOST_KNOWN = 1000

/** Normalises the cells of one column; the few texts of a code list are looked up once and not at every row. */
export class ColumnCells {
  private readonly context: CellContext
  private readonly known: Map<string, NormalisedValue> | null

  constructor(context: CellContext) {
    this.context = context
    this.known = context.column.type === 'code' ? new Map() : null
  }

  normalised(cell: Cell): NormalisedValue {
    const { known, context } = this
    if (known === null || typeof cell !== 'string') return normaliseCell(cell, context)
    const before = known.get(cell)
    if (before !== undefined) return before
    const value = normaliseCell(cell, context)
    if (known.size < MOST_KNOWN) known.set(cell, value)
    return value
  }
}
