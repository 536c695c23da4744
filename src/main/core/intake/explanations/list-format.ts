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
