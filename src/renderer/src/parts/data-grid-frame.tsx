import type {
  ColDef,
  GridApi,
  GridOptions,
  GridState,
  IHeaderParams,
  RowClickedEvent,
  RowDoubleClickedEvent,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type ComponentType, type ReactNode, useMemo, useRef, useState } from 'react'
import { gridWords } from '../words/grid.ts'
import { useWords } from '../words/words.ts'
import './data-grid-modules.ts'
import { useCopy } from './data-grid-clipboard.ts'
import type { GridColumn, GridRow } from './data-grid-column.ts'
import { toDefinitions } from './data-grid-definitions.ts'
import { type SelectedCells, selectedCells, useSelectionFigures } from './data-grid-figures.ts'
import { fitColumns } from './data-grid-fit.ts'
import { compareValues } from './data-grid-order.ts'
import { type ColumnTotals, isOneCell } from './data-grid-range.ts'
import { isSelected, isSelectionKey, useCellSelection } from './data-grid-selection.ts'
import { initialStateOf, type KeptPart, withPart } from './data-grid-state.ts'
import { DataGridSummary } from './data-grid-summary.tsx'
import { gridTheme } from './data-grid-theme.ts'
import { useScope } from './scope.tsx'
import './data-grid.css'

/** An open grid, for what stands around it. */
export interface GridHandle {
  readonly api: GridApi<GridRow>
  /** Selects a column by its heading. */
  selectColumn(field: string, extend: boolean): void
  /** Remembers what was changed of the columns from outside. */
  keepColumns(): void
  /** Columns as the form has them, and nothing remembered. */
  resetColumns(): void
}

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
  /** What opens a row besides Enter and F2. */
  readonly opensBy?: 'click' | 'double-click'
  /** Every click and Space on a cell. */
  readonly onCell?: ((row: GridRow, field: string) => void) | undefined
  /** Click and Enter on a heading. */
  readonly onHeader?: ((field: string) => void) | undefined
  /** The selected block, rows as far as they are loaded; `null`: one cell or none. */
  readonly onSelection?: ((cells: SelectedRows | null) => void) | undefined
  /** Rows in the order shown, told again after each sort. */
  readonly onOrder?: ((rows: readonly GridRow[]) => void) | undefined
  readonly onSort?: (() => void) | undefined
  /** The rows in sight, or the columns shown, may be others now. */
  readonly onView?: (() => void) | undefined
  readonly onReady?: ((grid: GridHandle) => void) | undefined
  /** Adds up a block of which not every row is loaded. */
  readonly figuresOf?: ((selected: SelectedCells) => Promise<Readonly<Record<string, ColumnTotals>>>) | undefined
  /** Reads rows that are not loaded, to be copied. */
  readonly rowsIn?: ((from: number, to: number) => Promise<readonly GridRow[]>) | undefined
  readonly header?: ComponentType<IHeaderParams<GridRow>>
  readonly foot?: ReactNode
  readonly stateKey?: string | undefined
  readonly label?: string | undefined
}

export interface SelectedRows {
  readonly rows: readonly GridRow[]
  readonly fields: readonly string[]
}

const COLUMN_PARTS: readonly KeptPart[] = ['columnOrder', 'columnVisibility', 'columnPinning', 'columnSizing']

/** The worksheet-like frame that every grid shares: columns, keys, block selection, what is remembered. */
export function GridFrame({ columns, model, height = '100%', opensBy = 'click', stateKey, ...props }: GridFrameProps) {
  const scope = useScope()
  const say = useWords(gridWords)
  const body = useRef<HTMLDivElement>(null)
  const api = useRef<GridApi<GridRow> | null>(null)
  const { figures, show } = useSelectionFigures(columns, props.figuresOf)
  const selection = useCellSelection(body, (grid, range) => {
    show(grid, range)
    props.onSelection?.(range === null ? null : selectedRows(grid, selectedCells(grid, range)))
  })
  const copy = useCopy({ api, range: selection.range, columns, rowsIn: props.rowsIn })
  const stateName = stateKey === undefined ? undefined : `grid:${stateKey}`
  // Read once: a grid that is open keeps its own columns.
  const [initialState] = useState(() => initialStateOf(stateName && scope.remembered(stateName)))
  const definitions = useMemo(() => toDefinitions(columns, scope.language, say), [columns, scope.language, say])
  const { header } = props
  const onHeader = useRef(props.onHeader)
  onHeader.current = props.onHeader
  const defaults = useMemo<ColDef<GridRow>>(
    () => ({
      resizable: true,
      cellDataType: false,
      wrapHeaderText: true,
      autoHeaderHeight: true,
      comparator: compareValues,
      ...(header !== undefined && { headerComponent: header }),
      cellClassRules: {
        'grid-selected': (cell) =>
          isSelected(cell.api, selection.range.current, cell.rowIndex, cell.colDef.colId ?? ''),
      },
      suppressKeyboardEvent: ({ event }) => isSelectionKey(event),
      suppressHeaderKeyboardEvent: ({ event, column }) => {
        if (event.key === 'Enter' && 'getColId' in column) onHeader.current?.(column.getColId())
        return false
      },
    }),
    [selection.range, header],
  )

  // The newest, for a handle given out once keeps what was remembered when it was.
  const remembering = useRef(scope)
  remembering.current = scope
  const keep = (parts: readonly KeptPart[], state: GridState) => {
    if (stateName === undefined) return
    const { remembered, remember } = remembering.current
    const kept = parts.reduce((text, part) => withPart(text, part, state), remembered(stateName))
    if (kept !== undefined) remember(stateName, kept)
  }
  const open = (row: GridRow | undefined, field: string) => {
    if (row !== undefined && isOneCell(selection.range.current)) props.onRow?.(row, field)
  }
  const clicked = (event: RowClickedEvent<GridRow> | RowDoubleClickedEvent<GridRow>, by: 'click' | 'double-click') => {
    if (event.rowPinned != null || event.data === undefined) return
    const field = event.api.getFocusedCell()?.column.getColId() ?? ''
    if (by === 'click' && isOneCell(selection.range.current)) props.onCell?.(event.data, field)
    if (by === opensBy) open(event.data, field)
  }

  return (
    <div
      className={props.onRow && opensBy === 'click' ? 'data-grid data-grid-opens' : 'data-grid'}
      style={{ height }}
      onCopy={copy}
      title=""
    >
      <div className="data-grid-body" ref={body}>
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
            if (props.label !== undefined) event.api.setGridAriaProperty('label', props.label)
            props.onReady?.({
              api: event.api,
              selectColumn: (field, extend) => selection.selectColumn(event.api, field, extend),
              keepColumns: () => keep(COLUMN_PARTS, event.api.getState()),
              resetColumns: () => {
                event.api.resetColumnState()
                if (stateName !== undefined) remembering.current.remember(stateName, '')
              },
            })
          }}
          onGridSizeChanged={({ api, clientWidth }) => {
            if (initialState?.columnSizing === undefined) fitColumns(api, definitions, clientWidth)
            props.onView?.()
          }}
          onModelUpdated={(event) => {
            props.onOrder?.(shownRows(event.api))
            props.onView?.()
          }}
          onBodyScroll={() => props.onView?.()}
          onColumnResized={({ api, finished, source }) => {
            if (finished && source === 'uiColumnResized') keep(['columnSizing'], api.getState())
          }}
          onColumnMoved={({ api, finished, source }) => {
            if (finished && source === 'uiColumnMoved') keep(['columnOrder'], api.getState())
          }}
          onDisplayedColumnsChanged={() => props.onView?.()}
          onSortChanged={({ api, source }) => {
            if (source === 'uiColumnSorted') keep(['sort'], api.getState())
            props.onSort?.()
          }}
          onColumnHeaderClicked={({ column }) => {
            if ('getColId' in column) props.onHeader?.(column.getColId())
          }}
          onRowClicked={(event) => clicked(event, 'click')}
          onRowDoubleClicked={(event) => clicked(event, 'double-click')}
          onCellKeyDown={(event) => {
            if (!('column' in event)) return
            selection.handlers.onCellKeyDown(event)
            if (event.rowPinned != null) return
            const key = event.event as KeyboardEvent | null
            const field = event.column.getColId()
            if (key?.key === 'Enter' || key?.key === 'F2') open(event.data, field)
            if (key?.key === ' ' && !isSelectionKey(key) && event.data !== undefined) props.onCell?.(event.data, field)
          }}
        />
      </div>
      <DataGridSummary figures={figures} foot={props.foot} />
    </div>
  )
}

function selectedRows(api: GridApi<GridRow>, { from, to, fields }: SelectedCells): SelectedRows {
  const loaded = Math.min(to, api.getDisplayedRowCount(), from + 10_000)
  const rows = Array.from({ length: loaded - from }, (_, at) => api.getDisplayedRowAtIndex(from + at)?.data)
  return { rows: rows.filter((row) => row !== undefined), fields }
}

function shownRows(api: GridApi<GridRow>): readonly GridRow[] {
  const rows = Array.from({ length: api.getDisplayedRowCount() }, (_, at) => api.getDisplayedRowAtIndex(at)?.data)
  return rows.filter((row) => row !== undefined)
}
