import type { RuleOutcome, RuleView } from '#contract'
import type { GridColumn, GridRow } from '../../parts/data-grid-column.ts'
import { periodLabel } from '../../parts/format.ts'
import { formTitle } from '../../parts/names.ts'
import type { Scope } from '../../parts/scope.tsx'
import { severityTerms } from '../../words/checks.ts'
import type { rulesWords } from '../../words/rules.ts'
import { textOf, type useWords } from '../../words/words.ts'

export type SayRules = ReturnType<typeof useWords<keyof (typeof rulesWords)['zh-CN']>>

/** What the list of rules is told with. */
export interface RuleLook {
  readonly scope: Scope
  readonly say: SayRules
  /** What was found in the period and counties of the top bar, by rule; `undefined` until that is known. */
  readonly outcomes: readonly RuleOutcome[] | undefined
}

export function ruleColumns({ scope, say }: Pick<RuleLook, 'scope' | 'say'>): readonly GridColumn[] {
  const en = scope.language === 'en'
  const count = (field: 'failed' | 'doubtful', key: 'failed' | 'cannot-tell', tone: string): GridColumn => ({
    field,
    title: say(key),
    width: en ? 78 : 90,
    numeric: true,
    notAdditive: true,
    tooltip: () => say(`${key}-hint`, { period: periodLabel(scope.period, scope.language) }),
    cellClass: (row) => (row[field] ? tone : 'soft'),
  })
  return [
    { field: 'title', title: say('title'), width: en ? 214 : 186, pinned: 'left', cellClass: soft },
    { field: 'rule', title: say('rule'), width: en ? 216 : 240, cellClass: () => 'rules-text' },
    { field: 'severity', title: say('severity'), width: en ? 80 : 72, cellClass: severityClass },
    count('failed', 'failed', 'bad'),
    count('doubtful', 'cannot-tell', 'warn'),
    { field: 'state', title: say('state'), width: 62, cellClass: soft },
    { field: 'form', title: say('form'), width: en ? 170 : 150, cellClass: soft },
    { field: 'version', title: say('version'), numeric: true, notAdditive: true, width: 62 },
    { field: 'author', title: say('author'), width: 88 },
    { field: 'validity', title: say('validity'), width: 104 },
    { field: 'code', title: say('code'), width: 190, cellClass: soft },
  ]
}

export function ruleRow(rule: RuleView, { scope, say, outcomes }: RuleLook): GridRow {
  const { language, forms } = scope
  const outcome = outcomes?.find((one) => one.rule === rule.code)
  const ran = rule.active && rule.issues.length === 0 && outcomes !== undefined
  return {
    code: rule.code,
    title: textOf(rule.title, language) || rule.title.zh,
    form: formTitle(forms, rule.form, language),
    rule: rule.rule,
    severity: textOf(severityTerms[rule.severity], language),
    grade: rule.severity,
    failed: ran ? (outcome?.failed ?? 0) : null,
    doubtful: ran ? (outcome?.cannotTell ?? 0) : null,
    state: say(rule.active ? 'on' : 'off'),
    isOn: rule.active,
    version: rule.version,
    author: rule.author ?? say('program'),
    validity: validityText(rule, scope, say),
  }
}

/** From when to when a rule holds. */
export function validityText({ from, until }: Pick<RuleView, 'from' | 'until'>, scope: Scope, say: SayRules): string {
  const label = (period: string | null) => periodLabel(period ?? '', scope.language)
  if (from === null) return until === null ? say('always') : say('validity-until', { until: label(until) })
  return until === null
    ? say('validity-from', { from: label(from) })
    : say('validity-both', { from: label(from), until: label(until) })
}

function severityClass(row: GridRow): string {
  return row.isOn === false ? 'soft' : row.grade === 'error' ? 'bad' : 'warn'
}

function soft(row: GridRow): string | undefined {
  return row.isOn === false ? 'soft' : undefined
}
