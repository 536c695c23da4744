import type { Label, OutlierBasis } from '#contract'
import type { FormDefinition } from '../../forms/form-definition.ts'

/** What a finding of an outlier comes under; it is always a warning. */
export interface OutlierRule {
  readonly code: string
  readonly title: Label
  /** With `{column}`, `{value}`, `{median}`, `{score}`, `{limit}` and `{points}`. */
  readonly message: Label
}

/** What a finding of an outlier is told with that stands in the unit of the column it is about. */
export const MEASURED_OPERANDS: ReadonlySet<string> = new Set(['value', 'median'])

export function isOutlierCode(rule: string): boolean {
  return /[.]outlier-(history|peers)$/.test(rule)
}

export function outlierCode(form: FormDefinition, basis: OutlierBasis): string {
  return `${form.code}.outlier-${basis}`
}

export function outlierRule(form: FormDefinition, basis: OutlierBasis): OutlierRule {
  return { code: outlierCode(form, basis), ...WORDS[basis] }
}

const WORDS: Readonly<Record<OutlierBasis, Omit<OutlierRule, 'code'>>> = {
  history: {
    title: { zh: '与本区县历史相比异常', en: 'Stands out in the history of the county' },
    message: {
      zh: '{column} {value}，与本区县同类报告期的中位数 {median} 相差悬殊（修正 Z 值 {score}，界限 {limit}，共 {points} 期）；请核对，属实的请说明。',
      en: '{column} is {value}, far from {median}, the median of the county’s own periods (modified z-score {score}, limit {limit}, {points} periods). Check it; if it is so, explain.',
    },
  },
  peers: {
    title: { zh: '与其他区县相比异常', en: 'Stands out among the counties' },
    message: {
      zh: '{column} {value}，与各区县同期的中位数 {median} 相差悬殊（修正 Z 值 {score}，界限 {limit}，共 {points} 个区县）；请核对，属实的请说明。',
      en: '{column} is {value}, far from {median}, the median of the counties in the period (modified z-score {score}, limit {limit}, {points} counties). Check it; if it is so, explain.',
    },
  },
}
