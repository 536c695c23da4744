import type { CheckFinding, Language, RuleView } from '#contract'
import { formatPercent, signed } from '../../parts/format.ts'

/** What a rule found, expected and by how much the two differ, as shares of a hundred. */
export interface PercentFacts {
  readonly found: string
  readonly expected: string
  readonly difference: string
}

/** `0.3` of a rule that says `<= 30%` is told as 30%; `null` where a rule compares no shares. */
export function percentFacts(
  { expected, difference }: CheckFinding,
  rule: Pick<RuleView, 'rule'> | undefined,
  language: Language,
): PercentFacts | null {
  if (rule === undefined || typeof expected !== 'number' || difference === null) return null
  const written = /(\d+(?:\.\d+)?)\s*%/.exec(rule.rule)?.[1]
  if (written === undefined || Math.abs(Number(written) / 100 - expected) > 1e-9) return null
  return {
    found: formatPercent(expected + difference, 1, language),
    expected: `${written}%`,
    difference: `${signed(difference * 100, 1, language)} ${language === 'en' ? 'points' : '个百分点'}`,
  }
}
