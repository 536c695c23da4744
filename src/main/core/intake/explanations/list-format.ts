import { createHash } from 'node:crypto'

/**
 * Stands in the first cell of a list of errors, in front of the SHA-256 of the file the errors were found in. The other
 * cells of that hidden row name the columns, so that a list is understood in any language and with columns moved.
 */
export const LIST_MARKER = 'five-batches:errors:1:'

/** Columns of the list, in their order. */
export const LIST_COLUMNS = [
  'key',
  'no',
  'sheet',
  'cell',
  'rule',
  'severity',
  'sent',
  'expected',
  'message',
  'explanation',
] as const

export type ListColumn = (typeof LIST_COLUMNS)[number]

/** What a line of the list says its finding is about, as it stands in the list. */
export interface ListedPlace {
  readonly cell: string
  readonly rule: string
  readonly sent: string
}

/**
 * Key of a line about what a rule found: the name of the finding, and a seal over the rest of the line.
 *
 * The name holds whatever becomes of the value, and the finding may be gone from the book while its return is sent
 * back; the seal tells a line whose cells were changed, or sorted without their keys, from one that is as it was sent.
 */
export function sealedKey(finding: string, place: ListedPlace): string {
  return `${finding}-${sealOf(finding, place)}`
}

/** Name of the finding of a sealed line; `null` where the line was changed. */
export function unsealed(key: string, place: ListedPlace): string | null {
  const [finding = '', seal] = key.split('-')
  return seal === sealOf(finding, place) ? finding : null
}

/** Whether a text is the key of a line: of what was found in the sheet, or of what a rule found. */
export function isLineKey(text: string): boolean {
  return /^[0-9a-f]{20}$/.test(text) || isSealedKey(text)
}

export function isSealedKey(text: string): boolean {
  return /^[0-9a-f]{24}-[0-9a-f]{8}$/.test(text)
}

function sealOf(finding: string, { cell, rule, sent }: ListedPlace): string {
  const parts = [finding, cell, rule, sent].map((text) => text.replace(/\s+/g, ' ').trim())
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8)
}
