import type { SubmissionView } from '#contract'
import { sourceRowTable } from '../forms/form-tables.ts'
import type { ReviewSource } from './review-source.ts'

/**
 * What was found in rows of counties for which a submission no longer counts, while it does for others: a return of the
 * municipality gives way county by county, and what stands in the row of one that has filed since stands in nobody's way.
 *
 * @returns numbers of findings
 */
export function findingsGivenWay(
  { db, catalogue }: Pick<ReviewSource, 'db' | 'catalogue'>,
  views: readonly Pick<SubmissionView, 'submission' | 'form'>[],
): readonly number[] {
  const partly = new Set(
    db
      .prepare<[string], number>(
        `SELECT submission_id FROM submission_region WHERE submission_id IN (SELECT value FROM json_each(?))
         GROUP BY submission_id HAVING min(is_current) < max(is_current)`,
      )
      .pluck()
      .all(JSON.stringify(views.map(({ submission }) => submission))),
  )
  return views.flatMap(({ submission, form: code }) => {
    const form = catalogue.forms.get(code)
    if (form === undefined || !partly.has(submission)) return []
    return db
      .prepare<[number], number>(
        `SELECT f.finding_id FROM finding f
         JOIN ${sourceRowTable(form)} r ON r.submission_id = f.submission_id AND r.row_no = f.row_no AND r.block = coalesce(f.block, 0)
         JOIN submission_region p ON p.submission_id = r.submission_id AND p.region_id = r.region_id AND p.is_current = 0
         WHERE f.submission_id = ?`,
      )
      .pluck()
      .all(submission)
  })
}
