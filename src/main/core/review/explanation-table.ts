import type { ExplanationOffer, FindingExplanation } from '#contract'
import type { Sqlite } from '../book/open-book.ts'

/** What an explanation is written on: the name of the finding, and what offers are found by. */
export interface ExplainedItem {
  readonly item: string
  readonly form: string
  readonly region: number
  readonly period: string
  /** Code of the rule; `sheet:` and the kind for what was found in the sheet. */
  readonly rule: string
  /** Tells rows of a county apart, so that the explanation of the same row is offered first. */
  readonly label: string
}

const COLUMNS = `explanation_id AS explanation, text, written_by AS "by", written_at AS at, copied_from AS copiedFrom`

/** The explanations that hold, by the names of what they explain. */
export function standingExplanations(db: Sqlite, items: readonly string[]): ReadonlyMap<string, FindingExplanation> {
  const found = db
    .prepare<[string], FindingExplanation & { item: string }>(
      `SELECT item, ${COLUMNS} FROM standing_explanation WHERE item IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(items))
  return new Map(found.map(({ item, ...explanation }) => [item, explanation]))
}

/**
 * Finds what was last explained of the same rule and county in an earlier period of the same kind; the explanation of
 * the same row goes before those of others.
 */
export function offerFinder(db: Sqlite): (item: ExplainedItem) => ExplanationOffer | null {
  const find = db.prepare<Record<string, string | number>, ExplanationOffer>(
    `SELECT explanation_id AS explanation, text, period, written_by AS "by" FROM finding_explanation
     WHERE form = :form AND region_id = :region AND rule = :rule AND withdrawn_at IS NULL
       AND period < :period AND substr(period, 5, 1) = substr(:period, 5, 1)
     ORDER BY period DESC, label = :label DESC, explanation_id DESC LIMIT 1`,
  )
  return ({ form, region, rule, period, label }) => find.get({ form, region, rule, period, label }) ?? null
}

/** An explanation that holds, with what it was written on. */
export interface KeptExplanation extends ExplainedItem {
  readonly text: string
}

export function findExplanation(db: Sqlite, explanation: number): KeptExplanation | null {
  const found = db
    .prepare<[number], KeptExplanation>(
      `SELECT item, form, region_id AS region, period, rule, label, text FROM finding_explanation
       WHERE explanation_id = ? AND withdrawn_at IS NULL`,
    )
    .get(explanation)
  return found ?? null
}

export interface NewExplanation extends ExplainedItem {
  readonly text: string
  readonly by: string
  readonly at: string
  readonly copy: { readonly of: number; readonly period: string } | null
}

/** Keeps an explanation; one that held before no longer does, and stays in the book. */
export function keepExplanation(db: Sqlite, entry: NewExplanation): FindingExplanation {
  const { item, form, region, period, rule, label, text, by, at, copy } = entry
  db.prepare(
    'UPDATE finding_explanation SET withdrawn_at = ?, withdrawn_by = ? WHERE item = ? AND withdrawn_at IS NULL',
  ).run(at, by, item)
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO finding_explanation
         (item, form, region_id, period, rule, label, text, written_by, written_at, copied_from, copy_of)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(item, form, region, period, rule, label, text, by, at, copy?.period ?? null, copy?.of ?? null)
  return { explanation: Number(lastInsertRowid), text, by, at, copiedFrom: copy?.period ?? null }
}
