import type { RuleView, SubmissionView } from '#contract'

/** Submissions that count in a period and the counties chosen; none chosen: all. */
export function filedIn(
  submissions: readonly SubmissionView[],
  { period, regions }: { readonly period: string; readonly regions: readonly string[] },
): readonly SubmissionView[] {
  return submissions.filter(
    (one) => one.state === 'current' && one.period === period && (regions.length === 0 || regions.includes(one.region)),
  )
}

/** How many rules look at what was filed in a period, and over how many rows. */
export function lookedAt(
  rules: readonly RuleView[],
  filed: readonly SubmissionView[],
  period: string,
): { readonly rules: number; readonly rows: number } {
  const running = rules.filter((rule) => rule.active && rule.issues.length === 0 && holdsIn(rule, period))
  const forms = new Set(running.map(({ form }) => form))
  const checked = filed.filter(({ form }) => forms.has(form))
  const filedForms = new Set(checked.map(({ form }) => form))
  return {
    rules: running.filter(({ form }) => filedForms.has(form)).length,
    rows: checked.reduce((sum, { rows }) => sum + rows, 0),
  }
}

/** Validity is given by periods that may be wider than the one asked for: `2017` holds in `2017-05`. */
function holdsIn({ from, until }: Pick<RuleView, 'from' | 'until'>, period: string): boolean {
  return (
    (from === null || period.slice(0, from.length) >= from) &&
    (until === null || period.slice(0, until.length) <= until)
  )
}
