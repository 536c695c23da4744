import { formattedCell, type NumberKind } from '../number-format.ts'
import { type Cell, type SheetRow, WorkbookError } from '../workbook.ts'
import { readOddCell } from './odd-cell.ts'
import type { SharedStrings } from './shared-strings.ts'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: SharedStrings
  readonly kinds: readonly NumberKind[]
  readonly date1904: boolean
  /** Prefix of the sheet's tags with its colon. */
  readonly prefix: string
}

const QUOTE = 0x22
const SLASH = 0x2f
const ZERO = 0x30
const LESS_THAN = 0x3c
const EQUALS = 0x3d
const GREATER_THAN = 0x3e
const LETTER_C = 0x63
const LETTER_H = 0x68
const LETTER_R = 0x72
const LETTER_S = 0x73
const LETTER_T = 0x74
const LETTER_V = 0x76

const MOST_COLUMNS = 16_384
const MOST_ROWS = 1_048_576
const LARGEST_ROW = 128 * 1024 * 1024
/** Digits that a number is exact with when read as a whole number. */
const EXACT_DIGITS = 15
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power)

/**
 * Reads the rows of a sheet from the bytes between `<sheetData>` and `</sheetData>`, wherever they are cut.
 *
 * Bytes are looked at once and no text is made but that of the cells: the common cell is read by its bytes alone;
 * whatever looks different goes through `readOddCell`. Rows and cells must rise, as the format demands (ECMA-376
 * 18.3.1.73): a second value for the same cell would have to be thrown away without a word.
 */
export class RowScanner {
  private readonly context: SheetContext
  private readonly skip: number
  private readonly rowEnd: Buffer
  private readonly cellEnd: Buffer
  private readonly dates = new Map<number, Cell>()
  private rest: Buffer = Buffer.alloc(0)
  private rows: SheetRow[] = []
  private row = 0
  private hidden = false
  private cells: Cell[] = []

  constructor(context: SheetContext) {
    this.context = context
    this.skip = context.prefix.length
    this.rowEnd = Buffer.from(`</${context.prefix}row>`)
    this.cellEnd = Buffer.from(`</${context.prefix}c>`)
  }

  /** @throws WorkbookError `file-damaged` */
  feed(piece: Buffer): void {
    const bytes = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece])
    const end = bytes.lastIndexOf(this.rowEnd)
    const whole = end < 0 ? 0 : this.scan(bytes, 0, end + this.rowEnd.length)
    this.rest = bytes.subarray(this.scanEmptyRows(bytes, whole))
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
      const start = bytes.indexOf(LESS_THAN, at)
      if (start < 0 || start >= to) return to
      if (this.isRow(bytes, start)) at = this.scanRow(bytes, start, to)
      else if (bytes[start + 1] === 0x21 || bytes[start + 1] === 0x3f) at = afterMarkup(bytes, start, to)
      else throw damaged(`something other than a row follows row ${this.row}`)
    }
    return to
  }

  private scanRow(bytes: Buffer, from: number, to: number): number {
    this.hidden = false
    this.cells = []
    let row = this.row + 1
    let at = from + 4 + this.skip
    for (;;) {
      const byte = bytes[at] as number
      if (byte === GREATER_THAN || byte === SLASH) break
      if (byte <= 0x20) {
        at++
        continue
      }
      if (byte === LETTER_R && bytes[at + 1] === EQUALS && bytes[at + 2] === QUOTE) {
        row = 0
        for (at += 3; bytes[at] !== QUOTE; at++) {
          const digit = (bytes[at] as number) - ZERO
          if (!(digit >= 0 && digit <= 9)) throw damaged(`the row after ${this.row} has no number`)
          row = row * 10 + digit
        }
        at++
      } else if (byte === LETTER_H || byte === LETTER_R) {
        const attribute = readAttribute(bytes, at, to)
        if (attribute.name === 'r') row = Number(attribute.value)
        else if (attribute.name === 'hidden') this.hidden = attribute.value === '1' || attribute.value === 'true'
        at = attribute.end
      } else at = afterAttribute(bytes, at, to)
    }
    if (!(row > this.row && row <= MOST_ROWS)) throw damaged(`row ${row} follows row ${this.row}`)
    this.row = row
    if (bytes[at] === SLASH) return at + 2
    at = this.scanCells(bytes, at + 1, to)
    if (this.cells.length > 0) this.rows.push({ row, hidden: this.hidden, cells: this.cells })
    return at
  }

  /** @returns the place behind the end tag of the row */
  private scanCells(bytes: Buffer, from: number, to: number): number {
    const { skip } = this
    let at = from
    let column = -1
    while (at < to) {
      if (bytes[at] !== LESS_THAN) {
        at++
      } else if (bytes[at + 1 + skip] === LETTER_C && (bytes[at + 2 + skip] as number) <= GREATER_THAN) {
        column = this.scanCell(bytes, at + 2 + skip, to, column)
        at = this.next
      } else if (bytes[at + 1] === SLASH && bytes[at + 2 + skip] === LETTER_R) {
        return at + this.rowEnd.length
      } else if (bytes[at + 1] === 0x21 || bytes[at + 1] === 0x3f) {
        at = afterMarkup(bytes, at, to)
      } else {
        throw damaged(`something other than a cell stands in row ${this.row}`)
      }
    }
    throw damaged(`row ${this.row} has no end`)
  }

  /** Where the cell read last ends. */
  private next = 0

  /** @returns its column */
  private scanCell(bytes: Buffer, from: number, to: number, before: number): number {
    const { skip } = this
    let at = from
    let column = before + 1
    let style = 0
    let type = 'n'
    let typeByte = 0
    for (;;) {
      let byte = bytes[at] as number
      if (byte === GREATER_THAN) {
        at++
        break
      }
      if (byte === SLASH) {
        this.next = at + 2
        return column
      }
      if (byte <= 0x20) {
        at++
        continue
      }
      if (byte === LETTER_R && bytes[at + 1] === EQUALS && bytes[at + 2] === QUOTE) {
        at += 3
        let letters = 0
        for (byte = bytes[at] as number; byte >= 0x41 && byte <= 0x5a; byte = bytes[++at] as number)
          letters = letters * 26 + byte - 0x40
        let row = 0
        for (; byte >= ZERO && byte <= 0x39; byte = bytes[++at] as number) row = row * 10 + byte - ZERO
        if (byte !== QUOTE || row !== this.row || letters < 1 || letters > MOST_COLUMNS)
          throw damaged(`a cell in row ${this.row} has no place there`)
        column = letters - 1
        at++
      } else if (byte === LETTER_S && bytes[at + 1] === EQUALS && bytes[at + 2] === QUOTE) {
        at += 3
        for (byte = bytes[at] as number; byte >= ZERO && byte <= 0x39; byte = bytes[++at] as number)
          style = style * 10 + byte - ZERO
        if (byte !== QUOTE) throw damaged(`a cell in row ${this.row} has no style of that name`)
        at++
      } else if (byte === LETTER_T && bytes[at + 1] === EQUALS && bytes[at + 2] === QUOTE && bytes[at + 4] === QUOTE) {
        typeByte = bytes[at + 3] as number
        at += 5
      } else {
        const attribute = readAttribute(bytes, at, to)
        if (attribute.name === 'r') column = columnOf(attribute.value, this.row)
        else if (attribute.name === 's') style = Number(attribute.value)
        else if (attribute.name === 't') {
          type = attribute.value
          typeByte = type.length === 1 ? type.charCodeAt(0) : 1
        }
        at = attribute.end
      }
    }

    let value: Cell | undefined
    if (bytes[at] === LESS_THAN && bytes[at + 1 + skip] === LETTER_V && bytes[at + 2 + skip] === GREATER_THAN) {
      const start = at + 3 + skip
      if (typeByte === LETTER_S) value = this.sharedString(bytes, start)
      else if (typeByte === 0 || typeByte === 0x6e) value = this.number(bytes, start, style)
      at = this.next
    }
    const isWhole = value !== undefined && bytes[at] === LESS_THAN && bytes[at + 1] === SLASH
    if (isWhole && bytes[at + 2 + skip] === LETTER_C && bytes[at + 3 + skip] === GREATER_THAN) {
      this.next = at + 4 + skip
    } else {
      if (typeByte > 1) type = String.fromCharCode(typeByte)
      value = this.oddCell(bytes, from, type, style)
    }
    if (value !== null && value !== undefined) this.put(column, value)
    return column
  }

  /** Index of a shared string up to `</v>`; sets `next` behind it. `undefined` where it looks otherwise. */
  private sharedString(bytes: Buffer, from: number): Cell | undefined {
    let at = from
    let index = 0
    let byte = bytes[at] as number
    for (; byte >= ZERO && byte <= 0x39; byte = bytes[++at] as number) index = index * 10 + byte - ZERO
    if (at === from || !this.endsValue(bytes, at)) return undefined
    const text = this.context.strings.at(index)
    return text === '' ? null : text
  }

  /** A number up to `</v>`; sets `next` behind it. `undefined` where it is more than plain digits. */
  private number(bytes: Buffer, from: number, style: number): Cell | undefined {
    let at = from
    let byte = bytes[at] as number
    const isNegative = byte === 0x2d
    if (isNegative) byte = bytes[++at] as number
    const first = at
    let value = 0
    for (; byte >= ZERO && byte <= 0x39; byte = bytes[++at] as number) value = value * 10 + byte - ZERO
    let digits = at - first
    if (byte === 0x2e) {
      const point = at
      for (byte = bytes[++at] as number; byte >= ZERO && byte <= 0x39; byte = bytes[++at] as number)
        value = value * 10 + byte - ZERO
      const decimals = at - point - 1
      digits += decimals
      if (digits > EXACT_DIGITS) value = Number(bytes.toString('latin1', first, at))
      else value /= POWERS[decimals] as number
    } else if (digits > EXACT_DIGITS) value = Number(bytes.toString('latin1', first, at))
    if (digits === 0 || !this.endsValue(bytes, at)) return undefined
    return this.styled(isNegative ? 0 - value : value, style)
  }

  private endsValue(bytes: Buffer, at: number): boolean {
    const { skip } = this
    if (bytes[at] !== LESS_THAN || bytes[at + 1] !== SLASH) return false
    if (bytes[at + 2 + skip] !== LETTER_V || bytes[at + 3 + skip] !== GREATER_THAN) return false
    this.next = at + 4 + skip
    return true
  }

  private styled(value: number, style: number): Cell {
    const kind = this.context.kinds[style] ?? 'plain'
    if (kind === 'plain') return value
    if (kind === 'percent') return { kind, value }
    let date = this.dates.get(value)
    if (date === undefined) {
      date = formattedCell(value, kind, this.context.date1904)
      if (this.dates.size < MOST_ROWS) this.dates.set(value, date)
    }
    return date
  }

  private oddCell(bytes: Buffer, from: number, type: string, style: number): Cell {
    const open = afterTag(bytes, from)
    const end = bytes.indexOf(this.cellEnd, open)
    if (end < 0) throw damaged(`a cell in row ${this.row} has no end`)
    this.next = end + this.cellEnd.length
    const cell = readOddCell(bytes.toString('utf8', open, end), type, this.context.strings)
    return typeof cell === 'number' ? this.styled(cell, style) : cell
  }

  private put(column: number, value: Cell): void {
    const { cells } = this
    if (column >= MOST_COLUMNS) throw damaged(`row ${this.row} has too many columns`)
    while (cells.length < column) cells.push(null)
    if (cells.length === column) cells.push(value)
    else if (cells[column] === null) cells[column] = value
    else throw damaged(`a cell of row ${this.row} comes twice`)
  }
}

interface Attribute {
  readonly name: string
  readonly value: string
  readonly end: number
}

/** An attribute in any writing: quotes of either kind, blanks around the sign. */
function readAttribute(bytes: Buffer, from: number, to: number): Attribute {
  const sign = bytes.indexOf(EQUALS, from)
  let open = sign + 1
  while ((bytes[open] as number) <= 0x20) open++
  const quote = bytes[open]
  if (sign < 0 || sign >= to || (quote !== QUOTE && quote !== 0x27)) throw damaged('an attribute has no value')
  const close = bytes.indexOf(quote, open + 1)
  if (close < 0 || close >= to) throw damaged('an attribute has no end')
  return {
    name: bytes.toString('latin1', from, sign).trim(),
    value: bytes.toString('latin1', open + 1, close).trim(),
    end: close + 1,
  }
}

/** The place behind an attribute that nobody asks for. */
function afterAttribute(bytes: Buffer, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at] !== EQUALS) at++
  at++
  while (at < to && (bytes[at] as number) <= 0x20) at++
  const quote = bytes[at]
  if (quote !== QUOTE && quote !== 0x27) throw damaged('an attribute has no value')
  for (at++; at < to; at++) if (bytes[at] === quote) return at + 1
  throw damaged('an attribute has no end')
}

/** The place behind the start tag whose name ends at `from`; a `>` inside quotes doesn't end it. */
function afterTag(bytes: Buffer, from: number): number {
  let quote = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (quote !== 0) quote = byte === quote ? 0 : quote
    else if (byte === QUOTE || byte === 0x27) quote = byte
    else if (byte === GREATER_THAN) return at + 1
  }
  throw damaged('a tag has no end')
}

/** The place behind a comment or a processing instruction. */
function afterMarkup(bytes: Buffer, at: number, to: number): number {
  const end = bytes[at + 1] === 0x3f ? bytes.indexOf('?>', at) + 2 : bytes.indexOf('-->', at) + 3
  if (end < at || end > to || (bytes[at + 1] === 0x21 && bytes[at + 2] !== 0x2d)) throw damaged('its markup is broken')
  return end
}

/** Column counted from 0 of a reference as `B7`. */
function columnOf(reference: string, row: number): number {
  const parts = /^([A-Z]{1,3})(\d+)$/i.exec(reference)
  let column = 0
  for (const letter of (parts?.[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 0x40
  if (column < 1 || column > MOST_COLUMNS || Number(parts?.[2]) !== row)
    throw damaged(`a cell in row ${row} has no place there`)
  return column - 1
}

function damaged(why: string): WorkbookError {
  return new WorkbookError('file-damaged', `a sheet is damaged: ${why}`)
}
