import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from 'xlsx'
import type { TestBook } from './book.ts'
import { readBack } from './written-workbook.ts'

/** Bytes of a file in the book's folder. */
export function bytes(book: TestBook, name: string): Buffer {
  return readFileSync(join(book.folder, name))
}

/** What a county does in its spreadsheet program: writes into cells and saves the file under a new name. */
export function mended(
  book: TestBook,
  name: string,
  changes: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): string {
  const workbook = XLSX.read(bytes(book, '差错.xlsx'), { cellStyles: true })
  for (const [sheet, cells] of Object.entries(changes))
    for (const [address, value] of Object.entries(cells))
      XLSX.utils.sheet_add_aoa(workbook.Sheets[sheet] ?? {}, [[value]], { origin: address })
  const path = join(book.folder, name)
  writeFileSync(path, XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }))
  return path
}

/** The lines of the list: sheet, cell, rule, severity, value, expected, explanation. */
export function listed(book: TestBook, name = '差错.xlsx', sheet = '差错清单'): unknown[][] {
  return lines(book, name, sheet).map((row) => [...row.slice(2, 8), row[9] ?? null])
}

/** The messages of the list, line by line. */
export function messages(book: TestBook, name = '差错.xlsx', sheet = '差错清单'): unknown[] {
  return lines(book, name, sheet).map((row) => row[8])
}

function lines(book: TestBook, name: string, sheet: string): unknown[][] {
  const rows = readBack(bytes(book, name)).rows(0, sheet)
  const from = rows.findIndex((row) => row[1] === '序号' || row[1] === 'No.')
  return rows.slice(from + 1)
}
