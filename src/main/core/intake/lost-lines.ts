import { withoutBlanks } from '../base/plain-text.ts'
import type { SheetRow } from '../workbook/workbook.ts'
import type { TableOutcome } from './sheet-result.ts'

/** Counts the lines of a sheet that hold anything, before anybody decides what they are. */
export class LineCounter {
  lines = 0

  count(rows: readonly SheetRow[]): void {
    for (const { cells } of rows) if (cells.some(holdsAnything)) this.lines++
  }
}

/**
 * How many lines are not accounted for: in a table, seen and not settled; in a sheet, come in and not seen.
 *
 * Every line ends as kept, total, heading, note, of another place, or refused with a reason. Anything else is a fault
 * of this program, and nothing of the file may be kept then.
 *
 * @param came lines of the sheet that hold anything; `null` where the tables have other lines than the sheet
 */
export function lostLines(tables: readonly TableOutcome[], came: number | null): number {
  let seen = 0
  let lost = 0
  for (const { lines } of tables) {
    const { seen: ofTable, ...settled } = lines.log.lines
    seen += ofTable
    lost += Math.abs(ofTable - Object.values(settled).reduce((sum, count) => sum + count, 0))
  }
  return came !== null && came > seen ? lost + came - seen : lost
}

function holdsAnything(cell: SheetRow['cells'][number]): boolean {
  return cell !== null && (typeof cell !== 'string' || withoutBlanks(cell) !== '')
}
