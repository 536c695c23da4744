import type { FileFault } from '../core/base/file-fault.ts'
import type { SheetHead, WorkbookFault } from '../core/workbook/workbook.ts'

/** What the parsing process is asked. One file is open at a time; `more` is asked once for each chunk. */
export type ParserRequest =
  | { readonly kind: 'open'; readonly path: string }
  | { readonly kind: 'more'; readonly sheet: number }

export interface OpenedFile {
  readonly sha256: string
  readonly size: number
  readonly sheets: readonly SheetHead[]
}

export type ParserReply =
  | ({ readonly kind: 'opened' } & OpenedFile)
  | RowsReply
  | { readonly kind: 'failed'; readonly code: WorkbookFault | FileFault; readonly message: string }

/** A chunk of rows. They cross as one text (`SheetRow[]` as JSON), since millions of cells one by one are slow to copy. */
export interface RowsReply {
  readonly kind: 'rows'
  readonly rows: string
  readonly last: boolean
}
