import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import type { RuleSeverity } from '#contract'
import { useScope } from '../../parts/scope.tsx'
import { type NamedRule, ruleTitle } from '../../subjects/checks/finding-columns.ts'
import { severityTerms } from '../../words/checks.ts'
import { findingsOfRulesWords } from '../../words/findings-of-rules.ts'
import { textOf, useWords } from '../../words/words.ts'
import { allFindings, type FindingFilter, isFiltered } from './finding-filter.ts'

export interface FilterBarProps {
  readonly filter: FindingFilter
  /** What can be chosen: returns, counties and rules that have findings or doubts, and what is chosen already. */
  readonly forms: readonly string[]
  readonly counties: readonly { readonly value: string; readonly label: string }[]
  readonly rules: readonly string[]
  readonly allRules: readonly NamedRule[]
  /** Explanations are asked for by findings only. */
  readonly hasState: boolean
  readonly onFilter: (filter: FindingFilter) => void
  readonly extra?: ReactNode
}

/** Narrows the lists by return, county, rule, severity and explanation. */
export function FilterBar({ filter, forms, counties, rules, allRules, hasState, onFilter, extra }: FilterBarProps) {
  const say = useWords(findingsOfRulesWords)
  const scope = useScope()
  const { language } = scope
  const choice = <Name extends keyof FindingFilter>(
    name: Name,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Select<string>
      className={`finding-filter-${name}`}
      aria-label={say(name)}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      value={filter[name] ?? ''}
      options={[{ value: '', label: `${say(name)} · ${say('all')}` }, ...options]}
      onChange={(value) => onFilter({ ...filter, [name]: value === '' ? null : value })}
    />
  )
  const withChosen = (codes: readonly string[], chosen: string | null) =>
    chosen === null || codes.includes(chosen) ? codes : [...codes, chosen]
  const severities: readonly RuleSeverity[] = ['error', 'warning']

  return (
    <div className="finding-filters">
      {choice(
        'form',
        scope.forms
          .filter(({ code }) => withChosen(forms, filter.form).includes(code))
          .map(({ code, title }) => ({ value: code, label: textOf(title, language) })),
      )}
      {choice('county', counties)}
      {choice(
        'rule',
        withChosen(rules, filter.rule).map((code) => ({ value: code, label: ruleTitle(allRules, code, scope) })),
      )}
      {choice(
        'severity',
        severities.map((value) => ({ value, label: textOf(severityTerms[value], language) })),
      )}
      {hasState &&
        choice('state', [
          { value: 'open', label: say('state-open') },
          { value: 'explained', label: say('state-explained') },
        ])}
      {isFiltered(filter) && (
        <Button size="small" type="link" onClick={() => onFilter(allFindings)}>
          {say('clear')}
        </Button>
      )}
      <span className="finding-gap" />
      {extra}
    </div>
  )
}
