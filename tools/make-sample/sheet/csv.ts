import type { GridCell, GridSheet } from '../../../src/main/core/workbook/grid.ts'

/** A sheet as the text that a county's own program exports, in UTF-8 with its mark. */
export function csvBytes({ rows }: GridSheet): Uint8Array {
  return Buffer.from(`\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`)
}

function csvCell(cell: GridCell): string {
  const value = cell !== null && typeof cell === 'object' ? cell.value : cell
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
