import { cellAddress } from '../../base/cell-address.ts'
import { EditFault } from './edit-fault.ts'
import { type CellMarks, markCells } from './mark-cells.ts'
import { newBoxes, withBoxes } from './note-boxes.ts'
import { newNotes, type SheetNote, withNotes } from './sheet-notes.ts'
import { readSheetShape, type SheetShape } from './sheet-shape.ts'
import type { WorkbookPackage } from './workbook-package.ts'
import { XmlPatches } from './xml-patches.ts'

/** `error` makes the figures wrong, `warning` may. */
export type MarkTone = 'error' | 'warning'

/** A cell to be filled, with the text of its note; `row` counts from 1, `column` from 0. */
export interface SheetMark {
  readonly row: number
  readonly column: number
  readonly tone: MarkTone
  readonly note: string
}

export interface MarkedPart {
  readonly file: WorkbookPackage
  readonly part: string
  /** Number of the sheet in the workbook, from 1. */
  readonly number: number
  readonly namespace: string
  readonly author: string
}

/** So many notes a sheet: with more of them Excel takes minutes to open it. All cells are filled. */
export const MOST_NOTES = 1000
/** More merged ranges than a person makes; beyond, a mark stays at the cell itself. */
const MOST_MERGES = 20_000
const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const BOXES_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

interface CellMark {
  readonly row: number
  readonly column: number
  tone: MarkTone
  readonly notes: string[]
}

/** Fills the marked cells of a sheet and gives them notes. @throws EditFault, WorkbookError */
export function markSheet(
  marked: MarkedPart,
  marks: readonly SheetMark[],
  styleOf: (base: number, tone: MarkTone) => number,
): void {
  const { file, part } = marked
  const xml = file.read(part)
  const shape = readSheetShape(xml)
  const cells = cellMarks(marks, shape)
  const patches = new XmlPatches()
  markCells(xml, shape, byRow(cells, styleOf), patches)
  const notes = cells.slice(0, MOST_NOTES).map(({ row, column, notes: texts }) => ({
    reference: cellAddress(row, column),
    text: texts.join('\n'),
  }))
  if (notes.length > 0) addNotes(marked, shape, notes, patches)
  file.write(part, patches.applied(xml))
}

/** One mark a cell, in the order of the sheet; a cell inside a merged range is shown by the range's first. */
function cellMarks(marks: readonly SheetMark[], shape: SheetShape): readonly CellMark[] {
  const cells = new Map<string, CellMark>()
  for (const { row, column, tone, note } of marks) {
    const place = shownAt(row, column, shape)
    const key = `${place.row}|${place.column}`
    const cell = cells.get(key) ?? { ...place, tone, notes: [] }
    if (tone === 'error') cell.tone = tone
    cell.notes.push(note)
    cells.set(key, cell)
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column)
}

function shownAt(row: number, column: number, { merges }: SheetShape): { row: number; column: number } {
  if (merges.length > MOST_MERGES) return { row, column }
  const merge = merges.find(
    (range) =>
      range.firstRow <= row &&
      row <= range.lastRow &&
      range.firstColumn <= column + 1 &&
      column + 1 <= range.lastColumn,
  )
  return merge === undefined ? { row, column } : { row: merge.firstRow, column: merge.firstColumn - 1 }
}

function byRow(cells: readonly CellMark[], styleOf: (base: number, tone: MarkTone) => number): CellMarks {
  const rows = new Map<number, Map<number, (base: number) => number>>()
  for (const { row, column, tone } of cells) {
    const columns = rows.get(row) ?? new Map<number, (base: number) => number>()
    columns.set(column + 1, (base) => styleOf(base, tone))
    rows.set(row, columns)
  }
  return rows
}

/** Notes are a list of texts and a drawing of the boxes they are shown in; either may be there already. */
function addNotes(marked: MarkedPart, shape: SheetShape, notes: readonly SheetNote[], patches: XmlPatches): void {
  const { file, part, namespace, author } = marked
  const related = file.relationships(part)
  const known = related.find(({ kind }) => kind === 'comments')?.part ?? null
  let added = notes
  if (known === null) {
    const name = file.freeName('xl/comments', 'xml')
    file.add(name, NOTES_TYPE, newNotes(notes, author, namespace))
    file.relate(part, 'comments', name)
  } else {
    const extended = withNotes(file.read(known), notes, author)
    file.write(known, extended.xml)
    added = extended.added
  }
  if (added.length === 0) return
  if (shape.legacyDrawing !== null) {
    const drawing = related.find(({ id }) => id === shape.legacyDrawing)?.part ?? null
    if (drawing === null) throw new EditFault('damaged', 'the drawing of the notes is missing')
    file.write(drawing, withBoxes(file.read(drawing), added))
    return
  }
  const name = file.freeName('xl/drawings/vmlDrawing', 'vml')
  file.add(name, BOXES_TYPE, newBoxes(added, marked.number))
  const id = file.relate(part, 'vmlDrawing', name)
  const namespaceOfIds = `xmlns:r="${file.relationshipNamespace}"`
  patches.insert(shape.legacyDrawingPlace, `<${shape.prefix}legacyDrawing ${namespaceOfIds} r:id="${id}"/>`)
}
