import type {
  CellFocusedEvent,
  CellKeyDownEvent,
  CellMouseDownEvent,
  CellMouseOverEvent,
  GridApi,
} from 'ag-grid-community'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { GridRow } from './data-grid-column.ts'
import {
  type CellPlace,
  type CellRange,
  type GridSize,
  isInRange,
  isOneCell,
  isStep,
  stretched,
  wholeColumns,
  wholeRows,
} from './data-grid-range.ts'

export type Api = GridApi<GridRow>

/** How often a drag beyond the edge goes on. */
const SCROLL_MILLISECONDS = 60

/**
 * Selects a block of cells by dragging, by Shift with arrows, Home, End and pages, by headings and by Ctrl+A.
 *
 * The edition of the grid in use has none of it. A block is told by places, so that it may hold a million rows of which
 * a hundred are loaded.
 */
export function useCellSelection(
  body: RefObject<HTMLElement | null>,
  onSelect: (api: Api, range: CellRange | null) => void,
) {
  const range = useRef<CellRange | null>(null)
  const told = useRef(onSelect)
  told.current = onSelect

  const select = useCallback((api: Api, next: CellRange | null) => {
    const wasOne = isOneCell(range.current)
    range.current = next
    if (wasOne && isOneCell(next)) return
    api.refreshCells({ force: true, suppressFlash: true })
    told.current(api, isOneCell(next) ? null : next)
  }, [])

  const startDrag = useDragBeyond(body, range, select)

  const selectColumn = useCallback(
    (api: Api, field: string, extend: boolean) => {
      const column = api.getAllDisplayedColumns().findIndex((shown) => shown.getColId() === field)
      const { rows } = sizeOf(api)
      if (column < 0 || rows === 0) return
      const from = extend && range.current !== null ? range.current.anchor.column : column
      select(api, { anchor: { row: 0, column: from }, end: { row: rows - 1, column } })
    },
    [select],
  )

  const handlers = useMemo(
    () => ({
      onCellMouseDown: (event: CellMouseDownEvent<GridRow>) => {
        const mouse = event.event as MouseEvent | undefined
        const place = placeOf(event.api, event.rowIndex, event.column.getColId(), event.rowPinned)
        if (mouse === undefined || mouse.button !== 0 || place === null) return
        startDrag(event.api)
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
        const next = afterKey(range.current, key, sizeOf(event.api))
        if (next === null) return
        key.preventDefault()
        select(event.api, next)
        if (key.shiftKey && isStep(key.key)) showEnd(event.api, next)
      },
    }),
    [select, startDrag],
  )

  return { range, select, selectColumn, handlers }
}

function afterKey(range: CellRange, key: KeyboardEvent, size: GridSize): CellRange | null {
  const control = key.ctrlKey || key.metaKey
  if (key.key === 'Escape') return isOneCell(range) ? null : { anchor: range.anchor, end: range.anchor }
  if (key.shiftKey && isStep(key.key)) return stretched(range, key.key, size, control)
  if (control && key.key.toLowerCase() === 'a') return wholeColumns(range, size)
  if (key.key === ' ' && control) return wholeColumns(range, { ...size, columns: 0 })
  if (key.key === ' ' && key.shiftKey) return wholeRows(range, size)
  return null
}

/** Whether the grid's own action on a key has to stand back. */
export function isSelectionKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const control = ctrlKey || metaKey
  return (shiftKey && (isStep(key) || key === ' ')) || (control && (key.toLowerCase() === 'a' || key === ' '))
}

/** Whether a cell of the grid lies in the selected block. */
export function isSelected(api: Api, range: CellRange | null, row: number | null, columnId: string): boolean {
  if (isOneCell(range)) return false
  const place = placeOf(api, row, columnId, null)
  return place !== null && isInRange(range, place)
}

export function sizeOf(api: Api): GridSize {
  return { rows: api.getDisplayedRowCount(), columns: api.getAllDisplayedColumns().length }
}

type Select = (api: Api, next: CellRange) => void

/** While the button is held outside the cells, the grid scrolls on and the block grows with it. */
function useDragBeyond(body: RefObject<HTMLElement | null>, range: RefObject<CellRange | null>, select: Select) {
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  return useCallback(
    (api: Api) => {
      let at: MouseEvent | null = null
      const go = () => {
        const edges = body.current?.getBoundingClientRect()
        if (at === null || edges === undefined || range.current === null) return
        const top = body.current?.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? edges.top
        const next = goneOn(range.current, beyond(at, { ...edges.toJSON(), top }), sizeOf(api))
        if (next === null) return
        select(api, next)
        showEnd(api, next)
      }
      const timer = setInterval(go, SCROLL_MILLISECONDS)
      const move = (event: MouseEvent) => {
        // A quick click is told after the button is up again.
        if ((event.buttons & 1) === 0) stop.current()
        else at = event
      }
      stop.current()
      stop.current = () => {
        clearInterval(timer)
        window.removeEventListener('mousemove', move)
        window.removeEventListener('mouseup', stop.current)
      }
      window.addEventListener('mousemove', move)
      window.addEventListener('mouseup', stop.current)
    },
    [body, range, select],
  )
}

interface Beyond {
  /** Pixels below the edge, negative above it. */
  readonly down: number
  readonly right: number
}

function beyond({ clientX, clientY }: MouseEvent, edges: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>): Beyond {
  return {
    down: Math.max(clientY - edges.bottom, 0) + Math.min(clientY - edges.top, 0),
    right: Math.max(clientX - edges.right, 0) + Math.min(clientX - edges.left, 0),
  }
}

/** The further beyond, the faster. */
function goneOn(range: CellRange, { down, right }: Beyond, size: GridSize): CellRange | null {
  if (down === 0 && right === 0) return null
  let next = range
  for (let row = 0; row < Math.min(Math.ceil(Math.abs(down) / 12), 20); row++)
    next = stretched(next, down > 0 ? 'ArrowDown' : 'ArrowUp', size)
  return right === 0 ? next : stretched(next, right > 0 ? 'ArrowRight' : 'ArrowLeft', size)
}

function showEnd(api: Api, { end }: CellRange): void {
  api.ensureIndexVisible(end.row)
  const column = api.getAllDisplayedColumns()[end.column]
  if (column !== undefined) api.ensureColumnVisible(column)
}

function placeOf(api: Api, row: number | null, columnId: string | undefined, pinned: unknown): CellPlace | null {
  if (row === null || columnId === undefined || pinned === 'bottom' || pinned === 'top') return null
  const column = api.getAllDisplayedColumns().findIndex((shown) => shown.getColId() === columnId)
  return column < 0 ? null : { row, column }
}
