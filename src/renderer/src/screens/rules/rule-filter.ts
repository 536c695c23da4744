import type { RuleView } from '#contract'
import type { Scope } from '../../parts/scope.tsx'

/** Which rules are listed; empty lets all through. */
export interface RuleFilter {
  readonly form: string
  readonly severity: RuleView['severity'] | ''
  readonly origin: RuleView['origin'] | ''
  readonly state: 'on' | 'off' | ''
}

export const allRules: RuleFilter = { form: '', severity: '', origin: '', state: '' }

const KEY = 'rules:filter'

/** The filter as it was left, for this book. */
export function rememberedFilter(scope: Scope): RuleFilter {
  const text = scope.remembered(KEY) ?? ''
  return text === '' ? allRules : { ...allRules, ...(JSON.parse(text) as Partial<RuleFilter>) }
}

export function rememberFilter(scope: Scope, filter: RuleFilter): void {
  scope.remember(KEY, JSON.stringify(filter))
}

export function fits(rule: RuleView, filter: RuleFilter): boolean {
  return (
    (filter.form === '' || rule.form === filter.form) &&
    (filter.severity === '' || rule.severity === filter.severity) &&
    (filter.origin === '' || rule.origin === filter.origin) &&
    (filter.state === '' || rule.active === (filter.state === 'on'))
  )
}
