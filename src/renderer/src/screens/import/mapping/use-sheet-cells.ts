import { useCallback, useEffect, useRef, useState } from 'react'
import type { PreviewedSheet, SheetCells } from '#contract'
import { ask } from '../../../api/client.ts'

/** So many rows are asked for at a time. */
const WINDOW = 150

/** More rows than this are not drawn; all are read when the sheet is kept. */
export const MOST_DRAWN = 900

export interface ShownSheet {
  /** The rows asked for so far; `null` until the first have come. */
  readonly cells: SheetCells | null
  readonly problem: unknown
  /** Asks for the rows after the last one. */
  next(): void
}

/** The rows of a previewed sheet as they look, window after window. */
export function useSheetCells({ preview, file, sheet }: PreviewedSheet): ShownSheet {
  const [cells, setCells] = useState<SheetCells | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const asking = useRef(false)

  const askFrom = useCallback(
    async (fromRow: number) => {
      if (asking.current) return
      asking.current = true
      try {
        const window = await ask('intake', 'sheetCells', { preview, file, sheet, fromRow, rows: WINDOW })
        setCells((before) => (before === null ? window : joined(before, window)))
      } catch (thrown) {
        setProblem(thrown)
      } finally {
        asking.current = false
      }
    },
    [preview, file, sheet],
  )
  useEffect(() => void askFrom(1), [askFrom])

  return {
    cells,
    problem,
    next() {
      if (cells?.more && cells.rows.length < MOST_DRAWN) void askFrom((cells.rows.at(-1)?.row ?? 0) + 1)
    },
  }
}

function joined(before: SheetCells, window: SheetCells): SheetCells {
  if ((window.rows[0]?.row ?? 0) <= (before.rows.at(-1)?.row ?? 0)) return before
  const known = new Set(before.merges.map(({ firstRow, firstColumn }) => `${firstRow}:${firstColumn}`))
  return {
    ...window,
    columns: Math.max(before.columns, window.columns),
    rows: [...before.rows, ...window.rows],
    merges: [...before.merges, ...window.merges.filter((each) => !known.has(`${each.firstRow}:${each.firstColumn}`))],
    hiddenColumns: [...new Set([...before.hiddenColumns, ...window.hiddenColumns])],
  }
}
