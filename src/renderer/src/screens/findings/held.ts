import type { CheckedPlace, RuleView } from '#contract'

/** Rules that look at what was filed in a period: those that are on, whole, valid then, and of a return that is there. */
export function lookingAt(
  rules: readonly RuleView[],
  places: readonly Pick<CheckedPlace, 'form'>[],
  period: string,
): readonly RuleView[] {
  const filed = new Set(places.map(({ form }) => form))
  return rules.filter(
    (rule) => rule.active && rule.issues.length === 0 && filed.has(rule.form) && holdsIn(rule, period),
  )
}

/** Validity is given by periods that may be wider than the one asked for: `2017` holds in `2017-05`. */
function holdsIn({ from, until }: Pick<RuleView, 'from' | 'until'>, period: string): boolean {
  return (
    (from === null || period.slice(0, from.length) >= from) &&
    (until === null || period.slice(0, until.length) <= until)
  )
}
