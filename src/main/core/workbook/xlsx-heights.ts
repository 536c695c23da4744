import type { GridRange, GridSheet, StyledCell } from './grid.ts'
import { textWidth } from './text-width.ts'

const TITLE_POINTS = 28
const LINE_POINTS = 14.25
const PADDING_POINTS = 6
const DEFAULT_WIDTH = 9
/** Bold headings run wider than their count of characters. */
const BOLD = 1.12

/** Heights in points of title and header rows; Excel doesn't fit the height of merged cells by itself. */
export function fittedHeights(sheet: GridSheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>()
  const merges = new Map((sheet.merges ?? []).map((range) => [`${range.firstRow},${range.firstColumn}`, range]))
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (typeof cell !== 'object' || cell === null) return
      const range = merges.get(`${rowIndex},${column}`)
      const needed = neededPoints(cell, columnsWidth(sheet, column, range))
      if (needed === null) return
      const last = range?.lastRow ?? rowIndex
      const each = needed / (last - rowIndex + 1)
      for (let at = rowIndex; at <= last; at++) heights.set(at, Math.max(heights.get(at) ?? 0, each))
    })
  })
  return heights
}

function neededPoints(cell: StyledCell, width: number): number | null {
  if (cell.style?.look === 'title') return TITLE_POINTS
  if (cell.style?.look !== 'header' || typeof cell.value !== 'string') return null
  const lines = cell.value.split('\n').map((line) => Math.max(1, Math.ceil((textWidth(line) * BOLD) / width)))
  return lines.reduce((sum, count) => sum + count, 0) * LINE_POINTS + PADDING_POINTS
}

function columnsWidth(sheet: GridSheet, column: number, range: GridRange | undefined): number {
  let width = 0
  for (let at = column; at <= (range?.lastColumn ?? column); at++) width += sheet.widths?.[at] ?? DEFAULT_WIDTH
  return width
}

/** Whether table and charts go on one landscape page and stay readable. */
export function fitsOnePage(sheet: GridSheet): boolean {
  const charts = (sheet.charts ?? []).reduce((sum, chart) => sum + chart.size.height * POINTS_A_PIXEL + LINE_POINTS, 0)
  return sheet.rows.length * LINE_POINTS + charts <= MOST_POINTS
}

const POINTS_A_PIXEL = 0.75
/** A page of A4 across holds 510 points; 720 shrinks it to seven tenths. */
const MOST_POINTS = 720
