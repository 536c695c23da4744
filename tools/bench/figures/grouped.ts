import type { PivotTable, PivotTableQuery } from '#contract'
import { createCore } from '../../../src/main/core/create-core.ts'
import { openBenchBook } from './books.ts'
import { median, timed } from './dashboards.ts'
import type { Grouped, Grouping } from './duck.ts'

const TIMES = 7

/** Columns of the roster of aided students that are no dimensions of its facts, alone and crossed. */
export const GROUPINGS: readonly Grouping[] = [
  { rows: ['grade'] },
  { rows: ['school'] },
  { rows: ['grade', 'stage'] },
  { rows: ['school', 'grade'] },
  { rows: ['school'], filters: { household_type: ['lifted'] } },
]

/** Each grouping by the program's own pivot: count, sum and mean of the amount, without totals. */
export function groupOurs(
  book: string,
  groupings: readonly Grouping[],
): { readonly loadSeconds: number; readonly grouped: readonly Grouped[] } {
  const context = openBenchBook(book)
  try {
    const { figures } = createCore(context)
    const first = timed(() => figures.pivotTable(queryOf({ rows: ['grade'] })))
    let loading = first
    const grouped = groupings.map((grouping): Grouped => {
      const query = queryOf(grouping)
      let table: PivotTable | null = null
      const run = () => {
        table = figures.pivotTable(query)
      }
      const cold = timed(run)
      const ms = median(Array.from({ length: TIMES }, () => timed(run)))
      loading += Math.max(cold - ms, 0)
      return { ms, ...controlOf(table) }
    })
    return { loadSeconds: loading / 1000, grouped }
  } finally {
    context.book.close()
  }
}

function queryOf({ rows, filters }: Grouping): PivotTableQuery {
  return {
    form: 'EDU_ROSTER',
    rows,
    measures: [{ name: 'count' }, { name: 'amount' }, { name: 'amount', aggregate: 'mean' }],
    totals: 'none',
    ...(filters !== undefined && { filters }),
  }
}

/** Groups, and what their counts and amounts add up to. */
function controlOf(table: PivotTable | null): Omit<Grouped, 'ms'> {
  const cells = table?.cells ?? []
  const sum = (at: number) => cells.reduce((total, row) => total + (row[at]?.value ?? 0), 0)
  return { groups: cells.length, count: sum(0), amount: sum(1) }
}
