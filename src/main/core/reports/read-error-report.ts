import type { SheetResult } from '#contract'
import { CoreError } from '../base/core-error.ts'
import type { Sqlite } from '../book/open-book.ts'
import { readExplanations } from '../intake/explanations/explanation-table.ts'
import type { FindingPlace } from '../intake/explanations/finding-key.ts'
import { findingsOf, type KeyedFinding, readFindings } from '../intake/explanations/keyed-findings.ts'

/** What is wrong with a file that was sent, table by table. */
export interface ErrorReport {
  readonly file: { readonly name: string; readonly sha256: string }
  readonly tables: readonly ReportedTable[]
}

export interface ReportedTable {
  readonly place: FindingPlace
  /** `null` where it is not in the book. */
  readonly version: number | null
  /** Errors and warnings; what is only worth knowing is not told to the sender. */
  readonly findings: readonly KeyedFinding[]
  /** What the sender has written so far, by finding. */
  readonly explanations: ReadonlyMap<number, string>
}

interface KeptTable extends FindingPlace {
  readonly version: number
}

/**
 * The findings of a submission and of all others that came in the same file with it, so that a county gets each of its
 * files back once.
 *
 * @throws CoreError `submission-unknown`
 */
export function readErrorReport(db: Sqlite, submission: number): ErrorReport {
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
  return { file, tables: submissions.map(({ submission: number }) => keptTable(db, number)) }
}

function keptTable(db: Sqlite, submission: number): ReportedTable {
  const found = db
    .prepare<[number], KeptTable>(
      `SELECT s.form, r.code AS region, s.period, s.sheet, s.version
       FROM submission s JOIN region r USING (region_id) WHERE s.submission_id = ?`,
    )
    .get(submission)
  if (found === undefined) throw new CoreError('submission-unknown', { submission })
  const { version, ...place } = found
  // Newest first, and the newest counts.
  const explanations = readExplanations(db, submission).toReversed()
  return {
    place,
    version,
    findings: readFindings(db, [submission]).filter(isTold),
    explanations: new Map(explanations.map(({ finding, text }) => [finding, text])),
  }
}

/** The findings of a file as it was read; those of a sheet that is in the book already come from there. */
export function errorReportOf(
  db: Sqlite,
  file: { readonly name: string; readonly sha256: string },
  sheets: readonly SheetResult[],
): ErrorReport {
  return {
    file,
    tables: sheets.map((sheet) =>
      sheet.status === 'unchanged' && sheet.submission !== null ? keptTable(db, sheet.submission) : readTable(sheet),
    ),
  }
}

function readTable(sheet: SheetResult): ReportedTable {
  return {
    place: { form: sheet.form, region: sheet.region, period: sheet.period, sheet: sheet.sheet },
    version: null,
    findings: findingsOf(sheet).filter(isTold),
    explanations: new Map(),
  }
}

function isTold({ severity, code }: KeyedFinding): boolean {
  return severity !== 'note' && code !== 'explanation-unmatched'
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
