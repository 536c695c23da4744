import type { ColumnFilter, ColumnFilters, FormView } from '#contract'

export type FilterKind = ColumnFilter['kind']

/** Filters a column of rows can have, the usual one first. */
export function filterKindsOf(form: FormView, name: string): readonly FilterKind[] {
  const column = form.columns.find((one) => one.name === name)
  if (name === 'region' || name === 'period' || column === undefined) return ['members']
  if (column.sensitivity !== 'public') return ['exact']
  switch (column.type) {
    case 'integer':
    case 'decimal':
      return ['number']
    case 'date':
      return ['date']
    case 'text':
    case 'identifier':
      return ['members', 'text']
    case 'year':
      return ['members', 'number']
    default:
      return ['members']
  }
}

/** What is remembered of filters: never what was typed to find a person. */
export function rememberedFilters(where: ColumnFilters): string {
  return JSON.stringify(Object.fromEntries(Object.entries(where).filter(([, filter]) => filter.kind !== 'exact')))
}

/** Filters as they were remembered, as far as the form still has such columns. */
export function filtersFrom(text: string | undefined, form: FormView): ColumnFilters {
  if (text === undefined || text === '') return {}
  try {
    const all = Object.entries(JSON.parse(text) as ColumnFilters)
    const known = new Set(['region', 'period', ...form.columns.map(({ name }) => name)])
    return Object.fromEntries(
      all.filter(([name, filter]) => known.has(name) && filterKindsOf(form, name).includes(filter.kind)),
    )
  } catch {
    return {}
  }
}
