import type { SheetRow } from '../workbook/workbook.ts'
import { IntakeLog } from './intake-log.ts'
import { cellText } from './sheet-top.ts'
import type { Area } from './table-plan.ts'

/** Takes the lines of a table, and tells what became of them. */
export interface LineTaker {
  readonly log: IntakeLog
  feed(rows: readonly SheetRow[]): void
  /** All lines have come. */
  finish(): void
}

/** Counts the lines of a table that is not read: not recognised, already in, or left out. */
export class UnreadLines implements LineTaker {
  readonly log = new IntakeLog()
  private readonly area: Area

  constructor(area: Area) {
    this.area = area
  }

  feed(rows: readonly SheetRow[]): void {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.area
    for (const { row, cells } of rows) {
      if (row < firstRow || row > lastRow) continue
      if (!cells.slice(firstColumn, lastColumn + 1).some((cell) => cellText(cell).trim() !== '')) continue
      this.log.see(row)
      this.log.count('refused')
    }
  }

  finish(): void {}
}
