import type { Details, Finding, FindingKind, FindingsPage, FindingsQuery } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue } from '../forms/form-definition.ts'
import { sourceRowTable } from '../forms/form-tables.ts'
import { readSubmission } from './submissions.ts'

const MOST_READ = 1000
const GRAVEST_FIRST = "CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END"

interface FindingRow extends Omit<Finding, 'details' | 'kept'> {
  readonly details: string
  readonly row: number | null
  readonly block: number | null
  readonly column: string | null
}

/** A page of the findings of a submission. @throws CoreError `submission-unknown` */
export function readFindings(db: Sqlite, catalogue: Catalogue, query: FindingsQuery): FindingsPage {
  const submission = readSubmission(db, query.submission)
  const kinds = db
    .prepare<[number], FindingKind>(
      `SELECT code, severity, count(*) AS count FROM finding WHERE submission_id = ?
       GROUP BY code, severity ORDER BY ${GRAVEST_FIRST}, count DESC, code`,
    )
    .all(query.submission)
  const asked = kinds.filter(
    ({ code, severity }) => code === (query.code ?? code) && severity === (query.severity ?? severity),
  )
  const found = db
    .prepare<Record<string, unknown>, FindingRow>(
      `SELECT finding_id AS finding, code, severity, cell, message, details, row_no AS row, block, column_name AS "column"
       FROM finding
       WHERE submission_id = :submission AND severity = coalesce(:severity, severity) AND code = coalesce(:code, code)
       ORDER BY ${GRAVEST_FIRST}, finding_id LIMIT :limit OFFSET :offset`,
    )
    .all({
      submission: query.submission,
      severity: query.severity ?? null,
      code: query.code ?? null,
      limit: query.limit ?? MOST_READ,
      offset: query.offset ?? 0,
    })
  const isKept = keptRows(db, catalogue, submission.form, query.submission)
  return {
    submission,
    kinds,
    total: asked.reduce((sum, { count }) => sum + count, 0),
    findings: found.map(({ row, block, column, details, ...finding }) => ({
      ...finding,
      details: JSON.parse(details) as Details,
      kept: row !== null && block !== null && column !== null && isKept(row, block) ? { row, block, column } : null,
    })),
  }
}

/** What was found of one row, gravest first. */
export function findingsOfRow(
  db: Sqlite,
  place: { readonly submission: number; readonly row: number; readonly block: number },
): readonly Finding[] {
  const found = db
    .prepare<[number, number, number], FindingRow>(
      `SELECT finding_id AS finding, code, severity, cell, message, details, row_no AS row, block, column_name AS "column"
       FROM finding WHERE submission_id = ? AND row_no = ? AND block = ? ORDER BY ${GRAVEST_FIRST}, finding_id`,
    )
    .all(place.submission, place.row, place.block)
  return found.map(({ row: _row, block: _block, column, details, ...finding }) => ({
    ...finding,
    details: JSON.parse(details) as Details,
    kept: column === null ? null : { row: place.row, block: place.block, column },
  }))
}

/** Whether a row of the sheet was kept: totals were read and are not. */
function keptRows(
  db: Sqlite,
  catalogue: Catalogue,
  code: string,
  submission: number,
): (row: number, block: number) => boolean {
  const form = catalogue.forms.get(code)
  if (form === undefined) return () => false
  const find = db.prepare(`SELECT 1 FROM ${sourceRowTable(form)} WHERE submission_id = ? AND row_no = ? AND block = ?`)
  return (row, block) => find.get(submission, row, block) !== undefined
}
