import * as XLSX from 'xlsx'
import { decodeText } from './decode-text.ts'
import { formattedCell, kindOfFormat } from './number-format.ts'
import type { Container } from './sniff-format.ts'
import { type Cell, type SheetHead, type SheetRow, type Workbook, WorkbookError } from './workbook.ts'

const ROWS_A_CHUNK = 500

/**
 * Opens a workbook with SheetJS, which holds all of it in memory.
 *
 * `WTF` turns what it would otherwise pass over in silence (a missing sheet, a broken part) into errors.
 *
 * @throws WorkbookError `file-encrypted`, `file-unreadable`
 */
export function openWithSheetJs(bytes: Uint8Array, container: Container): Workbook {
  const book = read(bytes, container)
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.map((name, at) => ({
    sheet: sheetOf(book, name),
    hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
    name,
  }))
  return {
    sheets: sheets.map(
      ({ sheet, hidden, name }): SheetHead => ({
        name,
        hidden,
        hiddenColumns: hiddenColumns(sheet),
        merges: merges(sheet),
      }),
    ),
    rows(at) {
      const found = sheets[at]
      if (found === undefined) throw new Error(`no sheet ${at}`)
      return chunksOf(found.sheet, date1904)
    },
    close() {},
  }
}

/** `cellStyles` is what makes it tell hidden rows and columns; `raw` keeps the text of a .csv as text. */
const OPTIONS: XLSX.ParsingOptions = {
  dense: true,
  WTF: true,
  cellNF: true,
  cellStyles: true,
  cellText: false,
  cellFormula: false,
  cellHTML: false,
  raw: true,
}

function read(bytes: Uint8Array, container: Container): XLSX.WorkBook {
  try {
    return container === 'text'
      ? XLSX.read(decodeText(bytes), { ...OPTIONS, type: 'string' })
      : XLSX.read(bytes, { ...OPTIONS, type: 'buffer' })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const encrypted = /password|encrypt/i.test(message)
    throw new WorkbookError(encrypted ? 'file-encrypted' : 'file-unreadable', message)
  }
}

function sheetOf(book: XLSX.WorkBook, name: string): XLSX.WorkSheet {
  const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined
  if (sheet === undefined) throw new WorkbookError('file-unreadable', `the sheet ${name} is missing`)
  return sheet
}

/** Loops over the rows that are there, never over the range the sheet claims. */
function* chunksOf(sheet: XLSX.WorkSheet, date1904: boolean): Generator<readonly SheetRow[]> {
  const data = sheet['!data'] ?? []
  let chunk: SheetRow[] = []
  for (const [at, line] of data.entries()) {
    const cells = line === undefined ? [] : cellsOf(line, date1904)
    if (cells.length === 0) continue
    chunk.push({ row: at + 1, hidden: sheet['!rows']?.[at]?.hidden === true, cells })
    if (chunk.length === ROWS_A_CHUNK) {
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk
}

/** Cells of a row, without the empty ones at its end. */
function cellsOf(line: readonly (XLSX.CellObject | undefined)[], date1904: boolean): Cell[] {
  const cells: Cell[] = []
  line.forEach((cell, column) => {
    const value = cell === undefined ? null : toCell(cell, date1904)
    if (value === null) return
    while (cells.length < column) cells.push(null)
    cells.push(value)
  })
  return cells
}

function toCell(cell: XLSX.CellObject, date1904: boolean): Cell {
  switch (cell.t) {
    case 's':
      return typeof cell.v === 'string' && cell.v !== '' ? cell.v : null
    case 'b':
      return cell.v === true
    case 'e':
      return { kind: 'error', value: cell.w ?? ERRORS.get(Number(cell.v)) ?? '#ERR' }
    case 'n':
      return typeof cell.v === 'number' ? formattedCell(cell.v, kindOfFormat(String(cell.z ?? '')), date1904) : null
    case 'd':
      return cell.v instanceof Date ? { kind: 'date', value: cell.v.toISOString().slice(0, 10) } : null
    default:
      return null
  }
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

function hiddenColumns(sheet: XLSX.WorkSheet): number[] {
  return (sheet['!cols'] ?? []).flatMap((column, at) => (column?.hidden === true ? [at] : []))
}

function merges(sheet: XLSX.WorkSheet): SheetHead['merges'] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    firstRow: s.r + 1,
    firstColumn: s.c,
    lastRow: e.r + 1,
    lastColumn: e.c,
  }))
}
