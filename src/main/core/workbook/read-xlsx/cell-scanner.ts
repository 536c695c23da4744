import { isUtf8 } from 'node:buffer'
import { formattedCell, type NumberKind } from '../number-format.ts'
import type { Cell } from '../workbook.ts'
import { BLANK, damaged, EQUALS, GREATER_THAN, LESS_THAN, QUOTE, readAttribute, SLASH } from './markup.ts'
import { readOddCell } from './odd-cell.ts'
import type { SharedStrings } from './shared-strings.ts'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: SharedStrings
  /** What each cell style makes of a number. */
  readonly kinds: readonly NumberKind[]
  readonly date1904: boolean
  /** Prefix of the sheet's tags with its colon. */
  readonly prefix: string
}

const ZERO = 0x30
const NINE = 0x39
const LETTER_C = 0x63
const LETTER_R = 0x72
const LETTER_S = 0x73
const LETTER_T = 0x74
const LETTER_V = 0x76
const POINT = 0x2e

const MOST_COLUMNS = 16_384
const MOST_DATES = 1_000_000
/** Digits with which a number is exact when read as a whole number. */
const EXACT_DIGITS = 15
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power)

/**
 * Reads the cells of a row from its bytes.
 *
 * The common cell is read byte by byte and makes no text but its own; whatever looks different goes through
 * `readOddCell`. Cells must rise, as the format demands (ECMA-376 18.3.1.73): of two values for the same cell one
 * would have to be thrown away without a word.
 */
export class CellScanner {
  cells: Cell[] = []
  private readonly context: SheetContext
  private readonly skip: number
  private readonly cellEnd: Buffer
  private readonly dates = new Map<number, Cell>()
  private row = 0
  private column = -1
  /** Where the digits of the row's number stand, for its cells to repeat them. */
  private digits = 0
  private digitCount = 0

  constructor(context: SheetContext) {
    this.context = context
    this.skip = context.prefix.length
    this.cellEnd = Buffer.from(`</${context.prefix}c>`)
  }

  /** @param digits place and count of the digits of the row's number; none where the row doesn't tell it */
  begin(row: number, digits: number, digitCount: number): void {
    this.row = row
    this.digits = digits
    this.digitCount = digitCount
    this.column = -1
    this.cells = []
  }

  /** Whether the tag that begins at a `<` is a cell. */
  isCell(bytes: Buffer, at: number): boolean {
    const { skip } = this
    return bytes[at + 1 + skip] === LETTER_C && (bytes[at + 2 + skip] as number) <= GREATER_THAN
  }

  /** Reads the cell that begins at a `<`. @returns the place behind it @throws WorkbookError `file-damaged` */
  scan(bytes: Buffer, at: number, to: number): number {
    return this.scanPlain(bytes, at) || this.scanOdd(bytes, at, to)
  }

  /** `<c r="B7" s="2" t="s"><v>12</v></c>`, as Excel writes it; 0 where it looks otherwise, and nothing is read then. */
  private scanPlain(bytes: Buffer, from: number): number {
    const { skip, digits, digitCount } = this
    let at = from + 2 + skip
    if (bytes[at] !== BLANK || bytes[at + 1] !== LETTER_R || bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE)
      return 0
    at += 4
    let column = 0
    let byte = bytes[at] as number
    for (; byte >= 0x41 && byte <= 0x5a; byte = bytes[++at] as number) column = column * 26 + byte - 0x40
    for (let digit = 0; digit < digitCount; digit++) if (bytes[at + digit] !== bytes[digits + digit]) return 0
    at += digitCount
    if (bytes[at++] !== QUOTE || digitCount === 0 || column === 0) return 0

    let style = 0
    if (bytes[at] === BLANK && bytes[at + 1] === LETTER_S) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return 0
      at += 4
      for (byte = bytes[at] as number; byte >= ZERO && byte <= NINE; byte = bytes[++at] as number)
        style = style * 10 + byte - ZERO
      if (bytes[at++] !== QUOTE) return 0
    }
    if (bytes[at] === SLASH && bytes[at + 1] === GREATER_THAN) {
      this.column = column - 1
      return at + 2
    }
    const isText = bytes[at] === BLANK
    if (isText) {
      if (bytes[at + 1] !== LETTER_T || bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return 0
      if (bytes[at + 4] !== LETTER_S || bytes[at + 5] !== QUOTE) return 0
      at += 6
    }
    if (bytes[at] !== GREATER_THAN || bytes[at + 1] !== LESS_THAN) return 0
    if (bytes[at + 2 + skip] !== LETTER_V || bytes[at + 3 + skip] !== GREATER_THAN) return 0
    at += 4 + skip

    const first = at
    let value = 0
    for (byte = bytes[at] as number; byte >= ZERO && byte <= NINE; byte = bytes[++at] as number)
      value = value * 10 + byte - ZERO
    let count = at - first
    if (byte === POINT && !isText) {
      const point = at
      for (byte = bytes[++at] as number; byte >= ZERO && byte <= NINE; byte = bytes[++at] as number)
        value = value * 10 + byte - ZERO
      const decimals = at - point - 1
      count += decimals
      if (count <= EXACT_DIGITS) value /= POWERS[decimals] as number
    }
    if (count === 0 || count > EXACT_DIGITS || byte !== LESS_THAN || bytes[at + 1] !== SLASH) return 0
    at += 2 + skip
    if (bytes[at] !== LETTER_V || bytes[at + 1] !== GREATER_THAN || bytes[at + 2] !== LESS_THAN) return 0
    if (bytes[at + 3] !== SLASH || bytes[at + 4 + skip] !== LETTER_C || bytes[at + 5 + skip] !== GREATER_THAN) return 0

    this.column = column - 1
    this.put(isText ? this.context.strings.at(value) || null : this.styled(value, style))
    return at + 6 + skip
  }

  private scanOdd(bytes: Buffer, from: number, to: number): number {
    this.column++
    let style = 0
    let type = 'n'
    let at = from + 2 + this.skip
    for (;;) {
      const byte = bytes[at] as number
      if (byte === SLASH && bytes[at + 1] === GREATER_THAN) return at + 2
      if (byte === GREATER_THAN) break
      if (byte <= BLANK) {
        at++
        continue
      }
      const { name, value, end } = readAttribute(bytes, at, to)
      if (name === 'r') this.column = columnOf(value, this.row)
      else if (name === 's') style = Number(value)
      else if (name === 't') type = value
      at = end
    }
    const end = bytes.indexOf(this.cellEnd, at)
    if (end < 0 || end >= to) throw damaged(`a cell in row ${this.row} has no end`)
    const xml = bytes.toString('utf8', at + 1, end)
    // A byte that is none of UTF-8 would turn into this character without a word.
    if (xml.includes('\ufffd') && !isUtf8(bytes.subarray(at + 1, end)))
      throw damaged(`a cell in row ${this.row} is not written in UTF-8`)
    const cell = readOddCell(xml, type, this.context.strings)
    this.put(typeof cell === 'number' ? this.styled(cell, style) : cell)
    return end + this.cellEnd.length
  }

  private styled(value: number, style: number): Cell {
    const kind = this.context.kinds[style] ?? 'plain'
    if (kind === 'plain') return value
    if (kind === 'percent') return { kind, value }
    const known = this.dates.get(value)
    if (known !== undefined) return known
    const date = formattedCell(value, kind, this.context.date1904)
    if (this.dates.size < MOST_DATES) this.dates.set(value, date)
    return date
  }

  private put(value: Cell): void {
    const { cells, column } = this
    if (value === null) return
    if (column >= MOST_COLUMNS) throw damaged(`row ${this.row} has too many columns`)
    while (cells.length < column) cells.push(null)
    if (cells.length === column) cells.push(value)
    else if (cells[column] === null) cells[column] = value
    else throw damaged(`a cell of row ${this.row} comes twice`)
  }
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
