import { toHalfWidth, withoutBlanks } from '../../base/plain-text.ts'
import type { SheetRow } from '../../workbook/workbook.ts'
import { classifyRow } from '../classify-row.ts'
import { pathOf } from '../header-paths.ts'
import { cellText, type SheetTop } from '../sheet-top.ts'

/** A table on a sheet of which no form is known: its header, and the headings over each column. */
export interface FoundTable {
  readonly headerRows: readonly [number, number]
  readonly columns: readonly HeadedColumn[]
}

export interface HeadedColumn {
  readonly at: number
  /** Outermost first. */
  readonly path: readonly string[]
}

const DEEPEST_HEADER = 4

/** Lines over a table that say who sends it, in which unit, under which number. */
const LABEL_LINE =
  /(?:填报|报送|上报|编报|制表|计量)?单位(?:名称)?:|表号|文号|机关:|有效期|填报人:|填表人:|日期:|^附件|电话:/

/** Headings that number the rows and are no data. */
const ROW_NUMBERING = /^(?:序号|行次|no\.?)$/i

/**
 * Finds header and body by their looks: the body begins with the first wide row that holds a figure; the header are the
 * rows over it that say several different things.
 *
 * @param headerRows where a person says which rows the header has
 */
export function findTable(
  top: SheetTop,
  rows: readonly SheetRow[],
  headerRows?: readonly [number, number] | undefined,
): FoundTable | null {
  const header = headerRows ?? headerOver(top, rows, bodyStart(rows))
  if (header === null) return null
  const columns = headedColumns(top, header)
  return columns.length < 2 ? null : { headerRows: header, columns }
}

function bodyStart(rows: readonly SheetRow[]): number | null {
  const width = Math.max(...rows.map(filled), 0)
  const wide = rows.filter((row) => filled(row) >= Math.max(2, width / 2))
  const figures = wide.slice(1).find((row) => hasFigure(row) && !isGuide(row))
  if (figures !== undefined) return figures.row
  return wide.find((row, at) => at > 0 && !isGuide(row))?.row ?? null
}

function headerOver(top: SheetTop, rows: readonly SheetRow[], body: number | null): readonly [number, number] | null {
  if (body === null) return null
  const over = rows.filter((row) => row.row < body && filled(row) > 0 && !isGuide(row))
  const last = over.at(-1)
  if (last === undefined || isLine(top, last.row)) return null
  let first = last.row
  for (const { row, cells } of over.slice(0, -1).reverse()) {
    if (last.row - row >= DEEPEST_HEADER || row < first - 1 || isLine(top, row) || hasFigure({ cells })) break
    first = row
  }
  return [first, last.row]
}

/** A title, or a line of labels: not several headings side by side. */
function isLine(top: SheetTop, row: number): boolean {
  const texts = new Set<string>()
  for (let column = 0; column < top.columns; column++) texts.add(withoutBlanks(toHalfWidth(top.text(row, column))))
  texts.delete('')
  return texts.size < 2 || [...texts].some((text) => LABEL_LINE.test(text))
}

/** Columns with a heading, each heading once; a second table beside the first, behind an empty column, is another one. */
function headedColumns(top: SheetTop, [first, last]: readonly [number, number]): HeadedColumn[] {
  const columns: HeadedColumn[] = []
  const seen = new Set<string>()
  for (let at = 0; at < top.columns; at++) {
    const path = pathOf(top, at, first, last)
    const key = path.map(withoutBlanks).join('/')
    if (path.length === 0 || ROW_NUMBERING.test(withoutBlanks(path.at(-1) ?? ''))) continue
    if (seen.has(key)) continue
    seen.add(key)
    columns.push({ at, path })
  }
  return columns
}

function filled({ cells }: Pick<SheetRow, 'cells'>): number {
  return cells.filter((cell) => cell !== null && withoutBlanks(cellText(cell)) !== '').length
}

function hasFigure({ cells }: Pick<SheetRow, 'cells'>): boolean {
  return cells.some(
    (cell) =>
      typeof cell === 'number' ||
      typeof cell === 'boolean' ||
      (typeof cell === 'object' && cell !== null) ||
      (typeof cell === 'string' && /^[\d０-９][\d０-９,.，．%％]*$/.test(withoutBlanks(cell))),
  )
}

function isGuide(row: SheetRow): boolean {
  return classifyRow(row, [], true).kind === 'guide'
}
