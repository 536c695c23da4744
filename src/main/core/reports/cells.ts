import { cellAddress, columnLetters } from '../base/cell-address.ts'
import type { GridStyle, StyledCell } from '../workbook/grid.ts'

export const TITLE: GridStyle = { look: 'title', align: 'center' }
export const LINE: GridStyle = { look: 'line', align: 'left' }
export const NOTE: GridStyle = { look: 'note', align: 'left' }
export const HEADER: GridStyle = { look: 'header', align: 'center' }
export const LABEL: GridStyle = { look: 'body', align: 'left', format: '@' }
export const TOTAL_LABEL: GridStyle = { look: 'total', align: 'center' }
export const TOTAL_BLANK: GridStyle = { look: 'total', align: 'right' }

/** Number format with thousands separators and so many digits after the point. */
export function numberFormat(decimals: number): string {
  return decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0'
}

/** Look of a body or total cell of figures. */
export function figureStyle(look: 'body' | 'total', decimals: number): GridStyle {
  return { look, align: 'right', format: numberFormat(decimals) }
}

export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** A cell in a formula; rows and columns count from 0. */
export function address(place: CellPlace): string {
  return cellAddress(place.row + 1, place.column)
}

/** Cells of one column, as `C5:C42`, or fixed on a sheet, as `'明细'!$C$5:$C$42`. */
export function columnRange(column: number, firstRow: number, lastRow: number, sheet?: string): string {
  const letters = columnLetters(column)
  if (sheet === undefined) return `${letters}${firstRow + 1}:${letters}${lastRow + 1}`
  return `'${sheet.replaceAll("'", "''")}'!$${letters}$${firstRow + 1}:$${letters}$${lastRow + 1}`
}

/**
 * Total of a column as a formula with its result.
 *
 * Where nothing was filed the total is blank and not 0, and becomes a number once a person enters one.
 */
export function sumCell(range: string, values: Iterable<number | null>, style: GridStyle): StyledCell {
  const sum = sumOf(values)
  if (sum === null) return { value: '', formula: `=IF(COUNT(${range})=0,"",SUM(${range}))`, style }
  return { value: sum, formula: `=SUM(${range})`, style }
}

/** Sum of what is there; `null` where nothing is. */
export function sumOf(values: Iterable<number | null>): number | null {
  let sum: number | null = null
  for (const value of values) if (value !== null) sum = (sum ?? 0) + value
  return sum
}

export interface RatioPart {
  readonly at: CellPlace
  readonly value: number | null
}

/** A ratio as a formula over the cells of its numerator and denominator; blank where it can't be computed. */
export function ratioCell(numerator: RatioPart, denominator: RatioPart, scale: number, style: GridStyle): StyledCell {
  const above = address(numerator.at)
  const below = address(denominator.at)
  const times = scale === 1 ? '' : `*${scale}`
  return {
    value: ratioOf(numerator.value, denominator.value, scale) ?? '',
    formula: `=IF(OR(${above}="",N(${below})=0),"",${above}/${below}${times})`,
    style,
  }
}

/** Numerator over denominator times scale; `null` where either is absent or the denominator is 0. */
export function ratioOf(numerator: number | null, denominator: number | null, scale: number): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null
  return (numerator / denominator) * scale
}
