import { lastMonth } from '../../base/periods.ts'
import type { RuleReach } from './compiled-rule.ts'
import { shiftedPeriod } from './rule-functions.ts'

/**
 * Whether a case of a rule looks at a period of a form: the reverse of how rules find the period of another form, which
 * may be filed in another rhythm.
 *
 * @param own the rule's own form and the period of the case
 * @param changed period of `reach.form`
 */
export function isReached(
  reach: RuleReach,
  own: { readonly form: string; readonly period: string },
  changed: string,
): boolean {
  const { later, form } = reach
  if (later.isLastFiled) {
    return form === own.form
      ? changed < own.period && changed.length === own.period.length && changed.charAt(4) === own.period.charAt(4)
      : lastMonth(changed) < lastMonth(own.period)
  }
  const looked = shiftedPeriod(own.period, later.periods, later.years)
  if (looked === null) return false
  return form === own.form ? looked === changed : lastMonth(looked) === lastMonth(changed)
}
