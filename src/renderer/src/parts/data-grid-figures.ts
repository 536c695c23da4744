import { useCallback, useRef, useState } from 'react'
import type { GridColumn } from './data-grid-column.ts'
import {
  type CellRange,
  type ColumnTotals,
  edgesOf,
  type RangeSummary,
  summaryOf,
  totalsOf,
} from './data-grid-range.ts'
import type { Api } from './data-grid-selection.ts'

/** A block of cells by the places of its rows, up to but without `to`, and its columns as they lie on screen. */
export interface SelectedCells {
  readonly from: number
  readonly to: number
  readonly fields: readonly string[]
}

/** What a selection comes to; `pending` while the core adds up what the window doesn't hold. */
export type ShownFigures = RangeSummary | 'pending' | null

/** Waits until a selection stands still before the core is asked. */
const STILL_MILLISECONDS = 200

/**
 * Count, sum, average, least and most of the selected cells: of rows held in the window at once, of others by the core.
 *
 * @param ask how the core adds up, where rows are read by windows
 */
export function useSelectionFigures(
  columns: readonly GridColumn[],
  ask?: (selected: SelectedCells) => Promise<Readonly<Record<string, ColumnTotals>>>,
) {
  const [figures, setFigures] = useState<ShownFigures>(null)
  const newest = useRef(0)
  const asking = useRef(ask)
  asking.current = ask

  const show = useCallback(
    (api: Api, range: CellRange | null) => {
      const question = ++newest.current
      if (range === null) return setFigures(null)
      const selected = selectedCells(api, range)
      const chosen = selected.fields.map((field) => columns.find((column) => column.field === field))
      const units = chosen.map((column) => column?.unit)
      const far = asking.current
      if (far === undefined)
        return setFigures(
          summaryOf(
            chosen.map((column) => localTotals(api, selected, column)),
            units,
          ),
        )
      setFigures('pending')
      setTimeout(async () => {
        if (newest.current !== question) return
        const found = await far(selected).catch(() => null)
        if (newest.current !== question) return
        const totals = selected.fields.map((field) => found?.[field] ?? NOTHING)
        setFigures(found === null ? null : summaryOf(totals, units))
      }, STILL_MILLISECONDS)
    },
    [columns],
  )
  return { figures, show }
}

const NOTHING: ColumnTotals = { count: 0, numbers: 0, sum: null, least: null, most: null }

export function selectedCells(api: Api, range: CellRange): SelectedCells {
  const { top, bottom, left, right } = edgesOf(range)
  const fields = api
    .getAllDisplayedColumns()
    .slice(left, right + 1)
    .map((column) => column.getColId())
  return { from: top, to: bottom + 1, fields }
}

function localTotals(api: Api, { from, to }: SelectedCells, column: GridColumn | undefined): ColumnTotals {
  if (column === undefined) return NOTHING
  const values = Array.from({ length: to - from }, (_, at) => {
    const value = api.getDisplayedRowAtIndex(from + at)?.data?.[column.field]
    return typeof value === 'number' && column.numeric !== true ? String(value) : value
  })
  return totalsOf(values, column.notAdditive !== true)
}
