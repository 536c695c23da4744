import type { GridApi } from 'ag-grid-community'
import { App, InputNumber, Select } from 'antd'
import { type ComponentRef, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { GridRow } from './data-grid-column.ts'
import type { FilterView } from './filters/filter-text.ts'
import { formatNumber } from './format.ts'

/** What the rest of the grid may ask of its foot. */
export interface RowsFootHandle {
  /** Looks again which rows are in sight. */
  look(): void
  /** Puts the cursor where a row number is typed. */
  askRow(): void
}

export interface RowsFootProps {
  readonly view: FilterView
  readonly api: () => GridApi<GridRow> | null
  readonly total: number | null
  readonly handle: RefObject<RowsFootHandle | null>
  /** Place of the first row of a county. */
  readonly placeOf: ((region: string) => Promise<number | null>) | undefined
}

interface Seen {
  readonly from: number
  readonly to: number
}

/** Which rows are in sight, and ways to others: by number, by county. */
export function RowsFoot({ view, api, total, handle, placeOf }: RowsFootProps) {
  const { say, language, regions } = view
  const { message } = App.useApp()
  const [seen, setSeen] = useState<Seen>({ from: 0, to: 0 })
  const [row, setRow] = useState<number | null>(null)
  const input = useRef<ComponentRef<typeof InputNumber>>(null)
  const look = () => {
    const grid = api()
    const next = grid === null ? seen : rowsInSight(grid)
    setSeen((before) => (before.from === next.from && before.to === next.to ? before : next))
  }
  useImperativeHandle(handle, () => ({ look, askRow: () => input.current?.focus() }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when the number of rows is another
  useEffect(look, [total])

  const show = (number: number) => formatNumber(number, 0, language)
  const go = (place: number) => {
    const grid = api()
    if (grid === null || total === null || total === 0) return
    const at = Math.min(Math.max(place, 0), total - 1)
    grid.ensureIndexVisible(at, 'top')
    const [first] = grid.getAllDisplayedColumns()
    // The row is drawn a moment after it was scrolled to.
    if (first !== undefined) setTimeout(() => grid.setFocusedCell(at, first), 60)
  }
  const goCounty = async (region: string) => {
    const place = await placeOf?.(region)
    if (typeof place === 'number') go(place)
    else void message.info(say('noCounty', { county: regions.find(({ code }) => code === region)?.name.zh ?? region }))
  }

  return (
    <div className="rows-foot">
      <span className="rows-foot-seen" role="status">
        {total === 0
          ? say('seenNone')
          : total !== null && seen.to > 0
            ? say('seen', { from: show(seen.from), to: show(Math.min(seen.to, total)), total: show(total) })
            : ''}
      </span>
      <InputNumber
        ref={input}
        size="small"
        controls={false}
        min={1}
        precision={0}
        aria-label={say('goRow')}
        placeholder={say('goRow')}
        value={row}
        onChange={setRow}
        onPressEnter={() => {
          if (row !== null) go(row - 1)
          setRow(null)
        }}
      />
      {placeOf !== undefined && (
        <Select
          size="small"
          aria-label={say('goCounty')}
          placeholder={say('goCounty')}
          popupMatchSelectWidth={false}
          placement="topLeft"
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          options={regions.map(({ code, name }) => ({ value: code, label: language === 'en' ? name.en : name.zh }))}
          onChange={(region: string | null) => region !== null && void goCounty(region)}
        />
      )}
    </div>
  )
}

/** Numbers of the first and last row that are wholly or half in sight. */
function rowsInSight(api: GridApi<GridRow>): Seen {
  const { top, bottom } = api.getVerticalPixelRange()
  const height = api.getSizesForCurrentTheme().rowHeight
  const count = api.getDisplayedRowCount()
  return { from: Math.min(Math.floor(top / height + 0.5) + 1, count), to: Math.min(Math.round(bottom / height), count) }
}
