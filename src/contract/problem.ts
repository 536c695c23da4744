/** Every way an operation can fail; the window has a sentence for each in both languages. */
export type ProblemCode =
  | 'unexpected'
  | 'cancelled'
  | 'bad-arguments'
  | 'no-book'
  | 'book-missing'
  | 'book-exists'
  | 'book-in-use'
  | 'book-damaged'
  | 'book-too-new'
  | 'passphrase-wrong'
  | 'form-unknown'
  | 'form-malformed'
  | 'form-taken'
  | 'form-incompatible'
  | 'form-in-use'
  | 'indicator-unknown'
  | 'indicator-malformed'
  | 'indicator-taken'
  | 'column-unknown'
  | 'column-personal'
  | 'filter-unfit'
  | 'aggregate-unfit'
  | 'pivot-too-large'
  | 'view-unknown'
  | 'view-exists'
  | 'sheet-unknown'
  | 'sheet-without-table'
  | 'region-unknown'
  | 'period-malformed'
  | 'preview-gone'
  | 'alias-unknown'
  | 'submission-unknown'
  | 'import-unknown'
  | 'row-unknown'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  | 'forms-differ'
  | 'not-current'
  | 'not-sent-back'
  | 'date-malformed'
  | 'standard-unknown'
  | 'standard-malformed'
  | 'standard-unchanged'
  | 'file-unknown'
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-unwritable'

/** An operation that could not be done, as it crosses the bridge. `message` is for logs and the terminal, in English. */
export interface Problem {
  readonly code: ProblemCode
  readonly message: string
  readonly details: Details
}

export type Details = Readonly<Record<string, string | number>>

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }
