import type { ShownMerge, ShownRow } from '#contract'

/** A cell as it is drawn: cells that a merged one covers are left out. */
export interface LineCell {
  readonly at: number
  readonly value: string | number | null
  readonly columnSpan: number
  readonly rowSpan: number
}

/** A row of a sheet, or a run of empty rows that is drawn as one line. */
export type SheetLine =
  | { readonly kind: 'row'; readonly row: number; readonly hidden: boolean; readonly cells: readonly LineCell[] }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }

/** More empty rows than this in a run are drawn as one line. */
const LONGEST_GAP = 3

/** The rows of a sheet as lines to be drawn, merged cells over their rows and columns. */
export function sheetLines(
  rows: readonly ShownRow[],
  merges: readonly ShownMerge[],
  columns: number,
): readonly SheetLine[] {
  const numbered = rowsAndGaps(rows)
  const starts = new Map(merges.map((merge) => [`${merge.firstRow}:${merge.firstColumn}`, merge]))
  const covered = new Set<string>()
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merges) {
    for (const line of numbered) {
      if ('from' in line || line.row < firstRow || line.row > lastRow) continue
      for (let at = firstColumn; at <= lastColumn; at++)
        if (line.row !== firstRow || at !== firstColumn) covered.add(`${line.row}:${at}`)
    }
  }
  return numbered.map((line): SheetLine => {
    if ('from' in line) return { kind: 'gap', ...line }
    const cells = Array.from({ length: columns }, (_, at) => at)
      .filter((at) => !covered.has(`${line.row}:${at}`))
      .map((at): LineCell => {
        const merge = starts.get(`${line.row}:${at}`)
        return {
          at,
          value: line.cells[at] ?? null,
          columnSpan: merge === undefined ? 1 : merge.lastColumn - at + 1,
          rowSpan: merge === undefined ? 1 : linesWithin(numbered, line.row, merge.lastRow),
        }
      })
    return { kind: 'row', row: line.row, hidden: line.hidden, cells }
  })
}

type Numbered = ShownRow | { readonly from: number; readonly to: number }

/** Short runs of empty rows as rows, so that merged cells reach over them; long runs as one line. */
function rowsAndGaps(rows: readonly ShownRow[]): readonly Numbered[] {
  return rows.flatMap((row, place): Numbered[] => {
    const from = (rows[place - 1]?.row ?? 0) + 1
    const missing = row.row - from
    if (missing > LONGEST_GAP) return [{ from, to: row.row - 1 }, row]
    return [...Array.from({ length: missing }, (_, nth) => ({ row: from + nth, hidden: false, cells: [] })), row]
  })
}

function linesWithin(lines: readonly Numbered[], first: number, last: number): number {
  return lines.filter(
    (line) => ('from' in line ? line.from : line.row) >= first && ('from' in line ? line.from : line.row) <= last,
  ).length
}

/** Letters of a sheet column counted from 0: 0 → A, 26 → AA. */
export function lettersOf(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Number, from 0, of a sheet column by its letters; `null` for what is no column of the sheet. */
export function columnOf(letters: string, columns: number): number | null {
  if (!/^[A-Z]{1,3}$/.test(letters)) return null
  const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return number < columns ? number : null
}
