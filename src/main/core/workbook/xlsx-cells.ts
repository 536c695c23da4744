import { type Format, Formula, type Worksheet } from 'wasm-xlsxwriter'
import type { GridCell, StyledCell } from './grid.ts'
import type { XlsxFormats } from './xlsx-formats.ts'

interface Place {
  readonly row: number
  readonly column: number
}

/** Writes one cell by the call of its type: text stays text, and only `formula` makes a formula. */
export function writeCell(worksheet: Worksheet, place: Place, cell: GridCell, formats: XlsxFormats): void {
  if (cell === null) return
  if (typeof cell !== 'object') {
    writeValue(worksheet, place, cell, null)
    return
  }
  const format = cell.style === undefined ? null : formats.of(cell.style)
  if (cell.formula === undefined) writeValue(worksheet, place, cell.value, format)
  else writeFormula(worksheet, place, cell.formula, cell.value, format)
}

function writeValue(worksheet: Worksheet, place: Place, value: StyledCell['value'], format: Format | null): void {
  const { row, column } = place
  switch (typeof value) {
    case 'number':
      if (format === null) worksheet.writeNumber(row, column, value).free()
      else worksheet.writeNumberWithFormat(row, column, value, format).free()
      return
    case 'string':
      if (format === null) worksheet.writeString(row, column, value).free()
      else worksheet.writeStringWithFormat(row, column, value, format).free()
      return
    case 'boolean':
      if (format === null) worksheet.writeBoolean(row, column, value).free()
      else worksheet.writeBooleanWithFormat(row, column, value, format).free()
      return
    default:
      if (format !== null) worksheet.writeBlank(row, column, format).free()
  }
}

function writeFormula(
  worksheet: Worksheet,
  place: Place,
  text: string,
  result: StyledCell['value'],
  format: Format | null,
): void {
  const formula = new Formula(text)
  formula.setResult(cachedResult(result)).free()
  if (format === null) worksheet.writeFormula(place.row, place.column, formula).free()
  else worksheet.writeFormulaWithFormat(place.row, place.column, formula, format).free()
  formula.free()
}

/** An empty result would be kept as 0, and missing is not zero: a blank is as near as the writer comes. */
function cachedResult(result: StyledCell['value']): string {
  if (result === null || result === '') return ' '
  if (typeof result === 'boolean') return result ? 'TRUE' : 'FALSE'
  return String(result)
}
