import { WorkbookError } from '../workbook.ts'

export const QUOTE = 0x22
export const SLASH = 0x2f
export const LESS_THAN = 0x3c
export const EQUALS = 0x3d
export const GREATER_THAN = 0x3e
export const BLANK = 0x20
const APOSTROPHE = 0x27
const EXCLAMATION = 0x21
const QUESTION = 0x3f

export interface Attribute {
  readonly name: string
  readonly value: string
  /** The place behind it. */
  readonly end: number
}

/** An attribute in any writing: quotes of either kind, blanks around the sign. @throws WorkbookError `file-damaged` */
export function readAttribute(bytes: Buffer, from: number, to: number): Attribute {
  const sign = bytes.indexOf(EQUALS, from)
  let open = sign + 1
  while ((bytes[open] as number) <= BLANK) open++
  const quote = bytes[open]
  if (sign < 0 || sign >= to || (quote !== QUOTE && quote !== APOSTROPHE)) throw damaged('an attribute has no value')
  const close = bytes.indexOf(quote, open + 1)
  if (close < 0 || close >= to) throw damaged('an attribute has no end')
  return {
    name: bytes.toString('latin1', from, sign).trim(),
    value: bytes.toString('latin1', open + 1, close).trim(),
    end: close + 1,
  }
}

/** The place behind an attribute that nobody asks for. @throws WorkbookError `file-damaged` */
export function afterAttribute(bytes: Buffer, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at] !== EQUALS) at++
  at++
  while (at < to && (bytes[at] as number) <= BLANK) at++
  const quote = bytes[at]
  if (quote !== QUOTE && quote !== APOSTROPHE) throw damaged('an attribute has no value')
  for (at++; at < to; at++) if (bytes[at] === quote) return at + 1
  throw damaged('an attribute has no end')
}

/** Whether a comment or a processing instruction begins at a `<`. */
export function isMarkup(bytes: Buffer, at: number): boolean {
  return bytes[at + 1] === EXCLAMATION || bytes[at + 1] === QUESTION
}

/** The place behind a comment or a processing instruction. @throws WorkbookError `file-damaged` */
export function afterMarkup(bytes: Buffer, at: number, to: number): number {
  const isComment = bytes[at + 1] === EXCLAMATION
  const end = isComment ? bytes.indexOf('-->', at) + 3 : bytes.indexOf('?>', at) + 2
  if (end < at || end > to || (isComment && bytes[at + 2] !== 0x2d)) throw damaged('its markup is broken')
  return end
}

export function damaged(why: string): WorkbookError {
  return new WorkbookError('file-damaged', `a sheet is damaged: ${why}`)
}
