import type { IntakeProblem, LineCount, NormalisedCell, Severity, TotalRow } from '#contract'
import type { MappedColumn } from './header.ts'
import type { PassedOver } from './our-rows.ts'
import { ZoneRows } from './zone-rows.ts'

/** At most so many normalised cells and cell problems are listed one by one; all are counted and all are kept. */
export const MOST_LISTED = 100_000

/** What happened to the lines and cells of one table, gathered while it is read. */
export class IntakeLog {
  readonly totals: TotalRow[] = []
  readonly normalised: NormalisedCell[] = []
  readonly problems: IntakeProblem[] = []
  readonly hiddenRows: number[] = []
  readonly rowsByRegion = new Map<string, number>()
  readonly passedOver: PassedOver = { elsewhere: 0, blank: 0, firstRow: null }
  normalisedCount = 0
  /** Every problem of the rows, listed or not. */
  readonly problemCounts: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  firstBodyRow: number | null = null
  lastBodyRow: number | null = null
  lastLine = 0
  private readonly counts = { kept: 0, totals: 0, headings: 0, notes: 0, elsewhere: 0, refused: 0 }
  private seen = 0
  private zones: ZoneRows | null = null

  /** Every line that holds anything is counted here before it is looked at… */
  see(line: number): void {
    this.seen++
    if (line > this.lastLine) this.lastLine = line
  }

  /** …and here once it is settled, so that the two can be held against each other. */
  count(what: Exclude<keyof LineCount, 'seen'>): void {
    this.counts[what]++
  }

  get lines(): LineCount {
    return { seen: this.seen, ...this.counts }
  }

  /** Rows of the form kept. */
  get rows(): number {
    return [...this.rowsByRegion.values()].reduce((sum, count) => sum + count, 0)
  }

  /** Zones among the counties, gathered over all panels of the table. */
  zonesOf(columns: readonly MappedColumn[]): ZoneRows {
    this.zones ??= new ZoneRows([...new Set(columns.map(({ column }) => column))])
    return this.zones
  }

  /** Problems that only the whole table tells. */
  get zoneProblems(): readonly IntakeProblem[] {
    return this.zones?.problems ?? []
  }

  list(cell: NormalisedCell): void {
    this.normalisedCount++
    if (this.normalised.length < MOST_LISTED) this.normalised.push(cell)
  }

  report(problem: IntakeProblem): void {
    this.problemCounts[problem.severity]++
    if (this.problems.length < MOST_LISTED) this.problems.push(problem)
  }

  kept(row: number, region: string): void {
    if (this.firstBodyRow === null || row < this.firstBodyRow) this.firstBodyRow = row
    if (this.lastBodyRow === null || row > this.lastBodyRow) this.lastBodyRow = row
    this.rowsByRegion.set(region, (this.rowsByRegion.get(region) ?? 0) + 1)
  }
}
