import { cellAddress, columnLetters } from '../../base/cell-address.ts'
import { textWidth } from '../text-width.ts'
import type { StyleSheet } from './style-sheet.ts'
import { DECLARATION } from './workbook-package.ts'
import { escaped } from './xml-scanner.ts'

/** A sheet of text to be added to a workbook. Rows and columns count from 0. */
export interface ListSheet {
  readonly name: string
  readonly rows: readonly (readonly ListCell[])[]
  /** Widths in characters, by column. */
  readonly widths: readonly number[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** Rows above the first that scrolls. */
  readonly frozenRows: number
  /** Rows whose first shown cell runs over all columns. */
  readonly wideRows: readonly number[]
}

export interface ListCell {
  readonly value: string | number | null
  readonly look: ListLook
  /** Cell of the workbook that a click leads to, as in `'Sheet 1'!B7`. */
  readonly link?: string
}

export type ListLook =
  | 'plain'
  | 'title'
  | 'line'
  | 'header'
  | 'body'
  | 'centred'
  | 'link'
  | 'fill-in'
  | 'error'
  | 'warning'

/** Excel opens no sheet with more links; those beyond are written as text. */
const MOST_LINKS = 60_000
const LONGEST_TEXT = 32_767

const FONT = '<name val="宋体"/>'
const THIN = (side: string) => `<${side} style="thin"><color rgb="FF8C8C8C"/></${side}>`

/** Numbers of the formats the list needs, added to the workbook's own. */
export function addListFormats(styles: StyleSheet, fills: { readonly error: number; readonly warning: number }) {
  const solid = (rgb: string) =>
    styles.add(
      'fills',
      `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
    )
  const plain = styles.add('fonts', `<font><sz val="10.5"/>${FONT}</font>`)
  const bold = styles.add('fonts', `<font><b/><sz val="10.5"/>${FONT}</font>`)
  const title = styles.add('fonts', '<font><b/><sz val="16"/><name val="黑体"/></font>')
  const link = styles.add('fonts', `<font><u/><sz val="10.5"/><color rgb="FF0563C1"/>${FONT}</font>`)
  const grey = solid('FFF2F2F2')
  const white = solid('FFE2F0D9')
  const border = styles.add(
    'borders',
    `<border>${['left', 'right', 'top', 'bottom'].map(THIN).join('')}<diagonal/></border>`,
  )
  const format = (font: number, fill: number, edge: number, alignment: string, isText = true) =>
    styles.add(
      'cellXfs',
      `<xf numFmtId="${isText ? 49 : 0}" fontId="${font}" fillId="${fill}" borderId="${edge}" applyNumberFormat="1" applyFont="1" ` +
        `applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`,
    )
  const wrapped = 'vertical="center" wrapText="1"'
  const centred = 'horizontal="center" vertical="center" wrapText="1"'
  return {
    plain: format(plain, 0, 0, 'vertical="center"'),
    title: format(title, 0, 0, 'vertical="center"'),
    line: format(plain, 0, 0, wrapped),
    header: format(bold, grey, border, centred),
    body: format(plain, 0, border, wrapped),
    centred: format(plain, 0, border, centred, false),
    link: format(link, 0, border, centred),
    'fill-in': format(plain, white, border, wrapped),
    error: format(plain, fills.error, border, centred),
    warning: format(plain, fills.warning, border, centred),
  } satisfies Readonly<Record<ListLook, number>>
}

/** The part of the list; its text stands in its own cells, so that the workbook's shared strings are left alone. */
export function listSheetXml(list: ListSheet, formats: Readonly<Record<ListLook, number>>, namespace: string): Buffer {
  const hiddenRows = new Set(list.hiddenRows)
  const firstShown = list.widths.findIndex((_, column) => !list.hiddenColumns.includes(column))
  const last = list.widths.length - 1
  const links: string[] = []
  const rows = list.rows.map((cells, row) => {
    const shown = cells.map((cell, column) => {
      if (cell.link !== undefined && links.length < MOST_LINKS)
        links.push(
          `<hyperlink ref="${cellAddress(row + 1, column)}" location="${escaped(cell.link)}" display="${escaped(String(cell.value ?? ''))}"/>`,
        )
      return cellXml(cellAddress(row + 1, column), cell, formats)
    })
    const isWide = list.wideRows.includes(row)
    const height = isWide ? wideHeight(cells, list.widths) : heightOf(cells, list.widths)
    const more = hiddenRows.has(row) ? ' hidden="1"' : height
    return `<row r="${row + 1}"${more}>${shown.join('')}</row>`
  })
  const merges = list.wideRows.map(
    (row) => `<mergeCell ref="${cellAddress(row + 1, firstShown)}:${cellAddress(row + 1, last)}"/>`,
  )
  const columns = list.widths.map((width, column) => {
    const hidden = list.hiddenColumns.includes(column) ? ' hidden="1"' : ''
    return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"${hidden}/>`
  })
  const top = cellAddress(list.frozenRows + 1, 0)
  return Buffer.from(
    `${DECLARATION}<worksheet xmlns="${namespace}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<dimension ref="A1:${columnLetters(last)}${Math.max(list.rows.length, 1)}"/>` +
      `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${list.frozenRows}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/>` +
      `<selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
      `<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>` +
      (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
      (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
      '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>',
  )
}

function cellXml(address: string, { value, look }: ListCell, formats: Readonly<Record<ListLook, number>>): string {
  const start = `<c r="${address}" s="${formats[look]}"`
  if (value === null || value === '') return `${start}/>`
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`
  const text = escaped(value.slice(0, LONGEST_TEXT)).replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
  return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

const POINTS_A_LINE = 15
const MOST_LINES = 20

/** Height of a row whose texts need more than one line; a row of one line has its own height. */
function heightOf(cells: readonly ListCell[], widths: readonly number[]): string {
  const lines = cells.reduce(
    (most, { value }, column) => Math.max(most, linesOf(String(value ?? ''), widths[column] ?? 10)),
    1,
  )
  return lines === 1 ? '' : ` ht="${Math.min(lines, MOST_LINES) * POINTS_A_LINE}" customHeight="1"`
}

function wideHeight(cells: readonly ListCell[], widths: readonly number[]): string {
  const text = String(cells.find(({ value }) => value !== null)?.value ?? '')
  const isTitle = cells.some(({ look }) => look === 'title')
  const width = widths.slice(1).reduce((sum, each) => sum + each, 0)
  return ` ht="${isTitle ? 27 : linesOf(text, width) * POINTS_A_LINE}" customHeight="1"`
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line) * 1.1) / width)), 0)
}
