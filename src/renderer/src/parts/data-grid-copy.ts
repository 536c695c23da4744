import type { Language } from '#contract'
import type { GridColumn, GridRow } from './data-grid-column.ts'
import { shownText } from './data-grid-definitions.ts'

/** Cells of a grid as they go to the clipboard: as plain text, and as a table that Excel and WPS take with its types. */
export interface CopiedCells {
  readonly text: string
  readonly html: string
}

/** More cells than these are better exported. */
export const MOST_COPIED = 500_000

/** Numbers are copied in full, codes by their label, absent values by their mark; masked values stay masked. */
export function copiedCells(
  columns: readonly GridColumn[],
  rows: readonly (GridRow | undefined)[],
  language: Language,
): CopiedCells {
  const lines: string[] = []
  const body: string[] = []
  for (const row of rows) {
    const cells = columns.map((column) => cellOf(column, row, language))
    lines.push(cells.map(({ text }) => quoted(text)).join('\t'))
    body.push(`<tr>${cells.map(({ text, format }) => `<td style='${format}'>${escaped(text)}</td>`).join('')}</tr>`)
  }
  return { text: lines.join('\r\n'), html: `<table>${body.join('\n')}</table>` }
}

/** Puts cells on the clipboard within a press of keys or a moment after; tells whether it worked. */
export async function putCells(cells: CopiedCells): Promise<boolean> {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', cells.text)
    event.clipboardData?.setData('text/html', cells.html)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('copy', put, { capture: true, once: true })
  const done = document.execCommand('copy')
  window.removeEventListener('copy', put, { capture: true })
  if (done) return true
  // Later than a few seconds after the keys only this is allowed. It drops the formats, so codes go as text alone.
  return navigator.clipboard.writeText(cells.text).then(
    () => true,
    () => false,
  )
}

interface CopiedCell {
  readonly text: string
  readonly format: string
}

/** Formats as Excel writes them itself: a code of eighteen digits stays a text, a date becomes one. */
function cellOf(column: GridColumn, row: GridRow | undefined, language: Language): CopiedCell {
  if (row === undefined) return { text: '', format: TEXT }
  const value = row[column.field]
  if (column.numeric && typeof value === 'number') {
    return { text: String(value), format: `mso-number-format:"${numberFormat(column.decimals ?? 0, value)}"` }
  }
  const text = shownText(column, row, language)
  return { text, format: column.isDate === true && /^\d{4}-\d{2}-\d{2}$/.test(text) ? DATE : TEXT }
}

const TEXT = 'mso-number-format:"\\@"'

const DATE = 'mso-number-format:"yyyy\\-mm\\-dd"'

/** As many decimals as the column shows; a finer value isn't cut, only shown so. */
function numberFormat(decimals: number, value: number): string {
  if (decimals === 0) return Number.isInteger(value) ? '0' : 'General'
  return `0\\.${'0'.repeat(decimals)}`
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
}
