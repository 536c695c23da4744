import type { PivotMeasure, PivotScope, PivotTableQuery } from '#contract'
import type { LayoutSort, MeasureUse, PivotLayout } from './layout.ts'

/** What the top bar holds. */
export interface TopBar {
  readonly period: string
  readonly regions: readonly string[]
}

/**
 * The question a layout asks. Its own periods and counties go before those of the top bar.
 *
 * `null` where nothing is asked: a table needs a measure.
 */
export function tableQuery(form: string, layout: PivotLayout, top: TopBar): PivotTableQuery | null {
  if (layout.measures.length === 0) return null
  const { rows, columns, sort, hide } = layout
  return {
    ...scopeOf(form, layout, top),
    rows,
    columns,
    measures: layout.measures.map(measureOf),
    subtotals: layout.subtotals,
    totals: layout.totals,
    ...(sort !== null && { sort: { value: sortOf(sort, layout.measures) } }),
    ...(hide !== null && { hide }),
  }
}

/** Form, periods, counties and filters of a layout. */
export function scopeOf(form: string, layout: PivotLayout, top: TopBar): PivotScope {
  const regions = chosen(layout, 'region').filter((code) => code !== null)
  const filters = Object.entries(layout.filters).filter(
    ([name, members]) => members.length > 0 && name !== 'region' && name !== 'period',
  )
  const asked = periodsOf(layout, top)
  const places = regions.length > 0 ? regions : top.regions
  return {
    form,
    ...(asked !== null && { periods: asked }),
    ...(places.length > 0 && { regions: places }),
    ...(filters.length > 0 && { filters: Object.fromEntries(filters) }),
    ...(layout.boundaries === 'current' && { boundaries: 'current' as const }),
  }
}

/** Periods asked for: those pinned, else the top bar's, else (`null`) all, where periods are what is looked at. */
export function periodsOf(layout: PivotLayout, top: TopBar): readonly string[] | null {
  const pinned = chosen(layout, 'period').filter((period) => period !== null)
  if (pinned.length > 0) return pinned
  return showsPeriods(layout) ? null : [top.period]
}

/** Whether periods stand down the side or across the top. */
export function showsPeriods({ rows, columns, filters }: PivotLayout): boolean {
  const looked = [...rows, ...columns]
  return looked.includes('period') || looked.includes('period-year') || (filters['period-year']?.length ?? 0) > 0
}

function chosen(layout: PivotLayout, dimension: string): readonly (string | null)[] {
  return layout.filters[dimension] ?? []
}

function measureOf({ measure, aggregate, show }: MeasureUse): PivotMeasure {
  return { name: measure, ...(aggregate !== undefined && { aggregate }), ...(show !== 'value' && { show }) }
}

function sortOf(sort: LayoutSort, measures: readonly MeasureUse[]) {
  return {
    measure: measures.findIndex(({ key }) => key === sort.measure),
    column: sort.columnKeys,
    descending: sort.descending,
  }
}
