import type { GridCell } from '../workbook/grid.ts'
import { textWidth } from '../workbook/text-width.ts'

const NARROWEST = 9
const WIDEST = 36
const MOST_SAMPLED = 200

/** Width of a number as it is shown, with separators. */
export function numberWidth(value: number, decimals: number): number {
  const digits = Math.trunc(Math.abs(value)).toString().length
  return digits + Math.floor((digits - 1) / 3) + (decimals > 0 ? decimals + 1 : 0) + (value < 0 ? 1 : 0)
}

/** Column widths that show the first rows in full and their headings; at least `atLeast` in all. */
export function columnWidths(
  headings: readonly string[],
  rows: readonly (readonly GridCell[])[],
  decimals: readonly (number | null)[],
  atLeast: number,
): readonly number[] {
  const sample = [...rows.slice(0, MOST_SAMPLED), ...rows.slice(-1)]
  const widths = headings.map((heading, column) => {
    const body = sample.map((row) => cellWidth(row[column] ?? null, decimals[column] ?? 0))
    const widest = Math.max(...heading.split('\n').map(headingWidth), ...body)
    return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(widest) + 2))
  })
  const all = widths.reduce((sum, width) => sum + width, 0)
  return all >= atLeast ? widths : widths.map((width) => Math.ceil((width * atLeast) / all))
}

/** A heading in words may break between them; one of a single word, or in Chinese, stays whole. */
function headingWidth(line: string): number {
  const words = line.split(' ').map(textWidth)
  return words.length === 1 ? textWidth(line) * 1.1 : Math.max(...words, textWidth(line) * 0.6) * 1.1
}

function cellWidth(cell: GridCell, decimals: number): number {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell
  if (typeof value === 'string') return textWidth(value)
  return typeof value === 'number' ? numberWidth(value, decimals) : 0
}
