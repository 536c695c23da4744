import { withoutBlanks } from '../base/plain-text.ts'
import type { SheetRow } from '../workbook/workbook.ts'
import { classifyRow } from './classify-row.ts'
import { periodsIn } from './find-period.ts'
import { reportingUnit } from './find-region.ts'
import type { Header } from './header.ts'
import { readHeading } from './heading.ts'
import {
  formsFor,
  hasFigures,
  holdsFigures,
  type Recogniser,
  type Recognition,
  readerOf,
  recogniseTable,
} from './recognise-sheet.ts'
import { ENOUGH } from './score-form.ts'
import { cellText, type SheetTop, within } from './sheet-top.ts'
import type { Area } from './table-plan.ts'

/** At most so many rows are tried as the header of a further table. */
const MOST_TRIED = 200
const MOST_HEADINGS = 1000
const LONGEST_HEADING = 200

/**
 * The tables that stand one below the other: each begins with the lines over its header. `null` where there is only one.
 *
 * Figures over the first header that was recognised are a table of their own, too.
 */
export function bandsOf(
  top: SheetTop,
  area: Area,
  recognition: Recognition,
  recogniser: Recogniser,
): readonly Area[] | null {
  const { header } = recognition
  if (header === null) return null
  const starts: number[] = []
  const firstOver = linesOver(top, header.firstRow, null)
  const above = within(top, { ...area, lastRow: firstOver - 1 })
  if (firstOver > top.firstRow && holdsFigures(above)) starts.push(firstOver)

  let current = header
  let tried = 0
  for (let at = 0; at < top.rows.length && tried < MOST_TRIED; at++) {
    const row = top.rows[at]
    if (row === undefined || row.row <= current.lastRow || !looksLikeHeader(row, recogniser)) continue
    tried++
    const rest = within(top, { ...area, firstRow: row.row, lastRow: (top.rows[at + 40] ?? row).row + 40 })
    const next = recogniseTable(rest, recogniser, [], [row.row, row.row])
    if (next.header === null || next.form === null || next.score < ENOUGH) continue
    const over = linesOver(top, next.header.firstRow, current)
    if (isPrintedAgain(current, next.header) && !saysOtherwise(top, over, next.header)) continue
    starts.push(over)
    current = next.header
  }
  if (starts.length === 0) return null
  return [area.firstRow, ...starts].map((firstRow, at) => ({
    ...area,
    firstRow,
    lastRow: (starts[at] ?? area.lastRow + 1) - 1,
  }))
}

/** Texts without figures, of which at least half, and two, are headings of some form. */
function looksLikeHeader(row: SheetRow, recogniser: Recogniser): boolean {
  if (hasFigures(row)) return false
  const texts = row.cells.filter((cell) => typeof cell === 'string' && cell.trim() !== '')
  if (texts.length < 2 || texts.length > MOST_HEADINGS || texts.some((text) => cellText(text).length > LONGEST_HEADING))
    return false
  const headings = texts.map((text) => readHeading(cellText(text), recogniser.catalogue.units))
  return formsFor(recogniser).some((form) => {
    const { index } = readerOf(form, recogniser.regions)
    const known = headings.filter(({ keys }) => keys.some((key) => index.byLeaf.has(key) || index.groups.has(key)))
    return known.length >= 2 && known.length * 2 >= texts.length
  })
}

/** First of the lines over a header that are no longer of the table above: title, units, reporting unit. */
export function linesOver(top: SheetTop, headerRow: number, above: Header | null): number {
  let first = headerRow
  for (let at = top.rows.findIndex(({ row }) => row >= headerRow) - 1; at >= 0; at--) {
    const row = top.rows[at]
    if (row === undefined || hasFigures(row) || (above !== null && row.row <= above.lastRow)) break
    const kind = classifyRow(row, above?.mapped ?? [], false).kind
    if (kind === 'footer' || (kind !== 'data' && kind !== 'blank') || !isOver(row)) break
    first = row.row
  }
  return first
}

const OVER =
  /单位[(（:：]|单位$|表号|制定机关|批准|有效期|附件|附表|续表|(?:19|20)\d{2}年|情况表?$|统计表$|名册$|监测表$/

function isOver({ cells }: SheetRow): boolean {
  const texts = cells.map((cell) => withoutBlanks(cellText(cell))).filter((text) => text !== '')
  return texts.length <= 1 || texts.some((text) => OVER.test(text))
}

/** The same columns in the same places: the header of the next printed page. */
function isPrintedAgain(current: Header, next: Header): boolean {
  const key = ({ mapped }: Header) => mapped.map(({ column, at }) => `${column.name}@${at}`).join()
  return key(current) === key(next)
}

/** Lines over a repeated header that name a reporting unit or a period begin another table. */
function saysOtherwise(top: SheetTop, firstRow: number, header: Header): boolean {
  const over = { top: { ...top, firstRow }, headerRow: header.firstRow }
  if (reportingUnit(over) !== null) return true
  for (let row = firstRow; row < header.firstRow; row++) {
    for (const at of top.headable) if (periodsIn(top.text(row, at)).length > 0) return true
  }
  return false
}
