import type { Label, OutlierBasis, RuleFile, RuleIssueCode, RuleStep } from '#contract'

/** Fields of a rule, as the editor names them. */
export const ruleFields: Readonly<Record<keyof RuleFile, Label>> = {
  code: { zh: '代码', en: 'Code' },
  version: { zh: '版本', en: 'Version' },
  form: { zh: '报表', en: 'Return' },
  title: { zh: '名称', en: 'Title' },
  rule: { zh: '关系式', en: 'Rule' },
  when: { zh: '适用条件', en: 'Only where' },
  severity: { zh: '性质', en: 'Severity' },
  message: { zh: '提示', en: 'Message' },
  tolerance: { zh: '容差', en: 'Tolerance' },
  from: { zh: '有效期起', en: 'Holds from' },
  until: { zh: '有效期止', en: 'Holds until' },
  source: { zh: '依据', en: 'Source' },
  off: { zh: '默认停用', en: 'Off at first' },
}

/** What keeping a rule would do. */
export const ruleSteps: Readonly<Record<RuleStep, Label>> = {
  new: { zh: '检查通过，将作为新的审核关系存入账本。', en: 'Checked: it will be kept as a new rule.' },
  'next-version': {
    zh: '检查通过，将存为第 {{version}} 版，以前的版本仍可查。',
    en: 'Checked: it will be kept as version {{version}}; earlier versions can still be seen.',
  },
  unchanged: { zh: '与账本里的定义相同，无需保存。', en: 'The same as in the book; there is nothing to keep.' },
}

/** What is wrong with a rule; `at` is the field in words. */
export const ruleIssues: Readonly<Record<RuleIssueCode, Label>> = {
  schema: { zh: '“{{at}}”的写法不对[：{{value}}]。', en: '“{{at}}” is not written as it must be[: {{value}}].' },
  syntax: {
    zh: '这里写得不完整或多写了[：“{{value}}”]。[是不是“{{suggestion}}”？]',
    en: 'Something is missing or too much here[: “{{value}}”].[ Did you mean “{{suggestion}}”?]',
  },
  'form-unknown': {
    zh: '没有报表“{{value}}”。[是不是“{{suggestion}}”？]',
    en: 'There is no return “{{value}}”.[ Did you mean “{{suggestion}}”?]',
  },
  'column-unknown': {
    zh: '没有栏目“{{value}}”。[是不是“{{suggestion}}”？]',
    en: 'There is no column “{{value}}”.[ Did you mean “{{suggestion}}”?]',
  },
  'function-unknown': {
    zh: '没有函数“{{value}}”。[是不是“{{suggestion}}”？]',
    en: 'There is no function “{{value}}”.[ Did you mean “{{suggestion}}”?]',
  },
  'arguments-wrong': {
    zh: '“{{value}}”括号里的内容不对[，应写作“{{suggestion}}”]。',
    en: 'What stands in the brackets of “{{value}}” does not fit[; write “{{suggestion}}”].',
  },
  'type-mismatch': {
    zh: '“{{value}}”与另一边的类型或计量单位不同，不能这样核对。[是不是“{{suggestion}}”？]',
    en: '“{{value}}” is of another type or unit than the other side and cannot be compared with it.[ Did you mean “{{suggestion}}”?]',
  },
  'not-a-condition': {
    zh: '这里要写一个能成立或不成立的关系，如“a >= b”[；“{{value}}”只是一个数]。',
    en: 'Write something that holds or does not, as “a >= b”[; “{{value}}” is only a value].',
  },
  'member-unknown': {
    zh: '代码表里没有“{{value}}”。[是不是“{{suggestion}}”？]',
    en: 'The code list has no “{{value}}”.[ Did you mean “{{suggestion}}”?]',
  },
  'standard-unknown': {
    zh: '没有标准“{{value}}”。[是不是“{{suggestion}}”？]',
    en: 'There is no standard “{{value}}”.[ Did you mean “{{suggestion}}”?]',
  },
  'by-unknown': {
    zh: '“{{value}}”不能作分组。[是不是“{{suggestion}}”？]',
    en: '“{{value}}” cannot be grouped by.[ Did you mean “{{suggestion}}”?]',
  },
  'by-missing': {
    zh: '“{{value}}”要写明按什么分组[，如“{{suggestion}}”]。',
    en: 'Say what “{{value}}” is grouped by[, as “{{suggestion}}”].',
  },
  'code-unknown': {
    zh: '没有宾栏“{{value}}”。[是不是“{{suggestion}}”？]',
    en: 'There is no printed column number “{{value}}”.[ Did you mean “{{suggestion}}”?]',
  },
  'too-deep': { zh: '关系式太长或嵌套太深，请拆成几条。', en: 'The rule is too long or too deep; make several of it.' },
  'title-empty': { zh: '请填写中文名称。', en: 'Give it a Chinese title.' },
  'message-empty': {
    zh: '请填写提示：不成立时，告诉区县哪里不对。',
    en: 'Write the message: what a county is told where the rule does not hold.',
  },
  'placeholder-unknown': {
    zh: '提示里的“{{value}}”不是关系式里的数。[是不是“{{suggestion}}”？]',
    en: '“{{value}}” in the message is no value of the rule.[ Did you mean “{{suggestion}}”?]',
  },
  'validity-reversed': { zh: '有效期的止期早于起期。', en: 'It ends before it begins.' },
}

export const outlierBases: Readonly<Record<OutlierBasis, Label>> = {
  history: { zh: '本区县历期', en: 'The county’s own earlier periods' },
  peers: { zh: '同期各区县', en: 'The other counties of the period' },
}

/** What a message can hold in braces besides the values of columns. */
export const placeholderTerms = {
  expected: { zh: '应为', en: 'expected' },
  difference: { zh: '差额', en: 'difference' },
  region: { zh: '区县', en: 'county' },
  period: { zh: '报告期', en: 'period' },
} as const satisfies Readonly<Record<string, Label>>

export function isPlaceholderTerm(name: string): name is keyof typeof placeholderTerms {
  return Object.hasOwn(placeholderTerms, name)
}
