import { useState } from 'react'
import type { ColumnFilter, ColumnFilters } from '#contract'
import type { FilterChip } from '../filter-chips.tsx'
import { useScope } from '../scope.tsx'
import { filtersFrom, rememberedFilters } from './filter-kinds.ts'
import { columnTitle, type FilterView, filterText } from './filter-text.ts'

/**
 * The filters of a grid of rows, told as chips.
 *
 * @param stateKey under what they are remembered; `null` begins without any and forgets them
 */
export function useRowFilters(view: FilterView, stateKey: string | null, periodTitle: string) {
  const { remembered, remember } = useScope()
  const name = stateKey === null ? null : `filters:${stateKey}`
  const [where, setWhere] = useState<ColumnFilters>(() =>
    name === null ? {} : filtersFrom(remembered(name), view.form),
  )
  const change = (next: ColumnFilters) => {
    setWhere(next)
    if (name !== null) remember(name, rememberedFilters(next))
  }
  return {
    where,
    filter(column: string, next: ColumnFilter | undefined) {
      const { [column]: _, ...others } = where
      change(next === undefined ? others : { ...others, [column]: next })
    },
    liftAll: () => change({}),
    chips: Object.entries(where).map(
      ([column, filter]): FilterChip => ({
        dimension: column,
        title: columnTitle(view, column, periodTitle),
        members: filterText(view, column, filter),
      }),
    ),
  }
}
