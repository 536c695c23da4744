import type { Filters, FormColumn } from '#contract'

/** How the total of a column of figures comes about. */
export type Totalled = 'sum' | 'mean' | 'none'

/**
 * How a measure is totalled down a table.
 *
 * A scale in mu plus one in heads has no meaning, so a measure that is bound to a dimension is added up only where a
 * filter or the columns across hold that dimension fast.
 */
export function totalled(column: FormColumn, across: readonly string[], filters: Filters | undefined): Totalled {
  if (column.role !== 'measure') return 'none'
  if (column.aggregate !== 'sum') return column.aggregate
  if (column.within === null || across.includes(column.within)) return 'sum'
  return filters?.[column.within]?.length === 1 ? 'sum' : 'none'
}
