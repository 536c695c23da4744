import type { Label, RuleFile, RuleTolerance } from '#contract'

/** A field of a rule that differs between two versions, as text; empty where it was left out. */
export interface RuleDifference {
  readonly field: keyof RuleFile
  readonly before: string
  readonly after: string
}

/** In the order of the editor; the code never changes, and the version always does. */
const FIELDS = ['form', 'title', 'rule', 'when', 'severity', 'message', 'tolerance', 'from', 'until', 'source'] as const

/** What a version changed on the one before it. */
export function ruleDifferences(before: RuleFile, after: RuleFile): readonly RuleDifference[] {
  return FIELDS.map((field) => ({ field, before: textIn(before[field]), after: textIn(after[field]) })).filter(
    (each) => each.before !== each.after,
  )
}

function textIn(value: string | Label | RuleTolerance | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if ('zh' in value) return value.zh === value.en || value.en === '' ? value.zh : `${value.zh} / ${value.en}`
  const { absolute, relative, rounding } = value as RuleTolerance
  return [
    absolute === undefined ? '' : `± ${absolute}`,
    relative === undefined ? '' : `± ${Math.round(relative * 1e8) / 1e6}%`,
    rounding === false ? '± 0.5 ✗' : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
