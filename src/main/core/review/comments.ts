import type { CellComment } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'
import { type Catalogue, keptColumns } from '../forms/form-definition.ts'
import { rowTable } from '../forms/form-tables.ts'
import { cellAddresses } from '../intake/cell-addresses.ts'
import { readSubmission } from '../intake/submissions.ts'
import { reviewerOf } from './reviewer.ts'

interface CommentRow extends Omit<CellComment, 'cell' | 'settled'> {
  readonly settledBy: string | null
  readonly settledAt: string | null
}

/** Every comment on a submission, oldest first. */
export function readComments(db: Sqlite, submission: number): readonly CellComment[] {
  const cellOf = cellAddresses(db)
  const found = db
    .prepare<[number], CommentRow>(
      `SELECT comment_id AS comment, submission_id AS submission, row_no AS row, block, column_name AS "column", text,
         written_by AS "by", written_at AS at, answers, settled_by AS settledBy, settled_at AS settledAt
       FROM cell_comment WHERE submission_id = ? ORDER BY comment_id`,
    )
    .all(submission)
  return found.map(({ settledBy, settledAt, ...comment }) => {
    const { row, block, column } = comment
    return {
      ...comment,
      cell: row === null || column === null ? null : cellOf({ submission, row, block: block ?? 0, column }),
      settled: settledBy === null || settledAt === null ? null : { by: settledBy, at: settledAt },
    }
  })
}

/** How many comments of each submission are not settled; an answer goes with the comment it answers. */
export function openComments(db: Sqlite, submissions: readonly number[]): ReadonlyMap<number, number> {
  const found = db
    .prepare<[string], { submission: number; count: number }>(
      `SELECT submission_id AS submission, count(*) AS count FROM cell_comment
       WHERE answers IS NULL AND settled_at IS NULL AND submission_id IN (SELECT value FROM json_each(?))
       GROUP BY submission_id`,
    )
    .all(JSON.stringify(submissions))
  return new Map(found.map(({ submission, count }) => [submission, count]))
}

export interface NewComment {
  readonly submission: number
  readonly row?: number | undefined
  readonly block?: number | undefined
  readonly column?: string | undefined
  readonly text: string
  readonly answers?: number | undefined
}

/**
 * Writes a remark on a cell, a row, or the submission; an answer stands where the comment it answers stands.
 *
 * @throws CoreError `submission-unknown`, `row-unknown`, `column-unknown`, `comment-unknown`, `bad-arguments` for an empty text
 */
export function comment(db: Sqlite, catalogue: Catalogue, given: NewComment, at: string): CellComment {
  const { submission } = given
  const text = given.text.trim()
  if (text === '') throw new CoreError('bad-arguments', { text: 'none given' })
  return db
    .transaction(() => {
      const first = given.answers === undefined ? null : firstOf(readComments(db, submission), given.answers)
      const place = first ?? checkedPlace(db, catalogue, given)
      const { lastInsertRowid } = db
        .prepare(
          `INSERT INTO cell_comment (submission_id, row_no, block, column_name, text, written_by, written_at, answers)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(submission, place.row, place.block, place.column, text, reviewerOf(db).name, at, first?.comment ?? null)
      const made = Number(lastInsertRowid)
      appendAudit(db, at, 'comment', {
        submission,
        comment: made,
        ...(first !== null && { answers: first.comment }),
        text,
      })
      return commentOf(db, submission, made)
    })
    .immediate()
}

/** Settles a comment with its answers, or opens it again. @throws CoreError `comment-unknown` */
export function settleComment(db: Sqlite, number: number, settled: boolean, at: string): CellComment {
  return db
    .transaction(() => {
      const found = db
        .prepare<[number], { submission: number }>(
          'SELECT submission_id AS submission FROM cell_comment WHERE comment_id = ?',
        )
        .get(number)
      if (found === undefined) throw new CoreError('comment-unknown', { comment: number })
      const first = firstOf(readComments(db, found.submission), number)
      db.prepare('UPDATE cell_comment SET settled_by = ?, settled_at = ? WHERE comment_id = ?').run(
        settled ? reviewerOf(db).name : null,
        settled ? at : null,
        first.comment,
      )
      appendAudit(db, at, settled ? 'settle-comment' : 'reopen-comment', {
        submission: found.submission,
        comment: first.comment,
      })
      return commentOf(db, found.submission, first.comment)
    })
    .immediate()
}

/** The comment that a talk began with. */
function firstOf(comments: readonly CellComment[], number: number): CellComment {
  const found = named(comments, number)
  return found.answers === null ? found : named(comments, found.answers)
}

function commentOf(db: Sqlite, submission: number, number: number): CellComment {
  return named(readComments(db, submission), number)
}

function named(comments: readonly CellComment[], number: number): CellComment {
  const found = comments.find((each) => each.comment === number)
  if (found === undefined) throw new CoreError('comment-unknown', { comment: number })
  return found
}

function checkedPlace(db: Sqlite, catalogue: Catalogue, given: NewComment) {
  const { form: code } = readSubmission(db, given.submission)
  const form = catalogue.forms.get(code)
  if (form === undefined) throw new CoreError('form-unknown', { form: code })
  const { row = null, column = null } = given
  const block = row === null ? null : (given.block ?? 0)
  if (column !== null && (row === null || !keptColumns(form).some(({ name }) => name === column)))
    throw new CoreError('column-unknown', { form: code, column })
  if (row !== null) {
    const isKept = db
      .prepare(`SELECT 1 FROM ${rowTable(form)} WHERE submission_id = ? AND row_no = ? AND block = ?`)
      .get(given.submission, row, block)
    if (isKept === undefined) throw new CoreError('row-unknown', { submission: given.submission, row })
  }
  return { row, block, column }
}
