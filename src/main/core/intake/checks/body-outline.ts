import { DecimalSum } from '../../base/decimal-sum.ts'
import type { CellNote } from '../table-plan.ts'
import { type CheckedColumn, sentValue } from './checked-column.ts'

/** What the rows of a run add up to in one column. */
export interface ColumnSum {
  readonly sum: DecimalSum
  /** Rows that are empty there. */
  absent: number
  /** Rows whose value could not be read. */
  unread: number
  /** Members of the dimension across which no sum has a meaning; `null` once there are several. */
  member: string | null | undefined
}

/** Rows of figures that follow each other with no total between them. */
export interface Run {
  readonly kind: 'run'
  firstRow: number
  lastRow: number
  rows: number
  /** Rows that were not taken in, so that no sum is whole. */
  lost: number
  readonly columns: readonly ColumnSum[]
}

/** How much a total sums up: 小计 1, 合计 2, 总计 and 全市 3. */
export type Rank = 1 | 2 | 3

/** A row that sums up others or, as 其中, tells a part of them; values are in the sheet's units. */
export interface PrintedRow {
  readonly kind: 'total' | 'of-which'
  readonly row: number
  readonly label: string
  readonly rank: Rank
  /** 全市: all counties, whether the sheet lists them or not. */
  readonly isMunicipal: boolean
  readonly values: readonly (number | null)[]
  /** The row of figures right above it, with its values; `null` where a total or nothing stands there. */
  readonly above: { readonly row: number; readonly values: readonly (number | null)[] } | null
}

export type BodyItem = Run | PrintedRow

/** So many totals of a sheet are compared with their rows. */
export const MOST_TOTALS = 2000

type Values = Readonly<Record<string, string | number | null>>

/** The body of a sheet in brief: its totals, and the sums of the rows between them. Memory grows with the totals only. */
export class BodyOutline {
  readonly items: BodyItem[] = []
  readonly columns: readonly CheckedColumn[]
  /** First total that was left aside because there are too many. */
  leftAsideFrom: number | null = null
  private totals = 0
  private run: Run | null = null
  private last: Values | null = null

  constructor(columns: readonly CheckedColumn[]) {
    this.columns = columns
  }

  addRow(row: number, values: Values, notes: readonly CellNote[]): void {
    const run = this.run ?? this.openRun(row)
    run.lastRow = row
    run.rows++
    this.last = values
    for (const checked of this.columns) {
      const { name, within } = checked.column
      const sums = run.columns[checked.index] as ColumnSum
      const value = values[name] ?? null
      if (typeof value === 'number') sums.sum.add(checked.toSent === 1 ? value : sentValue(checked, value))
      else this.addAbsent(sums, name, notes)
      if (within === null || sums.member === null) continue
      const member = String(values[within] ?? '')
      if (sums.member === undefined) sums.member = member
      else if (sums.member !== member) sums.member = null
    }
  }

  /** A row that stands in the body and is not kept. */
  addLost(row: number): void {
    const run = this.run ?? this.openRun(row)
    run.lost++
  }

  addPrinted(printed: Omit<PrintedRow, 'above'>): void {
    if (this.totals >= MOST_TOTALS) {
      this.leftAsideFrom ??= printed.row
      return
    }
    this.totals++
    const { run, last } = this
    const above =
      run === null || last === null || run.rows === 0
        ? null
        : { row: run.lastRow, values: this.columns.map((checked) => sentOf(checked, last)) }
    this.items.push({ ...printed, above })
    this.run = null
  }

  /** "…" stands for less than the smallest unit and counts as nothing; a dash for nothing at all. */
  private addAbsent(sums: ColumnSum, name: string, notes: readonly CellNote[]): void {
    const note = notes.find(({ column }) => column === name)
    if (note === undefined || note.why === 'unknown') sums.absent++
    else if (note.kind === 'wrong') sums.unread++
    else if (note.why === 'small') sums.sum.count++
  }

  private openRun(row: number): Run {
    const columns = this.columns.map(
      (): ColumnSum => ({ sum: new DecimalSum(), absent: 0, unread: 0, member: undefined }),
    )
    const run: Run = { kind: 'run', firstRow: row, lastRow: row, rows: 0, lost: 0, columns }
    this.run = run
    this.items.push(run)
    return run
  }
}

function sentOf(checked: CheckedColumn, values: Values): number | null {
  const value = values[checked.column.name] ?? null
  return typeof value === 'number' ? sentValue(checked, value) : null
}
