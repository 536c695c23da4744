import type { FindingExplanation } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { isAccepted } from '../book/accepted.ts'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'
import { readSubmission } from '../intake/submissions.ts'
import { type ExplainedItem, findExplanation, keepExplanation } from './explanation-table.ts'
import { findItem } from './items.ts'
import type { ReviewSource } from './review-source.ts'
import { reviewerOf } from './reviewer.ts'

export interface NewText {
  readonly submission: number
  readonly item: string
  readonly text: string
  /** Explanation of another period that is taken over. */
  readonly copyOf?: number | undefined
}

/**
 * Writes an explanation on an item of a submission, in place of the one that held.
 *
 * On what is accepted one can be added where there was none; what it was accepted with stays.
 *
 * @throws CoreError `submission-unknown`, `finding-unknown`, `explanation-unknown`, `submission-accepted`, `bad-arguments` for an empty text
 */
export function explain(
  source: ReviewSource,
  { submission, item, text, copyOf }: NewText,
  at: string,
): FindingExplanation {
  const { db } = source
  const written = text.trim()
  if (written === '') throw new CoreError('bad-arguments', { text: 'none given' })
  return db
    .transaction(() => {
      const view = readSubmission(db, submission)
      const found = findItem(source, view, item)
      if (found === null) throw new CoreError('finding-unknown', { finding: item })
      if (isAccepted(db, submission) && holds(db, item)) throw new CoreError('submission-accepted', { submission })
      const copy = copyOf === undefined ? null : copied(db, found, copyOf)
      const kept = keepExplanation(db, { ...found, text: written, by: reviewerOf(db).name, at, copy })
      const { rule } = found
      appendAudit(db, at, 'explain', {
        submission,
        item,
        rule,
        explanation: kept.explanation,
        text: written,
        ...(copy !== null && { copiedFrom: copy.period }),
      })
      return kept
    })
    .immediate()
}

/** Takes an explanation back; it stays in the book. @throws CoreError `explanation-unknown`, `submission-accepted` */
export function withdrawExplanation(db: Sqlite, explanation: number, at: string): null {
  db.transaction(() => {
    const found = findExplanation(db, explanation)
    if (found === null) throw new CoreError('explanation-unknown', { explanation })
    const accepted = acceptedWith(db, found)
    if (accepted !== null) throw new CoreError('submission-accepted', { submission: accepted })
    db.prepare('UPDATE finding_explanation SET withdrawn_at = ?, withdrawn_by = ? WHERE explanation_id = ?').run(
      at,
      reviewerOf(db).name,
      explanation,
    )
    appendAudit(db, at, 'withdraw-explanation', { item: found.item, rule: found.rule, explanation })
  }).immediate()
  return null
}

/** An explanation can be taken over by the same rule in the same county alone. */
function copied(db: Sqlite, item: ExplainedItem, copyOf: number): { readonly of: number; readonly period: string } {
  const from = findExplanation(db, copyOf)
  const isSame = from !== null && from.form === item.form && from.region === item.region && from.rule === item.rule
  if (!isSame) throw new CoreError('explanation-unknown', { explanation: copyOf })
  return { of: copyOf, period: from.period }
}

function holds(db: Sqlite, item: string): boolean {
  return db.prepare('SELECT 1 FROM standing_explanation WHERE item = ?').get(item) !== undefined
}

/** The accepted submission of the county that an explanation was written for; `null` where none is. */
function acceptedWith(db: Sqlite, { form, period, region }: ExplainedItem): number | null {
  const found = db
    .prepare<[string, string, number, number], { submission: number }>(
      `SELECT p.submission_id AS submission FROM submission s JOIN submission_region p USING (submission_id)
       WHERE s.form = ? AND s.period = ? AND p.is_accepted = 1 AND (p.region_id = ? OR s.region_id = ?) LIMIT 1`,
    )
    .get(form, period, region, region)
  return found?.submission ?? null
}
