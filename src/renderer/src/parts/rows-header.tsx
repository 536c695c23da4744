import { FilterFilled, FilterOutlined } from '@ant-design/icons'
import type { IHeaderParams } from 'ag-grid-community'
import { Popover } from 'antd'
import { createContext, useContext, useState } from 'react'
import type { ColumnFilter, ColumnFilters, RowsQuery, SortKey } from '#contract'
import type { GridRow } from './data-grid-column.ts'
import type { RowsDoors } from './doors.ts'
import { FilterPanel } from './filters/filter-panel.tsx'
import type { FilterView } from './filters/filter-text.ts'
import './rows-header.css'

/** What the headings of a grid of rows show and do. */
export interface RowsHeading {
  readonly view: FilterView
  readonly query: RowsQuery
  readonly doors: RowsDoors
  readonly where: ColumnFilters
  readonly sort: readonly SortKey[]
  onFilter(column: string, filter: ColumnFilter | undefined): void
  onSelect(column: string, extend: boolean): void
}

export const RowsHeadingContext = createContext<RowsHeading | null>(null)

/** A heading: click selects its column, Shift+click adds it to the sort; its arrows sort, its funnel filters. */
export function RowsHeader({ column, displayName, enableSorting, progressSort }: IHeaderParams<GridRow>) {
  const heading = useContext(RowsHeadingContext)
  const [open, setOpen] = useState(false)
  if (heading === null) return displayName
  const { view, where, sort } = heading
  const name = column.getColId()
  const filter = where[name]
  const place = sort.findIndex((key) => key.column === name)
  const key = sort[place]
  const { say } = view

  return (
    <div className="rows-header">
      <button
        type="button"
        className="rows-header-title"
        tabIndex={-1}
        title={say('heading', { title: displayName })}
        onClick={(event) => {
          if (event.shiftKey && enableSorting === true) progressSort(true)
          else heading.onSelect(name, event.shiftKey)
        }}
      >
        {displayName}
      </button>
      <span className={key !== undefined || filter !== undefined ? 'rows-header-tools in-use' : 'rows-header-tools'}>
        {enableSorting === true && (
          <button
            type="button"
            className={key === undefined ? 'rows-header-sort' : 'rows-header-sort in-use'}
            aria-label={say('sort', { title: displayName })}
            title={
              key === undefined
                ? say('sort', { title: displayName })
                : say(key.descending ? 'sortDown' : 'sortUp', { place: place + 1 })
            }
            onClick={(event) => progressSort(event.shiftKey)}
          >
            {key === undefined ? '↕' : key.descending ? '↓' : '↑'}
            {key !== undefined && sort.length > 1 && <sub>{place + 1}</sub>}
          </button>
        )}
        <Popover
          trigger="click"
          placement="bottomLeft"
          destroyOnHidden
          open={open}
          onOpenChange={setOpen}
          title={say('filter', { title: displayName })}
          content={
            <FilterPanel
              view={view}
              column={name}
              query={heading.query}
              doors={heading.doors}
              filter={filter}
              onApply={(next) => {
                setOpen(false)
                heading.onFilter(name, next)
              }}
            />
          }
        >
          <button
            type="button"
            className={filter === undefined ? 'rows-header-filter' : 'rows-header-filter in-use'}
            aria-label={say('filter', { title: displayName })}
            title={say('filter', { title: displayName })}
          >
            {filter === undefined ? <FilterOutlined /> : <FilterFilled />}
          </button>
        </Popover>
      </span>
    </div>
  )
}
