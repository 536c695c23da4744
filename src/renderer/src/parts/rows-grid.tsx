import { SearchOutlined } from '@ant-design/icons'
import type { IDatasource } from 'ag-grid-community'
import { Input } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FormRow, FormView, RowsPage, RowsQuery, RowsWindow } from '#contract'
import { gridWords } from '../words/grid.ts'
import { useWords } from '../words/words.ts'
import { GridFrame } from './data-grid-frame.tsx'
import { formatNumber } from './format.ts'
import { ProblemAlert } from './problem-alert.tsx'
import { rowColumns, sourceOf, toGridRow } from './rows-grid-columns.ts'
import './rows-grid.css'
import { useScope } from './scope.tsx'

export interface RowsGridProps {
  readonly form: FormView
  readonly query: RowsQuery
  readonly loadRows: (window: RowsWindow) => Promise<RowsPage>
  /** Click, Enter or F2 on a cell. */
  readonly onOpen: (row: FormRow, column: string) => void
  /** The query as it is shown now, with search and sort: what an export must write. */
  readonly onQuery?: (query: RowsQuery) => void
  readonly stateKey: string
}

const windowSize = 100

/** Rows of a form, read by windows as they come into sight; the same cost over a thousand rows and a million. */
export function RowsGrid({ form, query, loadRows, onOpen, onQuery, stateKey }: RowsGridProps) {
  const { language, allRegions } = useScope()
  const say = useWords(gridWords)
  const [typed, setTyped] = useState('')
  const search = useDelayed(typed.trim(), 300)
  const [total, setTotal] = useState<number | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const load = useRef(loadRows)
  load.current = loadRows
  const tell = useRef(onQuery)
  tell.current = onQuery

  const key = JSON.stringify([query, search])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the query and the search text
  const model = useMemo(() => {
    const asked = search === '' ? query : { ...query, search }
    return {
      rowModelType: 'infinite' as const,
      cacheBlockSize: windowSize,
      maxBlocksInCache: 30,
      datasource: toSource(asked, (window) => load.current(window), {
        setTotal,
        setProblem,
        tell: (shown) => tell.current?.(shown),
      }),
    }
  }, [key])
  const columns = useMemo(
    () => rowColumns({ form, regions: allRegions, language, periodTitle: say('period') }),
    [form, allRegions, language, say],
  )

  return (
    <div className="rows-grid">
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
          {total !== null && say('rows', { count: total, shown: formatNumber(total, 0, language) })}
        </span>
        <span className="rows-grid-hint">{say('copyHint')}</span>
      </div>
      {problem !== null && <ProblemAlert problem={problem} />}
      <GridFrame
        columns={columns}
        model={model}
        stateKey={stateKey}
        onRow={(row, field) => {
          const source = sourceOf(row)
          if (source !== null) onOpen(source, field)
        }}
      />
    </div>
  )
}

interface Told {
  setTotal(total: number): void
  setProblem(problem: unknown): void
  tell(shown: RowsQuery): void
}

function toSource(asked: RowsQuery, load: (window: RowsWindow) => Promise<RowsPage>, told: Told): IDatasource {
  return {
    getRows: async ({ startRow, endRow, sortModel, successCallback, failCallback }) => {
      const sort = sortModel.map(({ colId, sort }) => ({ column: colId, descending: sort === 'desc' }))
      const shown = sort.length === 0 ? asked : { ...asked, sort }
      told.tell(shown)
      try {
        const page = await load({ ...shown, offset: startRow, limit: endRow - startRow })
        told.setTotal(page.total)
        told.setProblem(null)
        successCallback(page.rows.map(toGridRow), page.total)
      } catch (thrown) {
        told.setProblem(thrown)
        failCallback()
      }
    },
  }
}

/** The value as it was a moment ago, so that not every key pressed asks anew. */
function useDelayed(value: string, milliseconds: number): string {
  const [late, setLate] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return late
}
