import type { FormRow } from '#contract'
import type { RosterColumn } from './roster-columns.ts'

/** Rows counted and summed columns added up; `null` where no row has a number, or the column isn't summed. */
export interface Sums {
  readonly rows: number
  readonly sums: readonly (number | null)[]
}

/** Adds up rows as they pass, in all and by county, so that formulas carry their results. */
export interface Tally {
  add(row: FormRow): void
  total(): Sums
  counties(): ReadonlyMap<string, Sums>
}

export function createTally(columns: readonly RosterColumn[]): Tally {
  const start = () => ({ rows: 0, sums: columns.map((): number | null => null) })
  const total = start()
  const counties = new Map<string, ReturnType<typeof start>>()

  return {
    add(row) {
      const county = counties.get(row.region) ?? start()
      counties.set(row.region, county)
      total.rows += 1
      county.rows += 1
      columns.forEach((column, at) => {
        const value = column.summed ? row.values[column.name] : null
        if (typeof value !== 'number') return
        total.sums[at] = (total.sums[at] ?? 0) + value
        county.sums[at] = (county.sums[at] ?? 0) + value
      })
    },
    total: () => total,
    counties: () => counties,
  }
}
