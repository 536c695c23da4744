import type { CheckFinding, Label, RuleSeverity } from '#contract'
import { words } from './words.ts'

/** Severities by the names of the bureau. */
export const severityTerms: Readonly<Record<RuleSeverity, Label>> = {
  error: { zh: '强制性', en: 'Error' },
  warning: { zh: '核实性', en: 'Warning' },
}

/** What should have held between value and expected. */
export const comparisonTerms: Readonly<Record<NonNullable<CheckFinding['comparison']>, Label>> = {
  '=': { zh: '应等于', en: 'Should equal' },
  '<=': { zh: '应不大于', en: 'At most' },
  '>=': { zh: '应不小于', en: 'At least' },
  '<': { zh: '应小于', en: 'Less than' },
  '>': { zh: '应大于', en: 'More than' },
  '!=': { zh: '应不等于', en: 'Other than' },
}

/** Unit of a difference between two percentages. */
export const pointsTerm: Label = { zh: '个百分点', en: 'points' }

/** A finding of a rule, wherever it is shown. */
export const checkWords = words({
  'zh-CN': {
    severity: '性质',
    county: '区县',
    form: '报表',
    period: '报告期',
    rule: '审核关系',
    row: '行',
    what: '问题',
    values: '数值',
    value: '实报',
    expected: '应为',
    difference: '差额',
    cell: '单元格',
    explanation: '说明',
    'not-explained': '未说明',
    count: '处数',
    missing: '为什么无法判断',
    'sum-of-rows': '（多行合计）',
    operands: '参与核对的数',
    absent: '未填',
    'no-cell': '无单独单元格',
    by: '{{by}}，{{at}}',
    'copied-from': '沿用{{period}}的说明',
    source: '这个数的来处',
    'choose-operand': '点上面的一个数，看它来自哪个文件、哪张表、哪个单元格。',
    'no-source': '这里核对的数由多行得出，没有单独的单元格。',
    review: '到审核台处理',
    'see-rule': '看这条审核关系',
    'see-outliers': '看离群值设置',
    close: '关闭',
    'sheet-row': '第 {{row}} 行',
    'cannot-tell-hint': '因缺少数据，这里无法判断是否成立，不算通过。',
  },
  en: {
    severity: 'Severity',
    county: 'County',
    form: 'Return',
    period: 'Period',
    rule: 'Rule',
    row: 'Row',
    what: 'What is wrong',
    values: 'Values',
    value: 'Filed',
    expected: 'Expected',
    difference: 'Difference',
    cell: 'Cell',
    explanation: 'Explanation',
    'not-explained': 'Not explained',
    count: 'Places',
    missing: 'Why it cannot be told',
    'sum-of-rows': '(sum of rows)',
    operands: 'Values compared',
    absent: 'absent',
    'no-cell': 'no single cell',
    by: '{{by}}, {{at}}',
    'copied-from': 'Taken over from {{period}}',
    source: 'Where this value comes from',
    'choose-operand': 'Choose a value above to see the file, sheet and cell it comes from.',
    'no-source': 'What is compared here comes from several rows; there is no single cell.',
    review: 'Open on the review desk',
    'see-rule': 'See the rule',
    'see-outliers': 'See the outlier settings',
    close: 'Close',
    'sheet-row': 'Row {{row}}',
    'cannot-tell-hint': 'Values are absent, so that it cannot be told whether the rule holds: this is not a pass.',
  },
})
