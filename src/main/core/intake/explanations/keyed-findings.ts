import type { Details, IntakeCode, Severity, SheetResult } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import { type FindingPlace, findingKey, sentValue } from './finding-key.ts'

/** A finding with the name it is known by in a list of errors. */
export interface KeyedFinding {
  /** `null` where nothing of its sheet is in the book. */
  readonly finding: number | null
  readonly key: string
  readonly place: FindingPlace
  readonly code: IntakeCode
  readonly severity: Severity
  readonly cell: string | null
  readonly sent: string | null
  /** In English, as the terminal shows it. */
  readonly message: string
  readonly details: Details
}

interface FindingRow extends FindingPlace {
  readonly finding: number
  readonly code: IntakeCode
  readonly severity: Severity
  readonly cell: string | null
  readonly message: string
  readonly details: string
}

/** Findings of some submissions, in their order. */
export function readFindings(db: Sqlite, submissions: readonly number[]): readonly KeyedFinding[] {
  const find = db.prepare<[number], FindingRow>(
    `SELECT f.finding_id AS finding, f.code, f.severity, f.cell, f.message, f.details, s.form, s.period, s.sheet, r.code AS region
     FROM finding f JOIN submission s USING (submission_id) JOIN region r ON r.region_id = s.region_id
     WHERE f.submission_id = ? ORDER BY f.finding_id`,
  )
  return submissions.flatMap((submission) =>
    find.all(submission).map(({ finding, code, severity, cell, message, details: json, ...place }) => {
      const details = JSON.parse(json) as Details
      const key = findingKey(place, { code, details, ...(cell !== null && { cell }) })
      return { finding, key, place, code, severity, cell, sent: sentValue(details), message, details }
    }),
  )
}

/** Findings of a sheet that was read and is not in the book. */
export function findingsOf(sheet: SheetResult): readonly KeyedFinding[] {
  const { form, region, period } = sheet
  const place = { form, region, period, sheet: sheet.sheet }
  return sheet.problems.map((problem) => ({
    finding: null,
    key: findingKey(place, problem),
    place,
    code: problem.code,
    severity: problem.severity,
    cell: problem.cell ?? null,
    sent: sentValue(problem.details),
    message: problem.message,
    details: problem.details,
  }))
}
