import type { SheetRow } from '../workbook/workbook.ts'
import type { FoundTable } from './find-tables.ts'
import { LineCounter } from './lost-lines.ts'
import type { OpenTable } from './read-table.ts'

/** So many rows of a sheet are gathered to find its tables by; a longer sheet streams on into the tables found. */
export const GATHERED_ROWS = 5000
/** So many cells, empty ones included: rows with a stray cell far to the right would fill the memory otherwise. */
const GATHERED_CELLS = 2_000_000

/** How the tables of a sheet are found and opened. */
export interface TableOpener {
  find(rows: readonly SheetRow[], isWhole: boolean): readonly FoundTable[]
  open(found: FoundTable, table: number, tables: number): OpenTable
}

/** A sheet while its rows come in: gathers the first of them, finds the tables, and feeds each table its lines. */
export class SheetReading {
  private readonly opener: TableOpener
  private gathered: SheetRow[] = []
  private cells = 0
  private tables: readonly OpenTable[] | null = null
  private isTurned = false
  private readonly counter = new LineCounter()

  constructor(opener: TableOpener) {
    this.opener = opener
  }

  /** Lines of the sheet that held anything; `null` where those of a table are its columns. */
  get came(): number | null {
    return this.isTurned ? null : this.counter.lines
  }

  feed(rows: readonly SheetRow[]): void {
    this.counter.count(rows)
    if (this.tables !== null) {
      for (const { lines } of this.tables) lines.feed(rows)
      return
    }
    for (const row of rows) {
      this.gathered.push(row)
      this.cells += row.cells.length
    }
    if (this.gathered.length >= GATHERED_ROWS || this.cells >= GATHERED_CELLS) this.tables = this.openTables(false)
  }

  /** The tables, read to their end; at least one, of which nothing is known where the sheet is empty. */
  finish(): readonly OpenTable[] {
    return this.tables ?? this.openTables(true)
  }

  private openTables(isWhole: boolean): readonly OpenTable[] {
    const rows = this.gathered
    this.gathered = []
    const found = this.opener.find(rows, isWhole)
    const tables = found.map((table, at) => this.opener.open(table, at, found.length))
    this.isTurned = found.some(({ turned }) => turned !== null)
    for (const [at, { lines }] of tables.entries()) lines.feed(found[at]?.turned ?? rows)
    return tables
  }
}
