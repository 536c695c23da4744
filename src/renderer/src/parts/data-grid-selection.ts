import type {
  CellFocusedEvent,
  CellKeyDownEvent,
  CellMouseDownEvent,
  CellMouseOverEvent,
  GridApi,
} from 'ag-grid-community'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { GridColumn, GridRow } from './data-grid-column.ts'
import { isAbsent } from './data-grid-column.ts'
import {
  type CellRange,
  edgesOf,
  isInRange,
  isOneCell,
  isStep,
  type RangeSummary,
  stretched,
  summaryOf,
  toTabText,
} from './data-grid-range.ts'

type Api = GridApi<GridRow>

/**
 * Selects a block of cells by dragging or Shift+arrows and gives it as text for Excel.
 *
 * The edition of the grid in use has neither; numbers are copied in full, absent values by their mark.
 */
export function useCellSelection(columns: readonly GridColumn[]) {
  const range = useRef<CellRange | null>(null)
  const [summary, setSummary] = useState<RangeSummary | null>(null)

  const select = useCallback(
    (api: Api, next: CellRange | null) => {
      const wasOne = isOneCell(range.current)
      range.current = next
      if (wasOne && isOneCell(next)) return
      api.refreshCells({ force: true, suppressFlash: true })
      setSummary(isOneCell(next) ? null : summarise(api, next, columns))
    },
    [columns],
  )

  const handlers = useMemo(
    () => ({
      onCellMouseDown: (event: CellMouseDownEvent<GridRow>) => {
        const mouse = event.event as MouseEvent | undefined
        const place = placeOf(event.api, event.rowIndex, event.column.getColId(), event.rowPinned)
        if (mouse === undefined || mouse.button !== 0 || place === null) return
        const anchor = mouse.shiftKey ? (range.current?.anchor ?? place) : place
        select(event.api, { anchor, end: place })
      },
      onCellMouseOver: (event: CellMouseOverEvent<GridRow>) => {
        const mouse = event.event as MouseEvent | undefined
        const place = placeOf(event.api, event.rowIndex, event.column.getColId(), event.rowPinned)
        if (mouse === undefined || (mouse.buttons & 1) === 0 || place === null || range.current === null) return
        select(event.api, { anchor: range.current.anchor, end: place })
      },
      onCellFocused: (event: CellFocusedEvent<GridRow>) => {
        const column = typeof event.column === 'string' ? event.column : event.column?.getColId()
        const place = placeOf(event.api, event.rowIndex, column, event.rowPinned)
        if (place !== null && !isInRange(range.current, place)) select(event.api, { anchor: place, end: place })
      },
      onCellKeyDown: (event: CellKeyDownEvent<GridRow>) => {
        const key = event.event as KeyboardEvent | null
        if (key === null || range.current === null) return
        if (key.key === 'Escape') select(event.api, { anchor: range.current.anchor, end: range.current.anchor })
        if (!key.shiftKey || !isStep(key.key)) return
        const next = stretched(
          range.current,
          key.key,
          event.api.getDisplayedRowCount(),
          event.api.getAllDisplayedColumns().length,
        )
        select(event.api, next)
        event.api.ensureIndexVisible(next.end.row)
      },
    }),
    [select],
  )

  return { range, summary, handlers }
}

/** Text of the selected cells, as they lie on screen. */
export function copiedText(api: Api, range: CellRange): string {
  return toTabText(cellsOf(api, range, true).map((row) => row.map((value) => String(value ?? ''))))
}

/** Whether a cell of the grid lies in the selected block. */
export function isSelected(api: Api, range: CellRange | null, row: number | null, columnId: string): boolean {
  if (isOneCell(range)) return false
  const place = placeOf(api, row, columnId, null)
  return place !== null && isInRange(range, place)
}

function summarise(api: Api, range: CellRange | null, columns: readonly GridColumn[]): RangeSummary | null {
  if (range === null) return null
  const { left, right } = edgesOf(range)
  const fields = api
    .getAllDisplayedColumns()
    .slice(left, right + 1)
    .map((column) => column.getColId())
  const numeric = columns.filter((column) => fields.includes(column.field) && column.numeric)
  return summaryOf(cellsOf(api, range, false).flat(), !numeric.some((column) => column.notAdditive))
}

function cellsOf(api: Api, range: CellRange, asText: boolean): unknown[][] {
  const { top, bottom, left, right } = edgesOf(range)
  const shown = api.getAllDisplayedColumns().slice(left, right + 1)
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => api.getDisplayedRowAtIndex(top + at))
  return rows.map((rowNode) =>
    shown.map((colKey) => {
      if (rowNode?.data === undefined) return null
      const value: unknown = api.getCellValue({ rowNode, colKey })
      const plain = typeof value === 'number' || (isAbsent(value) && !asText)
      return plain ? value : api.getCellValue({ rowNode, colKey, useFormatter: true })
    }),
  )
}

function placeOf(api: Api, row: number | null, columnId: string | undefined, pinned: unknown) {
  if (row === null || columnId === undefined || pinned === 'bottom' || pinned === 'top') return null
  const column = api.getAllDisplayedColumns().findIndex((shown) => shown.getColId() === columnId)
  return column < 0 ? null : { row, column }
}
