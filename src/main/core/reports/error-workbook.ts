import { LIST_MARKER } from '../intake/explanations/list-format.ts'
import type { EditFaultCode } from '../workbook/edit-xlsx/edit-fault.ts'
import { EditFault } from '../workbook/edit-xlsx/edit-fault.ts'
import { type EditedWorkbook, editXlsx } from '../workbook/edit-xlsx/edit-xlsx.ts'
import { parseReference } from '../workbook/edit-xlsx/sheet-shape.ts'
import { sniffFormat } from '../workbook/sniff-format.ts'
import { WorkbookError } from '../workbook/workbook.ts'
import { errorListSheet } from './error-list-sheet.ts'
import { errorWords } from './error-words.ts'
import { type ErrorListing, listedErrors } from './listed-errors.ts'

export interface ErrorWorkbook extends EditedWorkbook {
  /** Findings listed. */
  readonly rows: number
}

/** Marks what is wrong in a workbook and adds the list of it. @throws EditFault, WorkbookError */
export function errorWorkbook(bytes: Uint8Array, listing: ErrorListing): ErrorWorkbook {
  const words = errorWords(listing.language)
  const errors = listedErrors(listing)
  const bySheet = Map.groupBy(errors, ({ table }) => listing.nameOf(table.place.sheet))
  const marks = [...bySheet].map(([sheet, listed]) => ({
    sheet,
    marks: listed.flatMap(({ cell, severity, rule, message }) => {
      const place = parseReference(cell ?? '')
      if (place === null) return []
      return [{ row: place.row, column: place.column - 1, tone: severity, note: words.note(rule, message) }]
    }),
  }))
  const edit = { marks, list: errorListSheet(listing, errors), author: words.author, marker: LIST_MARKER }
  return { ...editXlsx(bytes, edit), rows: errors.length }
}

/** Why a file can't be changed in place; `null` where the error is another one. */
export function editFaultOf(error: unknown): EditFaultCode | null {
  if (error instanceof EditFault) return error.code
  if (error instanceof WorkbookError) return error.code === 'file-too-large' ? 'too-large' : 'damaged'
  return null
}

/** Whether the bytes can be an .xlsx at all. */
export function isZip(bytes: Uint8Array, name: string): boolean {
  return sniffFormat(bytes, name) === 'zip'
}
