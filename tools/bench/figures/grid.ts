import type { RowsQuery } from '../../../src/contract/index.ts'
import { finished } from '../../../src/main/core/base/steps.ts'
import { type CoreContext, createRowVerbs } from '../../../src/main/core/create-core.ts'

/** One thing the grid does, with what it took. */
export interface GridMeasurement {
  readonly what: string
  /** Median and 95th percentile of several runs; one run has both the same. */
  readonly medianMs: number
  readonly p95Ms: number
  readonly most?: number
}

const WINDOW = 100

const SORTED: RowsQuery = { form: 'EDU_ROSTER', sort: [{ column: 'amount', descending: true }] }
const FILTERED: RowsQuery = {
  form: 'EDU_ROSTER',
  where: { stage: { kind: 'members', members: ['primary', 'junior'] } },
  sort: [
    { column: 'school', descending: false },
    { column: 'amount', descending: true },
  ],
}

/** Measures the grid of rows over an open book with a large EDU_ROSTER: windows, lists, value lists, filters, sums. */
export function benchGrid(context: CoreContext): readonly GridMeasurement[] {
  const rows = createRowVerbs(context)
  const form = 'EDU_ROSTER'
  const { total } = finished(rows.rows({ form, offset: 0, limit: 1 }))
  const window = (query: RowsQuery, offset: number) => finished(rows.rows({ ...query, offset, limit: WINDOW }))
  const windows = (what: string, query: RowsQuery, size: number) =>
    [
      ['at the beginning', 0],
      ['in the middle', Math.floor(size / 2)],
      ['at the end', size - WINDOW],
    ].map(([where, at]) =>
      measured(
        `window ${where}, ${what}`,
        40,
        (run) => window(query, Math.max(Number(at) - (Number(at) > 0 ? run * WINDOW : 0), 0)),
        50,
      ),
    )
  const list = (what: string, query: RowsQuery) => {
    const before = process.memoryUsage().arrayBuffers
    const made = measured(`list, ${what}`, 1, () => window(query, total - 1))
    const megabytes = (process.memoryUsage().arrayBuffers - before) / 1e6
    return { ...made, what: `${made.what} (${megabytes.toFixed(0)} MB more in arrays)` }
  }
  const selection = (what: string, query: RowsQuery, from: number, to: number) =>
    measured(`sum of a selection, ${what}`, 3, () =>
      finished(rows.selection({ ...query, from, to, columns: ['amount'] })),
    )

  const first = measured('first window after opening, no list', 1, () => window({ form }, 0), 50)
  const plain = list('no sort', { form })
  const sorted = list('by amount', SORTED)
  const filtered = list('two stages, by school and amount', FILTERED)
  const found = finished(rows.rows({ ...FILTERED, offset: 0, limit: 1 })).total
  return [
    first,
    plain,
    ...windows('no sort', { form }, total),
    sorted,
    ...windows('by amount', SORTED, total),
    filtered,
    ...windows('two stages, by school and amount', FILTERED, found),
    measured('list, search', 1, () => window({ form, search: '中心小学' }, 0)),
    measured('list, amount between two numbers', 1, () =>
      window({ form, where: { amount: { kind: 'number', compare: 'between', value: 500, upTo: 510 } } }, 0),
    ),
    measured('values of a dimension', 5, () => finished(rows.members({ form, column: 'stage' }))),
    measured('values of a text', 1, () => finished(rows.members({ form, column: 'school' }))),
    measured('search in these by initials of pinyin', 5, () =>
      finished(rows.members({ form, column: 'school', find: 'zxxx' })),
    ),
    selection('100 rows', SORTED, 500_000, 500_100),
    selection('half of all rows, sorted', SORTED, 0, Math.floor(total / 2)),
    selection('all rows', { form }, 0, total),
  ]
}

function measured(what: string, runs: number, run: (at: number) => unknown, most?: number): GridMeasurement {
  const times = Array.from({ length: runs }, (_, at) => {
    const began = performance.now()
    run(at)
    return performance.now() - began
  }).sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0
  return { what, medianMs: at(0.5), p95Ms: at(0.95), ...(most !== undefined && { most }) }
}
