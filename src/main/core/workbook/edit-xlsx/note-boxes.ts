import { EditFault } from './edit-fault.ts'
import type { SheetNote } from './sheet-notes.ts'
import { parseReference } from './sheet-shape.ts'

const NAMES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"'
const LAST_COLUMN = 16_383
const LAST_ROW = 1_048_575
/** Excel numbers the boxes of each sheet within blocks of so many. */
const BLOCK = 1024
const CHARACTERS_A_LINE = 18

const BOX_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** The drawing that holds the hidden boxes in which a sheet's notes are shown; without one Excel shows no note. */
export function newBoxes(notes: readonly SheetNote[], sheetNumber: number): Buffer {
  const boxes = notes.map((note, at) => box(note, sheetNumber * BLOCK + 1 + at)).join('')
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheetNumber}"/></o:shapelayout>`
  return Buffer.from(`<xml ${NAMES}>${layout}${BOX_TYPE}${boxes}</xml>`)
}

/**
 * A drawing with boxes for more notes; it may hold buttons and other boxes, which stay as they are.
 *
 * The drawing is not always well-formed XML, so it is only searched for its end.
 *
 * @throws EditFault `damaged`
 */
export function withBoxes(drawing: Buffer, notes: readonly SheetNote[]): Buffer {
  const end = drawing.lastIndexOf('</xml>')
  if (end < 0) throw new EditFault('damaged', 'the drawing of the notes does not end')
  const text = drawing.toString('latin1', 0, end)
  const numbers = [...text.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]))
  const first = numbers.reduce((most, number) => Math.max(most, number), BLOCK) + 1
  const type = /id\s*=\s*["']_x0000_t202["']/.test(text)
    ? ''
    : BOX_TYPE.replace('<v:shapetype', `<v:shapetype ${NAMES}`)
  const boxes = notes.map((note, at) => box(note, first + at).replace('<v:shape', `<v:shape ${NAMES}`)).join('')
  return Buffer.concat([drawing.subarray(0, end), Buffer.from(type + boxes), drawing.subarray(end)])
}

function box({ reference, text }: SheetNote, number: number): string {
  const place = parseReference(reference) ?? { row: 1, column: 1 }
  const row = place.row - 1
  const column = place.column - 1
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / CHARACTERS_A_LINE) || 1, 0)
  const left = Math.min(column + 1, LAST_COLUMN - 3)
  const top = Math.min(Math.max(row - 1, 0), LAST_ROW - 12)
  const anchor = [left, 15, top, 4, left + 3, 15, top + Math.min(Math.max(lines + 1, 4), 11), 4].join(', ')
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  )
}
