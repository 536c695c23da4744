import type { Language, RuleSeverity } from '#contract'

/** Texts of the report of findings. */
export interface ChecksWords {
  readonly title: string
  readonly findings: string
  readonly doubts: string
  readonly byRule: string
  readonly severity: string
  readonly severities: Readonly<Record<RuleSeverity, string>>
  readonly form: string
  readonly period: string
  readonly cell: string
  readonly file: string
  readonly record: string
  readonly column: string
  readonly rule: string
  readonly code: string
  readonly values: string
  readonly value: string
  readonly expected: string
  readonly difference: string
  readonly message: string
  readonly explanation: string
  readonly missing: string
  readonly cases: string
  readonly failed: string
  readonly explained: string
  readonly cannotTell: string
  readonly none: string
  readonly allCounties: string
  readonly allForms: string
  readonly allPeriods: string
  readonly separator: string
  counts(counts: { errors: number; warnings: number; explained: number; cannotTell: number }): string
  source(book: string, day: string, pending: number): string
  more(listed: number, total: number): string
}

export function checksWords(language: Language): ChecksWords {
  return language === 'en' ? ENGLISH : CHINESE
}

const CHINESE: ChecksWords = {
  title: '审核结果',
  findings: '审核结果',
  doubts: '无法判断',
  byRule: '按审核关系汇总',
  severity: '性质',
  severities: { error: '强制性', warning: '核实性' },
  form: '报表',
  period: '报告期',
  cell: '单元格',
  file: '文件',
  record: '主栏',
  column: '指标',
  rule: '审核关系',
  code: '代码',
  values: '相关数值',
  value: '数值',
  expected: '应为（界限）',
  difference: '相差',
  message: '审核意见',
  explanation: '说明',
  missing: '缺少',
  cases: '处数',
  failed: '不符处数',
  explained: '已说明',
  cannotTell: '无法判断处数',
  none: '没有',
  allCounties: '全部区县',
  allForms: '全部报表',
  allPeriods: '全部报告期',
  separator: '、',
  counts: ({ errors, warnings, explained, cannotTell }) =>
    `强制性 ${errors} 处，核实性 ${warnings} 处（已说明 ${explained} 处），无法判断 ${cannotTell} 处`,
  source: (book, day, pending) =>
    `来源：账本“${book}”，${day} 导出${pending > 0 ? `；另有 ${pending} 份区县报表有变动，尚未重新审核` : ''}`,
  more: (listed, total) => `共 ${total} 处，只列出前 ${listed} 处；请缩小范围后再导出。`,
}

const ENGLISH: ChecksWords = {
  title: 'Findings of the rules',
  findings: 'Findings',
  doubts: 'Cannot tell',
  byRule: 'By rule',
  severity: 'Severity',
  severities: { error: 'Error', warning: 'Warning' },
  form: 'Return',
  period: 'Period',
  cell: 'Cell',
  file: 'File',
  record: 'Row',
  column: 'Column',
  rule: 'Rule',
  code: 'Code',
  values: 'Values looked at',
  value: 'Value',
  expected: 'Expected (limit)',
  difference: 'Difference',
  message: 'Message',
  explanation: 'Explanation',
  missing: 'Absent',
  cases: 'Places',
  failed: 'Not met',
  explained: 'Explained',
  cannotTell: 'Cannot tell',
  none: 'none',
  allCounties: 'all counties',
  allForms: 'all returns',
  allPeriods: 'all periods',
  separator: ', ',
  counts: ({ errors, warnings, explained, cannotTell }) =>
    `Errors: ${errors}; warnings: ${warnings} (${explained} explained); cannot tell: ${cannotTell}`,
  source: (book, day, pending) =>
    `Source: book “${book}”, exported on ${day}${pending > 0 ? `; ${pending} returns of counties have changed and are not checked again yet` : ''}`,
  more: (listed, total) => `${total} in all, the first ${listed} listed; narrow the scope and export again.`,
}
