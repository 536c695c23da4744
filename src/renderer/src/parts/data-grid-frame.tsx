import type { CellKeyDownEvent, ColDef, GridApi, GridOptions, GridState, RowClickedEvent } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type ClipboardEvent, useMemo, useRef, useState } from 'react'
import { gridWords } from '../words/grid.ts'
import { useWords } from '../words/words.ts'
import './data-grid-modules.ts'
import type { GridColumn, GridRow } from './data-grid-column.ts'
import { toDefinitions } from './data-grid-definitions.ts'
import { isOneCell, isStep } from './data-grid-range.ts'
import { copiedText, isSelected, useCellSelection } from './data-grid-selection.ts'
import { initialStateOf, type KeptPart, withPart } from './data-grid-state.ts'
import { DataGridSummary } from './data-grid-summary.tsx'
import { gridTheme } from './data-grid-theme.ts'
import { useScope } from './scope.tsx'
import './data-grid.css'

export interface GridFrameProps {
  readonly columns: readonly GridColumn[]
  /** What feeds the grid: rows held in the window, or a source asked by windows. */
  readonly model: Pick<
    GridOptions<GridRow>,
    | 'rowModelType'
    | 'rowData'
    | 'datasource'
    | 'cacheBlockSize'
    | 'maxBlocksInCache'
    | 'pinnedBottomRowData'
    | 'getRowId'
  >
  readonly height?: number | string | undefined
  readonly onRow?: ((row: GridRow, field: string) => void) | undefined
  /** Rows in the order shown, told again after each sort. */
  readonly onOrder?: ((rows: readonly GridRow[]) => void) | undefined
  readonly stateKey?: string | undefined
  readonly label?: string | undefined
}

/** The worksheet-like frame that every grid shares: columns, keys, block selection, remembered widths. */
export function GridFrame({ columns, model, height = '100%', onRow, onOrder, stateKey, label }: GridFrameProps) {
  const scope = useScope()
  const say = useWords(gridWords)
  const api = useRef<GridApi<GridRow> | null>(null)
  const selection = useCellSelection(columns)
  const stateName = stateKey === undefined ? undefined : `grid:${stateKey}`
  // Read once: a grid that is open keeps its own columns.
  const [initialState] = useState(() => initialStateOf(stateName && scope.remembered(stateName)))
  const definitions = useMemo(() => toDefinitions(columns, scope.language, say), [columns, scope.language, say])
  const defaults = useMemo<ColDef<GridRow>>(
    () => ({
      resizable: true,
      cellDataType: false,
      wrapHeaderText: true,
      autoHeaderHeight: true,
      comparator: compare,
      cellClassRules: {
        'grid-selected': (cell) =>
          isSelected(cell.api, selection.range.current, cell.rowIndex, cell.colDef.colId ?? ''),
      },
      suppressKeyboardEvent: ({ event }) => event.shiftKey && isStep(event.key),
    }),
    [selection.range],
  )

  const keep = (part: KeptPart, state: GridState) => {
    if (stateName !== undefined) scope.remember(stateName, withPart(scope.remembered(stateName), part, state))
  }
  const open = (row: GridRow | undefined, field: string) => {
    if (row !== undefined && isOneCell(selection.range.current)) onRow?.(row, field)
  }
  const copy = (event: ClipboardEvent) => {
    const range = selection.range.current
    if (api.current === null || range === null || event.target instanceof HTMLInputElement) return
    event.clipboardData.setData('text/plain', copiedText(api.current, range))
    event.preventDefault()
  }

  return (
    <div className={onRow ? 'data-grid data-grid-opens' : 'data-grid'} style={{ height }} onCopy={copy} title="">
      <div className="data-grid-body">
        <AgGridReact<GridRow>
          key={scope.language}
          {...model}
          {...selection.handlers}
          theme={gridTheme}
          columnDefs={definitions}
          defaultColDef={defaults}
          {...(initialState && { initialState })}
          localeText={{ noRowsToShow: say('empty'), loadingOoo: say('loading'), loadingError: say('failed') }}
          loading={false}
          suppressFieldDotNotation
          alwaysShowVerticalScroll
          suppressDragLeaveHidesColumns
          enableBrowserTooltips={false}
          tooltipShowDelay={300}
          rowBuffer={8}
          animateRows={false}
          onGridReady={(event) => {
            api.current = event.api
            if (label !== undefined) event.api.setGridAriaProperty('label', label)
          }}
          onGridSizeChanged={({ api, clientWidth }) => {
            if (initialState?.columnSizing === undefined) fitColumns(api, definitions, clientWidth)
          }}
          onModelUpdated={(event) => onOrder?.(shownRows(event.api))}
          onColumnResized={({ api, finished, source }) => {
            if (finished && source === 'uiColumnResized') keep('columnSizing', api.getState())
          }}
          onColumnMoved={({ api, finished, source }) => {
            if (finished && source === 'uiColumnMoved') keep('columnOrder', api.getState())
          }}
          onSortChanged={({ api, source }) => {
            if (source === 'uiColumnSorted') keep('sort', api.getState())
          }}
          onRowClicked={(event: RowClickedEvent<GridRow>) => {
            const field = event.api.getFocusedCell()?.column.getColId() ?? ''
            if (event.rowPinned == null) open(event.data, field)
          }}
          onCellKeyDown={(event) => {
            if (!('column' in event)) return
            selection.handlers.onCellKeyDown(event as CellKeyDownEvent<GridRow>)
            const key = (event.event as KeyboardEvent | null)?.key
            if ((key === 'Enter' || key === 'F2') && event.rowPinned == null) open(event.data, event.column.getColId())
          }}
        />
      </div>
      <DataGridSummary summary={selection.summary} />
    </div>
  )
}

function shownRows(api: GridApi<GridRow>): readonly GridRow[] {
  const rows = Array.from({ length: api.getDisplayedRowCount() }, (_, at) => api.getDisplayedRowAtIndex(at)?.data)
  return rows.filter((row) => row !== undefined)
}

/** Absent values stand last in either direction: they are neither small nor large. */
function compare(a: unknown, b: unknown, _nodeA: unknown, _nodeB: unknown, descending: boolean): number {
  const absentA = a === null || a === undefined || a === ''
  const absentB = b === null || b === undefined || b === ''
  if (absentA || absentB) return absentA && absentB ? 0 : absentA === descending ? -1 : 1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** Room for the scroll bar, whether the system shows one or not: a number must not run under it. */
const SCROLL_BAR = 18

/** Fills the grid with its columns where they fit with little squeezing; a wider table keeps its widths and scrolls. */
function fitColumns(api: GridApi<GridRow>, definitions: ReturnType<typeof toDefinitions>, width: number): void {
  const room = width - SCROLL_BAR
  if (widthOf(definitions) * 0.88 <= room) api.sizeColumnsToFit(room)
}

function widthOf(definitions: ReturnType<typeof toDefinitions>): number {
  return definitions.reduce(
    (sum, definition) =>
      sum + ('children' in definition ? widthOf(definition.children) : (definition.initialWidth ?? 96)),
    0,
  )
}
