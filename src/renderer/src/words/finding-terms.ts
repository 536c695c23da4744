import type { IntakeCode, Label } from '#contract'

/** Short names of what can be found in a return that is kept; for the others the grade is name enough. */
export const findingTerms: Readonly<Partial<Record<IntakeCode, Label>>> = {
  'wrong-type': { zh: '值的类型不对', en: 'Wrong type' },
  'unknown-code': { zh: '不在可选项内', en: 'Unknown choice' },
  'required-absent': { zh: '必填项为空', en: 'Required, empty' },
  'id-destroyed': { zh: '号码失真', en: 'Destroyed number' },
  'error-value': { zh: '公式错误', en: 'Formula error' },
  'check-digit-wrong': { zh: '校验位不符', en: 'Check character' },
  'number-malformed': { zh: '号码无效', en: 'Invalid number' },
  'duplicate-key': { zh: '重复', en: 'Repeated' },
  'duplicates-unchecked': { zh: '未查重复', en: 'Repeats unchecked' },
  'part-exceeds': { zh: '其中大于总数', en: 'Part over whole' },
  'total-differs': { zh: '合计不等', en: 'Total differs' },
  'total-unclear': { zh: '合计未核对', en: 'Total not compared' },
  'column-ignored': { zh: '未读入的列', en: 'Column not read' },
  'rows-hidden': { zh: '隐藏的行', en: 'Hidden rows' },
  'columns-hidden': { zh: '隐藏的列', en: 'Hidden columns' },
  'unit-unknown': { zh: '计量单位不明', en: 'Unit unclear' },
  'unit-assumed': { zh: '未写计量单位', en: 'Unit not named' },
  'period-no-month': { zh: '缺少月份', en: 'Month missing' },
  'period-conflict': { zh: '期别不符', en: 'Periods differ' },
}
