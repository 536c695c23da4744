import { cellAddress } from '../../base/cell-address.ts'
import { EditFault } from './edit-fault.ts'
import { parseReference, type SheetShape } from './sheet-shape.ts'
import type { XmlPatches } from './xml-patches.ts'
import { XmlScanner } from './xml-scanner.ts'

/** Gives the number of the format that marks a cell which now has format `base`. */
export type MarkedStyle = (base: number) => number

/** Cells to be marked, by row and then by column, both counted from 1. */
export type CellMarks = ReadonlyMap<number, ReadonlyMap<number, MarkedStyle>>

/**
 * Changes the format of some cells and nothing else of them; a cell or row that is not there is put in its place.
 *
 * @throws EditFault `damaged` where rows or cells do not stand in their order
 */
export function markCells(xml: Buffer, shape: SheetShape, marks: CellMarks, patches: XmlPatches): void {
  const rows = [...marks.keys()].sort((a, b) => a - b)
  const { data, prefix } = shape
  let next = 0
  let last = 0
  let hasNewRows = false
  const missingBefore = (row: number): string => {
    let text = ''
    for (; next < rows.length && (rows[next] ?? 0) < row; next++) text += newRow(rows[next] ?? 0, marks, shape)
    hasNewRows ||= text !== ''
    return text
  }
  if (data.isEmpty) {
    const text = missingBefore(Number.POSITIVE_INFINITY)
    patches.replace(data.openEnd - 2, data.openEnd, `>${text}</${prefix}sheetData>`)
    return
  }
  const scanner = new XmlScanner(xml, data.openEnd, 2)
  // Once a row was put in, all are looked at: it must not turn up further down after all.
  while ((next < rows.length || hasNewRows) && scanner.next() && scanner.start < data.closeStart) {
    if (scanner.depth !== 3 || scanner.kind === 'close' || !scanner.is('row')) continue
    const row = Number(scanner.attribute('r')?.value ?? last + 1)
    if (!(row > last)) throw new EditFault('damaged', 'the rows of the sheet are not in order')
    last = row
    if ((rows[next] ?? Number.POSITIVE_INFINITY) < row) patches.insert(scanner.start, missingBefore(row))
    const wanted = rows[next] === row ? marks.get(row) : undefined
    if (wanted === undefined) continue
    next++
    markRow(scanner, row, wanted, shape, patches)
  }
  patches.insert(data.closeStart, missingBefore(Number.POSITIVE_INFINITY))
}

function newRow(row: number, marks: CellMarks, shape: SheetShape): string {
  const cells = sorted(marks.get(row) ?? new Map()).map(([column, style]) => newCell(row, column, style, null, shape))
  return `<${shape.prefix}row r="${row}">${cells.join('')}</${shape.prefix}row>`
}

function markRow(
  scanner: XmlScanner,
  row: number,
  wanted: ReadonlyMap<number, MarkedStyle>,
  shape: SheetShape,
  patches: XmlPatches,
): void {
  const own = scanner.attribute('customFormat')?.value
  const rowStyle = own === '1' || own === 'true' ? Number(scanner.attribute('s')?.value ?? 0) : null
  const columns = sorted(wanted)
  let next = 0
  const missingBefore = (column: number): string => {
    let text = ''
    for (; next < columns.length && (columns[next]?.[0] ?? 0) < column; next++) {
      const [at, style] = columns[next] ?? [0, (base: number) => base]
      text += newCell(row, at, style, rowStyle, shape)
    }
    return text
  }
  if (scanner.kind === 'empty') {
    const text = missingBefore(Number.POSITIVE_INFINITY)
    patches.replace(scanner.end - 2, scanner.end, `>${text}</${shape.prefix}row>`)
    return
  }
  let last = 0
  while (scanner.next() && scanner.depth > 3) {
    if (scanner.depth !== 4 || scanner.kind === 'close' || !scanner.is('c')) continue
    const reference = scanner.attribute('r')
    const column = reference === null ? last + 1 : (parseReference(reference.value)?.column ?? 0)
    if (column <= last) throw new EditFault('damaged', `the cells of row ${row} are not in order`)
    last = column
    patches.insert(scanner.start, missingBefore(column))
    const mark = columns[next]?.[0] === column ? columns[next]?.[1] : undefined
    if (mark === undefined) continue
    next++
    patches.setAttribute(scanner, 's', String(mark(Number(scanner.attribute('s')?.value ?? 0))))
  }
  patches.insert(scanner.start, missingBefore(Number.POSITIVE_INFINITY))
}

/** A cell that is not there looks as its row does, or else its column. */
function newCell(row: number, column: number, style: MarkedStyle, rowStyle: number | null, shape: SheetShape): string {
  const base = rowStyle ?? shape.columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0
  return `<${shape.prefix}c r="${cellAddress(row, column - 1)}" s="${style(base)}"/>`
}

function sorted(wanted: ReadonlyMap<number, MarkedStyle>): [number, MarkedStyle][] {
  return [...wanted].sort(([a], [b]) => a - b)
}
