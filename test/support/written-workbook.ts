import * as XLSX from 'xlsx'
import type { GridSheet } from '../../src/main/core/workbook/grid.ts'
import { type WorkbookFormat, writeWorkbook } from '../../src/main/core/workbook/write-workbook.ts'

export interface WrittenWorkbook {
  readonly sheets: readonly string[]
  /** A cell of a sheet, the first if not named. */
  cell(address: string, sheet?: string): XLSX.CellObject | undefined
  sheet(name?: string): XLSX.WorkSheet
  /** Values from a row on, of a sheet: what a reader sees, `null` for empty. */
  rows(from: number, sheet?: string): unknown[][]
  /** Text of a part of the file, as `xl/charts/chart1.xml`. */
  part(name: string): string | null
  /** Ranges a chart is bound to, in their order. */
  chartRanges(name?: string): readonly string[]
  hidden: readonly boolean[]
}

/** Writes the sheets as a real workbook and reads it back by another program. */
export function written(sheets: readonly GridSheet[], format: WorkbookFormat = 'xlsx'): WrittenWorkbook {
  return readBack(writeWorkbook(sheets, format))
}

export function readBack(bytes: Uint8Array): WrittenWorkbook {
  const book = XLSX.read(bytes, {
    bookFiles: true,
    cellFormula: true,
    cellNF: true,
    cellStyles: true,
  }) as XLSX.WorkBook & {
    files?: Record<string, { content: Uint8Array }>
  }
  const sheetOf = (name = book.SheetNames[0] ?? ''): XLSX.WorkSheet => book.Sheets[name] ?? {}
  const part = (name: string) => {
    const found = book.files?.[name]
    return found === undefined ? null : new TextDecoder().decode(found.content)
  }
  return {
    sheets: book.SheetNames,
    sheet: sheetOf,
    cell: (address, sheet) => sheetOf(sheet)[address] as XLSX.CellObject | undefined,
    rows: (from, sheet) =>
      XLSX.utils.sheet_to_json<unknown[]>(sheetOf(sheet), { header: 1, raw: true, defval: null, range: from }),
    part,
    chartRanges: (name = 'chart1') =>
      [...(part(`xl/charts/${name}.xml`) ?? '').matchAll(/<c:f>(.*?)<\/c:f>/g)].map((match) => match[1] ?? ''),
    hidden: (book.Workbook?.Sheets ?? []).map((sheet) => sheet.Hidden === 1),
  }
}
