import type { Sqlite } from '../../book/open-book.ts'
import type { RuleDefinition } from '../catalogue/rule-definition.ts'
import type { ReadRuleFile } from '../catalogue/rule-file.ts'

/** A form, period and county that rules are run over. */
export interface Place {
  readonly form: string
  readonly period: string
  readonly region: number
}

/** A place that waits for a check: of every rule of its form, or of one. */
export interface PendingPlace extends Place {
  /** `null`: every one. */
  readonly rule: string | null
}

/** Books written before there were checks have nothing that waits. */
const CHECKS_SINCE = 110

export function hasChecks(db: Sqlite): boolean {
  return Number(db.pragma('user_version', { simple: true })) >= CHECKS_SINCE
}

/** Marks every place of a rule's form for a check of that rule; what it found in a form it was about before goes. */
export function markRule(db: Sqlite, { code, form }: Pick<ReadRuleFile, 'code' | 'form'>): void {
  for (const table of ['check_finding', 'check_doubt'])
    db.prepare(`DELETE FROM ${table} WHERE rule = ? AND form <> ?`).run(code, form)
  db.prepare(
    `INSERT OR IGNORE INTO check_pending (form, period, region_id, rule)
     SELECT s.form, s.period, p.region_id, ? FROM submission s JOIN submission_region p USING (submission_id)
     WHERE s.form = ? AND p.is_current = 1`,
  ).run(code, form)
}

/** Whether standards go into a rule, however it writes that. */
export function readsStandards({ rule, when }: Pick<ReadRuleFile, 'rule' | 'when'>): boolean {
  return `${rule} ${when ?? ''}`.normalize('NFKC').toLowerCase().includes('standard')
}

/** Marks every place of the rules that standards go into, when the value of one has changed. */
export function markStandards(db: Sqlite, rules: Iterable<RuleDefinition>): void {
  for (const { file } of rules) if (readsStandards(file)) markRule(db, file)
}

/** Marks the rules of other forms that name a form, when that has come, gone or changed: they may run again or no more. */
export function markRulesNaming(db: Sqlite, rules: Iterable<RuleDefinition>, form: string): void {
  for (const { file } of rules) {
    const text = `${file.rule} ${file.when ?? ''}`.normalize('NFKC').toUpperCase()
    if (file.form !== form && text.includes(form)) markRule(db, file)
  }
}

export function readPending(db: Sqlite): readonly PendingPlace[] {
  if (!hasChecks(db)) return []
  return db
    .prepare<[], { form: string; period: string; region_id: number; rule: string }>(
      'SELECT form, period, region_id, rule FROM check_pending ORDER BY form, period, region_id, rule',
    )
    .all()
    .map(({ region_id, rule, ...place }) => ({ ...place, region: region_id, rule: rule === '' ? null : rule }))
}

/** Takes away the mark of one rule at a place, or all of them: `null`. */
export function unmarkPlace(db: Sqlite, { form, period, region }: Place, rule: string | null): void {
  db.prepare(
    `DELETE FROM check_pending WHERE form = :form AND period = :period AND region_id = :region
       AND (:rule IS NULL OR rule = :rule)`,
  ).run({ form, period, region, rule })
}

/** Marks one rule at some places. */
export function markPlaces(db: Sqlite, rule: string, places: Iterable<Place>): void {
  const mark = db.prepare('INSERT OR IGNORE INTO check_pending (form, period, region_id, rule) VALUES (?, ?, ?, ?)')
  for (const { form, period, region } of places) mark.run(form, period, region, rule)
}
