import type { ImportView, SubmissionView } from '#contract'
import { CoreError } from '../base/core-error.ts'
import type { Sqlite } from '../book/open-book.ts'
import { MUNICIPALITY } from '../regions/keep-regions.ts'
import type { RegionIndex } from '../regions/region-index.ts'
import { reviewStateOf } from './review-state.ts'

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
  /** Only these. */
  readonly submissions?: readonly number[] | undefined
}

interface SubmissionRow extends Omit<SubmissionView, 'state' | 'review' | 'resent'> {
  readonly undone: number
  readonly sentBack: number
  readonly isCurrent: number
  readonly isAccepted: number
  readonly isInReview: number
  readonly isPending: number
  readonly isResent: number
}

/** Day a submission arrived: as stated, else the day of its import in Chongqing. */
export const ARRIVED_ON = "coalesce(s.arrived_on, date(i.at, '+8 hours'))"

/**
 * Number of the version before a submission `s`: the newest earlier one not undone of the same unit, or one of the
 * municipality that holds the county.
 */
export const VERSION_BEFORE = `(
  SELECT o.submission_id FROM submission o
  WHERE o.form = s.form AND o.period = s.period AND o.submission_id < s.submission_id AND o.undone = 0
    AND (o.region_id = s.region_id OR o.region_id = (SELECT region_id FROM region WHERE code = '${MUNICIPALITY}') AND EXISTS (
      SELECT 1 FROM submission_region a WHERE a.submission_id = o.submission_id AND a.region_id = s.region_id))
  ORDER BY o.submission_id DESC LIMIT 1)`

/** Whether rules are still to run over a county for which a submission `s` counts. */
export const IS_PENDING = `EXISTS (
  SELECT 1 FROM submission_region p JOIN check_pending c ON c.form = s.form AND c.period = s.period AND c.region_id = p.region_id
  WHERE p.submission_id = s.submission_id AND p.is_current = 1)`

/** Submissions, newest first. */
export function readSubmissions(db: Sqlite, filter: SubmissionFilter): readonly SubmissionView[] {
  const part = (condition: string) =>
    `EXISTS (SELECT 1 FROM submission_region p WHERE p.submission_id = s.submission_id AND p.${condition} = 1)`
  const rows = db
    .prepare<Record<string, unknown>, SubmissionRow>(
      `SELECT s.submission_id AS submission, s.import_id AS "import", s.form, s.form_version AS formVersion, r.code AS region, s.period,
         s.version, s.file_name AS file, s.sheet, f.sha256, s.row_count AS rows, s.error_count AS errors, s.warning_count AS warnings,
         i.at AS importedAt, h.name AS enteredBy, s.undone, s.sent_back_at IS NOT NULL AS sentBack, s.sent_back_reason AS reason,
         ${ARRIVED_ON} AS arrivedOn, ${part('is_current')} AS isCurrent, ${part('is_accepted')} AS isAccepted,
         s.in_review AS isInReview, ${IS_PENDING} AS isPending,
         coalesce((SELECT b.sent_back_at IS NOT NULL FROM submission b WHERE b.submission_id = ${VERSION_BEFORE}), 0) AS isResent
       FROM submission s JOIN source_file f USING (file_id) JOIN import i USING (import_id) JOIN region r ON r.region_id = s.region_id
         LEFT JOIN person h ON h.person_id = i.entered_by
       WHERE (:form IS NULL OR s.form = :form) AND (:period IS NULL OR s.period = :period)
         AND (:region IS NULL OR EXISTS (
           SELECT 1 FROM submission_region p JOIN region q USING (region_id) WHERE p.submission_id = s.submission_id AND q.code = :region))
         ${filter.submissions === undefined ? '' : 'AND s.submission_id IN (SELECT value FROM json_each(:submissions))'}
       ORDER BY s.submission_id DESC`,
    )
    .all({
      form: filter.form ?? null,
      period: filter.period ?? null,
      region: filter.region ?? null,
      ...(filter.submissions !== undefined && { submissions: JSON.stringify(filter.submissions) }),
    })
  return rows.map(toView)
}

function toView({
  undone,
  sentBack,
  isCurrent,
  isAccepted,
  isInReview,
  isPending,
  isResent,
  ...row
}: SubmissionRow): SubmissionView {
  return {
    ...row,
    state: stateOf(undone, sentBack, isCurrent),
    review: reviewStateOf({
      isUndone: undone > 0,
      isSentBack: sentBack > 0,
      isCurrent: isCurrent > 0,
      isAccepted: isAccepted > 0,
      isInReview: isInReview > 0,
      isPending: isPending > 0,
      isResent: isResent > 0,
    }),
    resent: isResent > 0,
  }
}

function stateOf(undone: number, sentBack: number, isCurrent: number): SubmissionView['state'] {
  if (undone > 0) return 'undone'
  if (sentBack > 0) return 'sent-back'
  return isCurrent > 0 ? 'current' : 'superseded'
}

/** @throws CoreError `submission-unknown` */
export function readSubmission(db: Sqlite, submission: number): SubmissionView {
  const [found] = readSubmissions(db, { submissions: [submission] })
  if (found === undefined) throw new CoreError('submission-unknown', { submission })
  return found
}

/** Imports, newest first. */
export function readImports(db: Sqlite): readonly ImportView[] {
  return db
    .prepare<[], Omit<ImportView, 'undone'> & { undone: number }>(
      `SELECT i.import_id AS "import", i.at, count(DISTINCT s.file_id) AS files, count(s.submission_id) AS submissions,
         coalesce(sum(s.row_count), 0) AS rows, coalesce(min(s.undone), i.undone_at IS NOT NULL) AS undone,
         total(s.submission_id IN (SELECT submission_id FROM submission_region WHERE is_accepted = 1)) AS accepted
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
