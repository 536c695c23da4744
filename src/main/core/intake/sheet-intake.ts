import type { Cell, SheetRow } from '../workbook/workbook.ts'
import { TableChecks } from './checks/table-checks.ts'
import { IntakeLog } from './intake-log.ts'
import { PanelIntake } from './panel-intake.ts'
import type { RowSink, TablePlan } from './table-plan.ts'
import type { LineTaker } from './unread-lines.ts'

/** Takes the lines of one recognised table as they come and hands on the rows to be kept. Lines seen = kept + told why not. */
export class SheetIntake implements LineTaker {
  readonly log = new IntakeLog()
  private readonly plan: TablePlan
  private readonly checks: TableChecks
  private readonly panels: readonly { readonly first: number; readonly last: number; readonly intake: PanelIntake }[]

  constructor(plan: TablePlan, sink: RowSink) {
    this.plan = plan
    this.checks = new TableChecks(plan, this.log)
    const firsts = [...new Set(plan.header.blocks.map(({ firstColumn }) => firstColumn))]
    this.panels = firsts.map((first) => ({
      first,
      last: plan.header.blocks.find(({ firstColumn }) => firstColumn === first)?.lastColumn ?? first,
      intake: new PanelIntake(plan, first, { log: this.log, sink, checks: this.checks }),
    }))
  }

  feed(rows: readonly SheetRow[]): void {
    const { firstRow, lastRow } = this.plan.area
    for (const row of rows) {
      if (row.row < firstRow || row.row > lastRow) continue
      for (const { first, last, intake } of this.panels) intake.take(between(row, first, last))
    }
  }

  finish(): void {
    this.checks.finish()
  }
}

/** The part of a row that stands in certain columns; the others are as if they were empty. */
function between(row: SheetRow, first: number, last: number): SheetRow {
  if (first === 0 && row.cells.length <= last + 1) return row
  const cells: Cell[] = row.cells.slice(0, last + 1)
  return { ...row, cells: cells.fill(null, 0, Math.min(first, cells.length)) }
}
