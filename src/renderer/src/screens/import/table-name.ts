import type { SheetResult } from '#contract'

/** Name of a sheet; of one with several tables, the cells of the table behind it. */
export function tableName({ sheet, tables, range }: SheetResult): string {
  return tables > 1 && range !== null ? `${sheet} ${range}` : sheet
}

/** A line of a table as a person finds it: number of the row, or letters of the column where counties stand as columns. */
export function lineName(line: number, direction: SheetResult['direction']): string {
  return direction === 'rows' ? String(line) : lettersOf(line)
}

function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before === 0 ? '' : lettersOf(before)) + String.fromCharCode(65 + ((column - 1) % 26))
}
