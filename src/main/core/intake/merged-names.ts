import type { Cell, MergedRange, SheetHead, SheetRow } from '../workbook/workbook.ts'

/** Cells of a row with the names of merged cells filled in, and the columns where that was done. */
export interface NamedCells {
  readonly cells: readonly Cell[]
  readonly filled: readonly number[]
}

/** Names in a cell merged over several rows hold for each of them; a merged number stays in its first row. */
export class MergedNames {
  private readonly waiting: readonly MergedRange[]
  private next = 0
  private open: { readonly merge: MergedRange; readonly value: Cell }[] = []

  /** @param places columns that hold names */
  constructor(head: SheetHead, headerRow: number, places: ReadonlySet<number>) {
    this.waiting = head.merges
      .filter(
        ({ firstRow, lastRow, firstColumn }) => lastRow > firstRow && lastRow > headerRow && places.has(firstColumn),
      )
      .sort((a, b) => a.firstRow - b.firstRow)
  }

  /** Rows come in order; a merge counts from its first row on. */
  fill(row: SheetRow): NamedCells {
    if (this.open.length > 0) this.open = this.open.filter(({ merge }) => merge.lastRow >= row.row)
    for (let merge = this.waiting[this.next]; merge !== undefined && merge.firstRow <= row.row; ) {
      const value = merge.firstRow === row.row ? (row.cells[merge.firstColumn] ?? null) : null
      if (merge.lastRow >= row.row) this.open.push({ merge, value })
      merge = this.waiting[++this.next]
    }
    const filled: number[] = []
    let cells: Cell[] | null = null
    for (const { merge, value } of this.open) {
      const at = merge.firstColumn
      if (value === null || (row.cells[at] ?? null) !== null) continue
      cells ??= [...row.cells]
      while (cells.length <= at) cells.push(null)
      cells[at] = value
      filled.push(at)
    }
    return { cells: cells ?? row.cells, filled }
  }
}
