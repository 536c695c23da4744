import type { RuleView } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import type { RunnableRule } from './compiled-rules.ts'
import type { Place } from './pending.ts'
import { keepReading, toReading } from './rule-reading.ts'
import type { FoundCase, RuleOutcomeAt } from './run-rule.ts'

/** Where findings and doubts are kept. */
export interface OutcomeTable {
  /** Takes away what some rules found at a place. */
  forget(place: Place, rules: readonly string[]): void
  keep(runnable: RunnableRule, outcome: RuleOutcomeAt): void
}

export function createOutcomeTable(db: Sqlite): OutcomeTable {
  const at = 'form = ? AND period = ? AND region_id = ? AND rule IN (SELECT value FROM json_each(?))'
  const forgetFindings = db.prepare(`DELETE FROM check_finding WHERE ${at}`)
  const forgetDoubts = db.prepare(`DELETE FROM check_doubt WHERE ${at}`)
  return {
    forget({ form, period, region }, rules) {
      const codes = JSON.stringify(rules)
      forgetFindings.run(form, period, region, codes)
      forgetDoubts.run(form, period, region, codes)
    },
    keep(runnable, { findings, doubts }) {
      const { view } = runnable.rule
      if (findings.length + doubts.length === 0) return
      keepReading(db, view.code, view.version, toReading(runnable))
      addFindings(db, view, findings)
      addDoubts(db, view, doubts)
    },
  }
}

/** Rule that something was found by. */
type FoundBy = Pick<RuleView, 'form' | 'code' | 'version' | 'severity'>

export function addFindings(db: Sqlite, by: FoundBy, findings: readonly FoundCase[]): void {
  const add = db.prepare(
    `INSERT INTO check_finding (form, period, region_id, rule, finding, rule_version, severity, submission_id, row_no, block,
       column_name, value, expected, facts)
     VALUES (:form, :period, :region, :code, :finding, :version, :severity, :submission, :row, :block, :column, :value,
       :expected, :facts)`,
  )
  const { form, code, version, severity } = by
  for (const found of findings) add.run({ ...found, form, code, version, severity, facts: JSON.stringify(found.facts) })
}

function addDoubts(db: Sqlite, by: FoundBy, doubts: RuleOutcomeAt['doubts']): void {
  const add = db.prepare(
    `INSERT INTO check_doubt (form, period, region_id, rule, rule_version, severity, submission_id, cases, missing, row_no,
       block, column_name)
     VALUES (:form, :period, :region, :code, :version, :severity, :submission, :cases, :missing, :row, :block, :column)`,
  )
  const { form, code, version, severity } = by
  for (const doubt of doubts)
    add.run({ ...doubt, form, code, version, severity, missing: JSON.stringify(doubt.missing) })
}
