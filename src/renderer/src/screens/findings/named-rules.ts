import type { RuleOutcome, RuleView } from '#contract'
import type { NamedRule } from '../../subjects/checks/finding-columns.ts'

/** Names of all that can find something: the rules, and what is found of outliers, which no list of rules has. */
export function namedRules(rules: readonly RuleView[], outcomes: readonly RuleOutcome[]): readonly NamedRule[] {
  const known = new Set(rules.map(({ code }) => code))
  return [
    ...rules,
    ...outcomes.filter(({ rule }) => !known.has(rule)).map(({ rule, title }) => ({ code: rule, title })),
  ]
}
