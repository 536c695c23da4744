import type { SheetResult } from '#contract'
import { CoreError } from '../base/core-error.ts'
import type { Sqlite } from '../book/open-book.ts'
import { readExplanations } from '../intake/explanations/explanation-table.ts'
import type { FindingPlace } from '../intake/explanations/finding-key.ts'
import { findingsOf, type KeyedFinding, readFindings } from '../intake/explanations/keyed-findings.ts'
import { readSubmission } from '../intake/submissions.ts'
import { readAllItems } from '../review/items.ts'
import type { ReviewSource } from '../review/review-source.ts'
import { type RuleError, ruleErrors } from './rule-errors.ts'

/** What is wrong with a file that was sent, table by table. */
export interface ErrorReport {
  readonly file: { readonly name: string; readonly sha256: string }
  readonly tables: readonly ReportedTable[]
}

export interface ReportedTable {
  readonly place: FindingPlace
  /** `null` where it is not in the book. */
  readonly version: number | null
  /** Errors and warnings of the sheet; what is only worth knowing, and what a rule tells too, is not among them. */
  readonly findings: readonly KeyedFinding[]
  /** What the sender has written so far on findings of the sheet, by finding. */
  readonly explanations: ReadonlyMap<number, string>
  /** What the rules found, with what is written on it so far. */
  readonly ruleErrors: readonly RuleError[]
  /** `none`: rules look at what counts alone, and this does not. `pending`: they have still to run over it. */
  readonly rules: 'done' | 'pending' | 'none'
}

/**
 * The findings of a submission and of all others that came in the same file with it, so that a county gets each of its
 * files back once.
 *
 * Rules look at what counts: of a submission that gave way or was sent back the findings of its sheet alone are told.
 *
 * @throws CoreError `submission-unknown`
 */
export function readErrorReport(source: ReviewSource, submission: number): ErrorReport {
  const { db } = source
  const file = db
    .prepare<[number], { name: string; sha256: string }>(
      `SELECT s.file_name AS name, f.sha256 FROM submission s JOIN source_file f USING (file_id) WHERE s.submission_id = ?`,
    )
    .get(submission)
  if (file === undefined) throw new CoreError('submission-unknown', { submission })
  const submissions = db
    .prepare<[number, number], { submission: number }>(
      `SELECT s.submission_id AS submission FROM submission own JOIN submission s USING (file_id, import_id)
       WHERE own.submission_id = ? AND (s.undone = 0 OR s.submission_id = ?) ORDER BY s.submission_id`,
    )
    .all(submission, submission)
  return { file, tables: submissions.map(({ submission: number }) => keptTable(source, number)) }
}

function keptTable(source: ReviewSource, submission: number): ReportedTable {
  const { db } = source
  const view = readSubmission(db, submission)
  const found = readAllItems(source, view)
  const shown = new Set(found.items.flatMap((item) => (item.of === 'sheet' ? [item.finding.finding] : [])))
  // Newest first, and the newest counts.
  const explanations = readExplanations(db, submission).toReversed()
  return {
    place: { form: view.form, region: view.region, period: view.period, sheet: view.sheet },
    version: view.version,
    findings: readFindings(db, [submission]).filter((each) => isTold(each) && shown.has(each.finding ?? -1)),
    explanations: new Map(explanations.map(({ finding, text }) => [finding, text])),
    ruleErrors: ruleErrors(source, view, found),
    rules: view.state !== 'current' ? 'none' : found.pending > 0 ? 'pending' : 'done',
  }
}

/** The findings of a file as it was read; those of a sheet that is in the book already come from there. */
export function errorReportOf(
  source: ReviewSource,
  file: { readonly name: string; readonly sha256: string },
  sheets: readonly SheetResult[],
): ErrorReport {
  return {
    file,
    tables: sheets.map((sheet) =>
      sheet.status === 'unchanged' && sheet.submission !== null
        ? keptTable(source, sheet.submission)
        : readTable(sheet),
    ),
  }
}

function readTable(sheet: SheetResult): ReportedTable {
  return {
    place: { form: sheet.form, region: sheet.region, period: sheet.period, sheet: sheet.sheet },
    version: null,
    findings: findingsOf(sheet).filter(isTold),
    explanations: new Map(),
    ruleErrors: [],
    rules: 'none',
  }
}

function isTold({ severity, code }: KeyedFinding): boolean {
  return severity !== 'note' && !code.startsWith('explanation-')
}

/** The bytes of a submission's file as they were sent. @throws CoreError `submission-unknown` */
export function readSourceBytes(db: Sqlite, sha256: string): Buffer {
  const pieces = db
    .prepare<[string], { bytes: Buffer }>(
      `SELECT c.bytes FROM source_file f JOIN source_chunk c USING (file_id) WHERE f.sha256 = ? ORDER BY c.chunk_no`,
    )
    .all(sha256)
  return Buffer.concat(pieces.map(({ bytes }) => bytes))
}
