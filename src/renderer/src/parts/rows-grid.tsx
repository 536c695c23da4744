import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FormRow, FormView, ProgressEvent, RowsPage, RowsQuery, RowsWindow, SortKey } from '#contract'
import { adjustmentWords } from '../words/adjustments.ts'
import { gridWords } from '../words/grid.ts'
import { rowsGridWords } from '../words/rows-grid.ts'
import { useWords } from '../words/words.ts'
import { valueText } from './adjusted-text.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { GridFrame, type GridHandle } from './data-grid-frame.tsx'
import type { RowsDoors } from './doors.ts'
import { FilterChips } from './filter-chips.tsx'
import type { FilterView } from './filters/filter-text.ts'
import { useRowFilters } from './filters/use-row-filters.ts'
import { formatNumber, momentLabel } from './format.ts'
import { ProblemAlert } from './problem-alert.tsx'
import { type OpenRow, RowDrawer } from './row-drawer.tsx'
import { RowsFoot, type RowsFootHandle } from './rows-foot.tsx'
import { rowColumns, sourceOf, toGridRow } from './rows-grid-columns.ts'
import { windowedRows } from './rows-grid-source.ts'
import './rows-grid.css'
import { RowsHeader, RowsHeadingContext } from './rows-header.tsx'
import { RowsListing } from './rows-listing.tsx'
import { useScope } from './scope.tsx'
import { useDelayed } from './use-delayed.ts'

export interface RowsGridProps {
  readonly form: FormView
  readonly query: RowsQuery
  readonly loadRows: (window: RowsWindow) => Promise<RowsPage>
  /** With these the grid filters, adds up and copies what it has not loaded, and opens a row by itself. */
  readonly doors?: RowsDoors
  /** Double click, Enter or F2 on a cell. */
  readonly onOpen?: (row: FormRow, column: string) => void
  /** The query as it is shown now, with search, filters and sort, and the columns shown: what an export must write. */
  readonly onQuery?: (query: RowsQuery, columns: readonly string[]) => void
  readonly stateKey: string
  /** Begins without filters each time: rows behind a figure must be all of them. */
  readonly unfiltered?: boolean
}

const windowSize = 100

/** Rows copied are read so many at a time. */
const COPIED_AT_ONCE = 5000

/** Rows of a form, read by windows as they come into sight; the same cost over a thousand rows and a million. */
export function RowsGrid(props: RowsGridProps) {
  const { form, query, loadRows, doors, onOpen, onQuery, stateKey, unfiltered = false } = props
  const scope = useScope()
  const { language, allRegions, layer } = scope
  const say = useWords(rowsGridWords)
  const sayGrid = useWords(gridWords)
  const sayAdjusted = useWords(adjustmentWords)
  const [typed, setTyped] = useState('')
  const search = useDelayed(typed.trim(), 300)
  const view = useMemo<FilterView>(
    () => ({ form, regions: allRegions, language, say }),
    [form, allRegions, language, say],
  )
  const { where, filter, liftAll, chips } = useRowFilters(view, unfiltered ? null : stateKey, sayGrid('period'))
  const [sort, setSort] = useState<readonly SortKey[]>([])
  const [total, setTotal] = useState<number | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [progress, setProgress] = useState<ProgressEvent | null>(null)
  const [round, setRound] = useState(0)
  const [open, setOpen] = useState<OpenRow | null>(null)
  const grid = useRef<GridHandle | null>(null)
  const foot = useRef<RowsFootHandle | null>(null)
  const asked = useRef<RowsQuery>(query)
  const find = useRef('')
  find.current = search
  const load = useRef({ loadRows, doors, onQuery })
  load.current = { loadRows, doors, onQuery }

  useEffect(() => doors?.onBookChange(() => setRound((last) => last + 1)), [doors])

  const tell = () => load.current.onQuery?.(asked.current, shownColumns(grid.current))
  const key = JSON.stringify([query, search, where, round, layer])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the query, the search text and the filters
  const windows = useMemo(() => {
    const narrowed = {
      ...query,
      ...(Object.keys(where).length > 0 && { where }),
      ...(search !== '' && { search }),
    }
    asked.current = narrowed
    const plain = { rows: (window: RowsWindow) => load.current.loadRows(window), cancel: () => {} }
    return windowedRows(narrowed, doors ?? plain, {
      total: setTotal,
      problem: setProblem,
      progress: setProgress,
      asked: (now) => {
        asked.current = now
        tell()
      },
    })
  }, [key])
  const model = useMemo(
    () => ({
      rowModelType: 'infinite' as const,
      cacheBlockSize: windowSize,
      maxBlocksInCache: 30,
      datasource: windows.datasource,
    }),
    [windows],
  )
  const columns = useMemo(
    () =>
      rowColumns({
        form,
        regions: allRegions,
        language,
        periodTitle: sayGrid('period'),
        find: () => find.current,
        sayAdjusted: ({ old, new: now, reason, by, at }, column) =>
          sayAdjusted('cell-hint', {
            old: valueText(form, column, old, language),
            new: valueText(form, column, now, language),
            reason,
            by,
            at: momentLabel(at),
          }),
      }),
    [form, allRegions, language, sayGrid, sayAdjusted],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what is asked
  const heading = useMemo(
    () =>
      doors === undefined
        ? null
        : {
            view,
            doors,
            where,
            sort,
            query: asked.current,
            onFilter: filter,
            onSelect: (column: string, extend: boolean) => grid.current?.selectColumn(column, extend),
          },
    [view, doors, where, sort, key],
  )
  const openRow = (row: FormRow, column: string) => {
    if (doors === undefined) return onOpen?.(row, column)
    setOpen({ row, column, place: grid.current?.api.getFocusedCell()?.rowIndex ?? 0 })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the grid within
    <div
      className="rows-grid"
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'g') return
        event.preventDefault()
        foot.current?.askRow()
      }}
    >
      <div className="rows-grid-bar">
        <Input
          allowClear
          size="small"
          prefix={<SearchOutlined />}
          placeholder={say('search')}
          aria-label={say('search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span className="rows-grid-total" role="status">
          {total !== null && sayGrid('rows', { count: total, shown: formatNumber(total, 0, language) })}
        </span>
        {progress !== null && <RowsListing progress={progress} onCancel={windows.cancel} />}
        <span className="rows-grid-hint">{progress === null && say('hint')}</span>
        <ColumnChooser grid={() => grid.current} columns={columns} say={say} />
      </div>
      {chips.length > 0 && (
        <div className="rows-grid-chips">
          <FilterChips chips={chips} onLift={(column) => filter(column, undefined)} onLiftAll={liftAll} />
        </div>
      )}
      {problem !== null && <ProblemAlert problem={problem} onAgain={() => setRound((last) => last + 1)} />}
      <RowsHeadingContext value={heading}>
        <GridFrame
          columns={columns}
          model={model}
          stateKey={stateKey}
          opensBy="double-click"
          {...(heading !== null && { header: RowsHeader })}
          onReady={(ready) => {
            grid.current = ready
            setSort(sortOf(ready))
          }}
          onSort={() => grid.current !== null && setSort(sortOf(grid.current))}
          onView={() => {
            foot.current?.look()
            tell()
          }}
          figuresOf={
            doors &&
            (async ({ from, to, fields }) =>
              (await doors.selection({ ...asked.current, from, to, columns: fields })).columns)
          }
          rowsIn={doors && ((from, to) => readAll(doors, asked.current, from, to))}
          foot={
            <RowsFoot
              view={view}
              api={() => grid.current?.api ?? null}
              total={total}
              handle={foot}
              placeOf={doors && ((region) => doors.rowPlace({ ...asked.current, region }))}
            />
          }
          onRow={(row, field) => {
            const source = sourceOf(row)
            if (source !== null) openRow(source, field)
          }}
        />
      </RowsHeadingContext>
      {doors !== undefined && (
        <RowDrawer
          form={form}
          doors={doors}
          open={open}
          total={total ?? 0}
          onOpen={setOpen}
          rowAt={async (place) => {
            const { rows } = await doors.rows({ ...asked.current, offset: place, limit: 1 })
            grid.current?.api.ensureIndexVisible(place)
            return rows[0] ?? null
          }}
        />
      )}
    </div>
  )
}

async function readAll(doors: RowsDoors, query: RowsQuery, from: number, to: number) {
  const rows = []
  for (let offset = from; offset < to; offset += COPIED_AT_ONCE) {
    const page = await doors.rows({ ...query, offset, limit: Math.min(COPIED_AT_ONCE, to - offset) })
    rows.push(...page.rows.map(toGridRow))
  }
  return rows
}

function sortOf({ api }: GridHandle): readonly SortKey[] {
  return api
    .getColumnState()
    .filter(({ sort }) => sort === 'asc' || sort === 'desc')
    .toSorted((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .map(({ colId, sort }) => ({ column: colId, descending: sort === 'desc' }))
}

function shownColumns(grid: GridHandle | null): readonly string[] {
  return grid?.api.getAllDisplayedColumns().map((column) => column.getColId()) ?? []
}
