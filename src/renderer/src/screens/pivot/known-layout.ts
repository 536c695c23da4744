import { emptyLayout, type PivotLayout } from './layout.ts'

/** What a program wrote as a layout: a saved view, or what was remembered. `null` where it isn't one. */
export function toLayout(value: unknown): PivotLayout | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const known = value as Partial<PivotLayout>
  if (!Array.isArray(known.rows) || !Array.isArray(known.columns) || !Array.isArray(known.measures)) return null
  return { ...emptyLayout, ...known }
}

/** The layout without fields a form no longer has. */
export function fitting(layout: PivotLayout, names: ReadonlySet<string>): PivotLayout {
  const measures = layout.measures.filter(({ measure }) => names.has(measure))
  const known = (list: readonly string[]) => list.filter((name) => names.has(name))
  const filters = Object.entries(layout.filters).filter(([name]) => names.has(name))
  const sort = measures.some(({ key }) => key === layout.sort?.measure) ? layout.sort : null
  return {
    ...layout,
    rows: known(layout.rows),
    columns: known(layout.columns),
    measures,
    filters: Object.fromEntries(filters),
    sort,
  }
}
