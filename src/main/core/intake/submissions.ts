import type { ImportView, SubmissionView } from '#contract'
import { CoreError } from '../base/core-error.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { RegionIndex } from '../regions/region-index.ts'

/** A submission that already holds a table of these bytes and still counts, or was sent back with nothing newer since. */
export interface Unchanged {
  readonly submission: number
  readonly form: string
  readonly period: string
  readonly region: string
  readonly since: string
  /** Why it was sent back, `null` where it counts. */
  readonly reason: string | null
}

export function findUnchanged(db: Sqlite, sha256: string, sheet: string, table: number): Unchanged | null {
  const found = db
    .prepare<[string, string, number], Unchanged>(
      `SELECT s.submission_id AS submission, s.form, s.period, r.code AS region, coalesce(s.sent_back_at, i.at) AS since,
         s.sent_back_reason AS reason
       FROM source_file f JOIN submission s USING (file_id) JOIN import i USING (import_id) JOIN region r USING (region_id)
       WHERE f.sha256 = ? AND s.sheet = ? AND coalesce(json_extract(s.layout, '$.table'), 0) = ? AND s.undone = 0
         AND (EXISTS (SELECT 1 FROM submission_region p WHERE p.submission_id = s.submission_id AND p.is_current = 1)
           OR s.sent_back_at IS NOT NULL AND NOT EXISTS (
             SELECT 1 FROM submission n WHERE n.form = s.form AND n.region_id = s.region_id AND n.period = s.period
               AND n.undone = 0 AND n.submission_id > s.submission_id))
       ORDER BY s.submission_id DESC LIMIT 1`,
    )
    .get(sha256, sheet, table)
  return found ?? null
}

interface SubmissionFilter {
  readonly form?: string | undefined
  readonly period?: string | undefined
  readonly region?: string | undefined
}

interface SubmissionRow extends Omit<SubmissionView, 'state'> {
  readonly undone: number
  readonly sentBack: number
  readonly isCurrent: number
}

/** Day a submission arrived: as stated, else the day of its import in Chongqing. */
export const ARRIVED_ON = "coalesce(s.arrived_on, date(i.at, '+8 hours'))"

/** Submissions, newest first. */
export function readSubmissions(
  db: Sqlite,
  filter: SubmissionFilter,
  only: number | null = null,
): readonly SubmissionView[] {
  const rows = db
    .prepare<Record<string, unknown>, SubmissionRow>(
      `SELECT s.submission_id AS submission, s.import_id AS "import", s.form, s.form_version AS formVersion, r.code AS region, s.period,
         s.version, s.file_name AS file, s.sheet, f.sha256, s.row_count AS rows, s.error_count AS errors, s.warning_count AS warnings,
         i.at AS importedAt, s.undone, s.sent_back_at IS NOT NULL AS sentBack, s.sent_back_reason AS reason, ${ARRIVED_ON} AS arrivedOn,
         EXISTS (SELECT 1 FROM submission_region p WHERE p.submission_id = s.submission_id AND p.is_current = 1) AS isCurrent
       FROM submission s JOIN source_file f USING (file_id) JOIN import i USING (import_id) JOIN region r ON r.region_id = s.region_id
       WHERE (:form IS NULL OR s.form = :form) AND (:period IS NULL OR s.period = :period)
         AND (:region IS NULL OR EXISTS (
           SELECT 1 FROM submission_region p JOIN region q USING (region_id) WHERE p.submission_id = s.submission_id AND q.code = :region))
         ${only === null ? '' : 'AND s.submission_id = :only'}
       ORDER BY s.submission_id DESC`,
    )
    .all({
      form: filter.form ?? null,
      period: filter.period ?? null,
      region: filter.region ?? null,
      ...(only !== null && { only }),
    })
  return rows.map(({ undone, sentBack, isCurrent, ...row }) => ({
    ...row,
    state: stateOf(undone, sentBack, isCurrent),
  }))
}

function stateOf(undone: number, sentBack: number, isCurrent: number): SubmissionView['state'] {
  if (undone > 0) return 'undone'
  if (sentBack > 0) return 'sent-back'
  return isCurrent > 0 ? 'current' : 'superseded'
}

/** @throws CoreError `submission-unknown` */
export function readSubmission(db: Sqlite, submission: number): SubmissionView {
  const [found] = readSubmissions(db, {}, submission)
  if (found === undefined) throw new CoreError('submission-unknown', { submission })
  return found
}

/** Imports, newest first. */
export function readImports(db: Sqlite): readonly ImportView[] {
  return db
    .prepare<[], Omit<ImportView, 'undone'> & { undone: number }>(
      `SELECT i.import_id AS "import", i.at, count(DISTINCT s.file_id) AS files, count(s.submission_id) AS submissions,
         coalesce(sum(s.row_count), 0) AS rows, coalesce(min(s.undone), i.undone_at IS NOT NULL) AS undone
       FROM import i LEFT JOIN submission s USING (import_id) GROUP BY i.import_id ORDER BY i.import_id DESC`,
    )
    .all()
    .map((row) => ({ ...row, undone: row.undone > 0 }))
}

export function regionFilter(regions: RegionIndex, code: string): string {
  const resolved = regions.resolve(code, null)
  if (resolved.kind === 'region') return resolved.code
  throw new CoreError('region-unknown', { region: code })
}
