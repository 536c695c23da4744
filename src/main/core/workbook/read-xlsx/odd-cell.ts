import { type Cell, WorkbookError } from '../workbook.ts'
import type { SharedStrings } from './shared-strings.ts'
import { cellTextOf, stringItemText } from './xml-text.ts'

/** What stands in a cell whose formula was never calculated: its value is not known, which is not the same as empty. */
const NEVER_CALCULATED = '#UNCALCULATED!'

const VALUE = /<(?:[\w.-]+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:[\w.-]+:)?v\s*>/
const NO_RESULT = /<(?:[\w.-]+:)?v\s*\/>/
const INLINE = /<(?:[\w.-]+:)?is(?:\s[^>]*)?>([\s\S]*)<\/(?:[\w.-]+:)?is\s*>/
/** Inline text with nothing in it that has to be replaced. */
const PLAIN_INLINE = /^<is><t(?: xml:space="preserve")?>([^<&_\r]*)<\/t><\/is>$/
const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/

/**
 * Reads the content of a cell that is not just `<v>` with digits: formulas with their last result, inline text,
 * truth values, errors, dates in ISO 8601, numbers in scientific notation (ECMA-376 18.18.11).
 *
 * @param xml what stands between the tags of the cell
 * @throws WorkbookError `file-damaged`
 */
export function readOddCell(xml: string, type: string, strings: SharedStrings): Cell {
  if (type === 'inlineStr') return textCell(PLAIN_INLINE.exec(xml)?.[1] ?? stringItemText(INLINE.exec(xml)?.[1] ?? ''))
  const sent = VALUE.exec(xml)?.[1]
  if (sent === undefined)
    return FORMULA.test(xml) && !NO_RESULT.test(xml) ? { kind: 'error', value: NEVER_CALCULATED } : null
  const text = type === 'str' ? sent : sent.trim()
  if (text === '') return null
  switch (type) {
    case 'n':
      return numberOf(text)
    case 's':
      if (!/^\d+$/.test(text)) throw new WorkbookError('file-damaged', `there is no shared string ${text}`)
      return textCell(strings.at(Number(text)))
    case 'str':
      return textCell(cellTextOf(text))
    case 'b':
      return text === '1' || text === 'true'
    case 'e':
      return { kind: 'error', value: cellTextOf(text) }
    case 'd':
      return /^\d{4}-\d{2}-\d{2}/.test(text) ? { kind: 'date', value: text.slice(0, 10) } : textCell(cellTextOf(text))
    default:
      throw new WorkbookError('file-damaged', `a cell has the unknown type ${type}`)
  }
}

function numberOf(text: string): number {
  const value = Number(text)
  if (!Number.isFinite(value)) throw new WorkbookError('file-damaged', `${text} stands where a number should`)
  return value
}

function textCell(text: string): string | null {
  return text === '' ? null : text
}
