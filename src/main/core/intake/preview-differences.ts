import type { PreviewDifference, SheetDifferences } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import { type FormDefinition, keptColumns } from '../forms/form-definition.ts'
import { rowTable } from '../forms/form-tables.ts'
import { masked } from '../privacy/mask.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { keyColumns } from './diff/pair-rows.ts'
import type { KeptRow } from './table-plan.ts'

/** Larger returns are compared once they are kept, by SQL; holding them here would cost memory for each row. */
const MOST_COMPARED = 20_000

const MOST_LISTED = 1000

type Values = Readonly<Record<string, string | number | null>>

/**
 * Compares the rows of a sheet, as they come, with those that count now and would give way.
 *
 * Rows are matched by the form's key within their county, alike ones in their order; without a whole key by row number.
 */
export class PreviewDifferences {
  private readonly current = new Map<string, Values[]>()
  private readonly against = new Set<number>()
  private readonly seen = new Set<string>()
  private readonly cells: PreviewDifference[] = []
  private readonly counts = { added: 0, changed: 0, same: 0, cells: 0 }
  private left = 0
  private isTooLarge = false
  private readonly db: Sqlite
  private readonly form: FormDefinition
  private readonly period: string
  private readonly regions: RegionIndex

  constructor(db: Sqlite, form: FormDefinition, period: string, regions: RegionIndex) {
    this.db = db
    this.form = form
    this.period = period
    this.regions = regions
  }

  row(row: KeptRow): void {
    if (this.isTooLarge || row.region === '') return
    if (!this.seen.has(row.region)) this.load(row.region)
    if (this.isTooLarge) return
    const before = this.current.get(this.keyOf(row.region, row.values, row.row, row.block))?.shift()
    if (before === undefined) {
      this.counts.added++
      return
    }
    this.left--
    let differs = 0
    for (const column of keptColumns(this.form)) {
      const [old, now] = [before[column.name] ?? null, row.values[column.name] ?? null]
      if (old === now) continue
      differs++
      const shown = (value: string | number | null) =>
        typeof value === 'string' ? masked(value, column.sensitivity) : value
      if (this.cells.length < MOST_LISTED)
        this.cells.push({
          row: row.row,
          region: row.region,
          column: column.name,
          before: shown(old),
          after: shown(now),
        })
    }
    this.counts.cells += differs
    if (differs > 0) this.counts.changed++
    else this.counts.same++
  }

  /** `null` where nothing counts yet that could differ. */
  result(): SheetDifferences | null {
    if (this.against.size === 0) return null
    const { added, changed, same, cells } = this.isTooLarge ? { added: 0, changed: 0, same: 0, cells: 0 } : this.counts
    return {
      against: [...this.against],
      isTooLarge: this.isTooLarge,
      rows: { added, removed: this.isTooLarge ? 0 : this.left, changed, same },
      cellsChanged: cells,
      cells: this.isTooLarge ? [] : this.cells,
    }
  }

  private load(region: string): void {
    this.seen.add(region)
    const id = this.regions.idOf(region)
    const found = this.db
      .prepare<[string, string, number], { submission: number; rows: number }>(
        `SELECT p.submission_id AS submission, p.row_count AS rows FROM submission_region p JOIN submission s USING (submission_id)
         WHERE s.form = ? AND s.period = ? AND p.region_id = ? AND p.is_current = 1`,
      )
      .get(this.form.code, this.period, id)
    if (found === undefined) return
    this.against.add(found.submission)
    this.left += found.rows
    if (this.left > MOST_COMPARED) {
      this.isTooLarge = true
      this.current.clear()
      return
    }
    const columns = keptColumns(this.form).map(({ name }) => `"${name}"`)
    const rows = this.db
      .prepare<[number, number], Values & { row_no: number; block: number }>(
        `SELECT row_no, block, ${columns.join(', ')} FROM ${rowTable(this.form)}
         WHERE submission_id = ? AND region_id = ? ORDER BY row_no, block`,
      )
      .iterate(found.submission, id)
    for (const row of rows) {
      const key = this.keyOf(region, row, row.row_no, row.block)
      const alike = this.current.get(key)
      if (alike === undefined) this.current.set(key, [row])
      else alike.push(row)
    }
  }

  private keyOf(region: string, values: Values, row: number, block: number): string {
    const key = keyColumns(this.form).map((name) => values[name] ?? null)
    const isWhole = key.length > 0 && !key.includes(null)
    return JSON.stringify(isWhole ? [region, ...key] : [region, 'row', row, block])
  }
}
