import type { SheetRow } from '../workbook.ts'
import { CellScanner, type SheetContext } from './cell-scanner.ts'
import {
  afterAttribute,
  afterMarkup,
  BLANK,
  damaged,
  EQUALS,
  GREATER_THAN,
  isMarkup,
  LESS_THAN,
  QUOTE,
  readAttribute,
  SLASH,
} from './markup.ts'

const ZERO = 0x30
const LETTER_H = 0x68
const LETTER_R = 0x72

const MOST_ROWS = 1_048_576
const LARGEST_ROW = 128 * 1024 * 1024

/** Reads the rows of a sheet from the bytes between `<sheetData>` and `</sheetData>`, wherever they are cut. Rows must rise. */
export class RowScanner {
  private readonly skip: number
  private readonly rowEnd: Buffer
  private readonly scanner: CellScanner
  private rest: Buffer = Buffer.alloc(0)
  private rows: SheetRow[] = []
  private row = 0

  constructor(context: SheetContext) {
    this.skip = context.prefix.length
    this.rowEnd = Buffer.from(`</${context.prefix}row>`)
    this.scanner = new CellScanner(context)
  }

  /** @throws WorkbookError `file-damaged` */
  feed(piece: Buffer): void {
    let bytes = piece
    let at = 0
    if (this.rest.length > 0) {
      // The row that was cut is put together by itself, so that the piece need not be copied.
      const end = piece.indexOf(this.rowEnd)
      const cut = end < 0 ? piece.length : end + this.rowEnd.length
      const row = Buffer.concat([this.rest, piece.subarray(0, cut)])
      const whole = row.lastIndexOf(this.rowEnd)
      if (end < 0 && whole < 0) bytes = row
      else {
        this.scan(row, 0, whole + this.rowEnd.length)
        const left = row.length - whole - this.rowEnd.length
        at = cut - left
      }
    }
    const end = bytes.lastIndexOf(this.rowEnd)
    if (end >= at) at = this.scan(bytes, at, end + this.rowEnd.length)
    this.rest = bytes.subarray(this.scanEmptyRows(bytes, at))
    if (this.rest.length > LARGEST_ROW) throw damaged('a row has no end')
  }

  /** @throws WorkbookError `file-damaged` where a row is left without its end */
  finish(): void {
    if (this.rest.length > 0) this.scan(this.rest, 0, this.rest.length)
    this.rest = Buffer.alloc(0)
  }

  /** The rows read since the last time; rows without a value are left out. */
  take(): SheetRow[] {
    const { rows } = this
    this.rows = []
    return rows
  }

  /** Rows that are one tag have no end tag to wait for. */
  private scanEmptyRows(bytes: Buffer, from: number): number {
    let at = from
    for (;;) {
      const close = bytes.indexOf(GREATER_THAN, at)
      if (close < 0 || bytes[close - 1] !== SLASH || !this.isRow(bytes, bytes.indexOf(LESS_THAN, at))) return at
      at = this.scan(bytes, at, close + 1)
    }
  }

  private isRow(bytes: Buffer, at: number): boolean {
    const name = at + 1 + this.skip
    return bytes[name] === LETTER_R && bytes[name + 1] === 0x6f && bytes[name + 2] === 0x77
  }

  /** Reads whole rows. @returns `to` */
  private scan(bytes: Buffer, from: number, to: number): number {
    let at = from
    while (at < to) {
      const start = bytes[at] === LESS_THAN ? at : bytes.indexOf(LESS_THAN, at)
      if (start < 0 || start >= to) return to
      if (this.isRow(bytes, start)) at = this.scanRow(bytes, start, to)
      else if (isMarkup(bytes, start)) at = afterMarkup(bytes, start, to)
      else throw damaged(`something other than a row follows row ${this.row}`)
    }
    return to
  }

  private scanRow(bytes: Buffer, from: number, to: number): number {
    let hidden = false
    let row = this.row + 1
    let digits = 0
    let digitCount = 0
    let at = from + 4 + this.skip
    for (;;) {
      const byte = bytes[at] as number
      if (byte === GREATER_THAN || byte === SLASH) break
      if (byte <= BLANK) at++
      else if (byte === LETTER_R && bytes[at + 1] === EQUALS && bytes[at + 2] === QUOTE) {
        digits = at + 3
        row = 0
        for (at = digits; bytes[at] !== QUOTE; at++) {
          const digit = (bytes[at] as number) - ZERO
          if (!(digit >= 0 && digit <= 9)) throw damaged(`the row after ${this.row} has no number`)
          row = row * 10 + digit
        }
        digitCount = at - digits
        at++
      } else if (byte === LETTER_H || byte === LETTER_R) {
        const attribute = readAttribute(bytes, at, to)
        if (attribute.name === 'r') row = Number(attribute.value)
        else if (attribute.name === 'hidden') hidden = attribute.value === '1' || attribute.value === 'true'
        at = attribute.end
      } else at = afterAttribute(bytes, at, to)
    }
    if (!(row > this.row && row <= MOST_ROWS)) throw damaged(`row ${row} follows row ${this.row}`)
    this.row = row
    if (bytes[at] === SLASH) return at + 2
    this.scanner.begin(row, digits, digitCount)
    at = this.scanCells(bytes, at + 1, to)
    const { cells } = this.scanner
    if (cells.length > 0) this.rows.push({ row, hidden, cells })
    return at
  }

  /** @returns the place behind the end tag of the row */
  private scanCells(bytes: Buffer, from: number, to: number): number {
    const { skip, scanner } = this
    let at = from
    while (at < to) {
      if (bytes[at] !== LESS_THAN) at++
      else if (scanner.isCell(bytes, at)) at = scanner.scan(bytes, at, to)
      else if (bytes[at + 1] === SLASH && bytes[at + 2 + skip] === LETTER_R) return at + this.rowEnd.length
      else if (isMarkup(bytes, at)) at = afterMarkup(bytes, at, to)
      else throw damaged(`something other than a cell stands in row ${this.row}`)
    }
    throw damaged(`row ${this.row} has no end`)
  }
}
