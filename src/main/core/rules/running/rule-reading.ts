import type { CheckFinding, Label } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import type { CompiledOperand } from '../language/index.ts'
import type { RunnableRule } from './compiled-rules.ts'

/** What the findings of one version of a rule are read with, also when the rule is long gone. */
export interface RuleReading {
  readonly form: string
  readonly title: Label
  readonly message: Label
  readonly comparison: CheckFinding['comparison']
  readonly operands: readonly CompiledOperand[]
}

export function toReading({ rule, compiled }: RunnableRule): RuleReading {
  const { form, title, message } = rule.view
  return { form, title, message, comparison: compiled.comparison, operands: compiled.operands }
}

/** Keeps it once for a version of a rule. */
export function keepReading(db: Sqlite, code: string, version: number, reading: RuleReading): void {
  db.prepare(
    `INSERT INTO checked_rule (rule, rule_version, reading) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET reading = excluded.reading WHERE reading <> excluded.reading`,
  ).run(code, version, JSON.stringify(reading))
}

export function readReadings(db: Sqlite): (rule: string, version: number) => RuleReading | null {
  const find = db.prepare<[string, number], { reading: string }>(
    'SELECT reading FROM checked_rule WHERE rule = ? AND rule_version = ?',
  )
  const known = new Map<string, RuleReading | null>()
  return (rule, version) => {
    const key = `${rule} ${version}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = find.get(rule, version)
    const reading = found === undefined ? null : (JSON.parse(found.reading) as RuleReading)
    known.set(key, reading)
    return reading
  }
}
