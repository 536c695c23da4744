import type { ChecksQuery, RuleSeverity } from '#contract'
import type { Scope } from '../../parts/scope.tsx'

/** Which findings are listed, within the period and counties of the top bar; `null` lets all through. */
export interface FindingFilter {
  readonly form: string | null
  readonly county: string | null
  readonly rule: string | null
  readonly severity: RuleSeverity | null
  readonly state: 'open' | 'explained' | null
}

export const allFindings: FindingFilter = { form: null, county: null, rule: null, severity: null, state: null }

/** Another screen names a rule under this key and opens the findings. */
const ASKED_RULE = 'findings:rule'

/** The filter to begin with: the rule that another screen asked for, if any. */
export function firstFilter(scope: Scope): FindingFilter {
  const rule = scope.remembered(ASKED_RULE) ?? ''
  return rule === '' ? allFindings : { ...allFindings, rule }
}

/** The rule was shown; the next opening begins with all. */
export function forgetAskedRule(scope: Scope): void {
  if ((scope.remembered(ASKED_RULE) ?? '') !== '') scope.remember(ASKED_RULE, '')
}

/** Period and counties of the top bar. */
export function scopeQuery({ period, regions }: Pick<Scope, 'period' | 'regions'>): ChecksQuery {
  return { periods: [period], ...(regions.length > 0 && { regions }) }
}

export function toQuery(scope: Pick<Scope, 'period' | 'regions'>, filter: FindingFilter): ChecksQuery {
  const { form, county, rule, severity, state } = filter
  return {
    ...scopeQuery(scope),
    ...(form !== null && { forms: [form] }),
    ...(county !== null && { regions: [county] }),
    ...(rule !== null && { rules: [rule] }),
    ...(severity !== null && { severity }),
    ...(state !== null && { state }),
  }
}

export function isFiltered(filter: FindingFilter): boolean {
  return Object.values(filter).some((value) => value !== null)
}
