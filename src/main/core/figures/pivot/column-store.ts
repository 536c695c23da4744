import type { Steps } from '../../base/steps.ts'
import type { BookLayer } from '../../book/book-layer.ts'
import type { Sqlite } from '../../book/open-book.ts'
import type { FormDefinition } from '../../forms/form-definition.ts'
import { rowTable } from '../../forms/form-tables.ts'
import { chunkOf, joined, type StoredChunk } from './column-chunk.ts'
import { Encoder } from './encode.ts'

/** Rows read in one go; between two of them others are heard. */
const ROWS_AT_ONCE = 50_000
/** Bytes of columns held; those not used for longest are let go. */
const MOST_BYTES = 256 * 1024 * 1024
/** What a text that stands for a number takes, about. */
const BYTES_A_TEXT = 100

/** What is held of a column of a form, by submission. */
interface StoredColumn {
  /** `null` for numbers. */
  readonly encoder: Encoder | null
  readonly chunks: Map<number, HeldChunk>
}

interface HeldChunk {
  readonly chunk: StoredChunk
  /** Revision of the submission it was read at. */
  readonly revision: number
}

export interface StoredSubmission {
  readonly submission: number
  readonly rows: number
}

/** Columns of some submissions, all of them held. */
export interface HeldColumns {
  chunk(column: string, submission: number): StoredChunk
  /** What the codes of a column stand for. */
  values(column: string): readonly (string | null)[]
}

/** The county of each row, by its id, among the columns of a form. */
export const REGION = 'region_id'

/**
 * Columns of rosters as arrays, read once and held while the book is open.
 *
 * SQLite groups a million rows in two and a half seconds, since it reads every row with all its columns; arrays of the
 * one or two columns that matter are grouped in a few hundredths. What a county sent never changes, so what is held
 * needs no bringing up to date: later submissions are read beside it. Only a submission whose adjustments have changed
 * is read anew.
 */
export class ColumnStore {
  private readonly db: Sqlite
  private readonly layer: BookLayer
  /** By form and column; those used last stand last. */
  private readonly held = new Map<string, StoredColumn>()

  constructor(db: Sqlite, layer: BookLayer) {
    this.db = db
    this.layer = layer
  }

  /** Reads what is not held yet, so many rows at a time. */
  *read(form: FormDefinition, names: readonly string[], submissions: readonly StoredSubmission[]): Steps<HeldColumns> {
    // What is in use is named here, so that it stays whatever is let go of meanwhile.
    const columns = new Map(names.map((name) => [name, this.columnFor(form, name)]))
    const missing = submissions.map(({ submission, rows }) => ({
      submission,
      rows,
      names: names.filter(
        (name) => columns.get(name)?.chunks.get(submission)?.revision !== this.layer.revisionOf(submission),
      ),
    }))
    const unread = missing.filter((each) => each.names.length > 0)
    const total = unread.reduce((sum, { rows }) => sum + rows, 0)
    let done = 0
    for (const { submission, names: unreadNames } of unread) {
      for (const read of this.readSubmission(form, submission, unreadNames, columns)) {
        done += read
        yield { done, total }
      }
    }
    this.letGo(new Set(columns.values()))
    return {
      chunk(name, submission) {
        const chunk = columns.get(name)?.chunks.get(submission)?.chunk
        if (chunk === undefined) throw new Error(`${name} of submission ${submission} is not held`)
        return chunk
      },
      values: (name) => columns.get(name)?.encoder?.values ?? [null],
    }
  }

  /** Reads columns of one submission; yields how many rows it has read. */
  private *readSubmission(
    form: FormDefinition,
    submission: number,
    names: readonly string[],
    columns: ReadonlyMap<string, StoredColumn>,
  ): Generator<number, void> {
    const revision = this.layer.revisionOf(submission)
    const wanted = names.flatMap((name) => {
      const column = columns.get(name)
      return column === undefined ? [] : [{ name, ...column, pages: [] as StoredChunk[] }]
    })
    const select = this.db
      .prepare<unknown[], (string | number | null)[]>(
        `SELECT row_no, block, ${wanted.map(selected).join(', ')} FROM ${rowTable(form)}
         WHERE submission_id = ? AND (row_no, block) > (?, ?) ORDER BY row_no, block LIMIT ${ROWS_AT_ONCE}`,
      )
      .raw()
    for (let after: (string | number | null)[] = [-1, -1]; ; ) {
      const rows = select.all(submission, after[0], after[1])
      for (const [at, { pages, encoder }] of wanted.entries()) pages.push(chunkOf(rows, at + 2, encoder))
      if (rows.length > 0) yield rows.length
      const last = rows.at(-1)
      if (last === undefined || rows.length < ROWS_AT_ONCE) break
      after = last
    }
    for (const { chunks, pages } of wanted) chunks.set(submission, { chunk: joined(pages), revision })
  }

  private columnFor(form: FormDefinition, name: string): StoredColumn {
    const key = `${form.code}.${name}`
    const isNumber = form.columns.some((column) => column.name === name && column.role === 'measure')
    const column = this.held.get(key) ?? { encoder: isNumber ? null : new Encoder(), chunks: new Map() }
    this.held.delete(key)
    this.held.set(key, column)
    return column
  }

  private letGo(inUse: ReadonlySet<StoredColumn>): void {
    let all = [...this.held.values()].reduce((sum, column) => sum + sizeOf(column), 0)
    for (const [key, column] of this.held) {
      if (all <= MOST_BYTES) return
      if (inUse.has(column)) continue
      this.held.delete(key)
      all -= sizeOf(column)
    }
  }
}

function sizeOf({ chunks, encoder }: StoredColumn): number {
  const bytes = [...chunks.values()].reduce((sum, { chunk }) => sum + chunk.byteLength, 0)
  return bytes + (encoder?.values.length ?? 0) * BYTES_A_TEXT
}

/** Codes stand for texts, written as facts have them. */
function selected({ name, encoder }: { readonly name: string; readonly encoder: Encoder | null }): string {
  return encoder === null ? name : `CAST(${name} AS TEXT)`
}
