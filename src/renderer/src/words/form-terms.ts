import type { ColumnRole, ColumnType, FormIssueCode, FormOrigin, FormStep, Label, Sensitivity } from '#contract'

export const typeTerms: Readonly<Record<ColumnType, Label>> = {
  text: { zh: '文字', en: 'Text' },
  identifier: { zh: '编号', en: 'Identifier' },
  integer: { zh: '整数', en: 'Integer' },
  decimal: { zh: '小数', en: 'Decimal' },
  date: { zh: '日期', en: 'Date' },
  year: { zh: '年份', en: 'Year' },
  boolean: { zh: '是或否', en: 'Yes or no' },
  code: { zh: '代码表', en: 'Code list' },
  region: { zh: '区县', en: 'County' },
}

export const roleTerms: Readonly<Record<ColumnRole, Label>> = {
  dimension: { zh: '分组', en: 'To group by' },
  measure: { zh: '指标', en: 'Figure' },
  identifier: { zh: '标识', en: 'Identifier' },
  attribute: { zh: '说明', en: 'Attribute' },
}

export const sensitivityTerms: Readonly<Record<Sensitivity, Label>> = {
  public: { zh: '不遮盖', en: 'Shown' },
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '电话', en: 'Phone' },
  'id-number': { zh: '身份证号', en: 'ID number' },
  'bank-account': { zh: '银行账号', en: 'Bank account' },
}

export const originTerms: Readonly<Record<FormOrigin, Label>> = {
  program: { zh: '程序自带', en: 'Of the program' },
  book: { zh: '本账本', en: 'Of this book' },
}

/** What keeping a definition would do. */
export const stepSentences: Readonly<Record<FormStep, Label>> = {
  new: { zh: '检查通过，将作为新表式存入账本。', en: 'Checked: it will be kept as a new form.' },
  'next-version': {
    zh: '检查通过，将存为第 {{version}} 版，已入账的数据照旧可用。',
    en: 'Checked: it will be kept as version {{version}}; what is in the book stays readable.',
  },
  unchanged: { zh: '与账本里的定义相同，无需保存。', en: 'The same as in the book; there is nothing to keep.' },
}

/** What is wrong with a definition; `at` is a column or a part of the form. */
export const issueSentences: Readonly<Record<FormIssueCode, Label>> = {
  schema: { zh: '“{{at}}”的写法不对。', en: '“{{at}}” is not written as it must be.' },
  'name-twice': { zh: '有两栏的代号都是“{{at}}”。', en: 'Two columns have the name “{{at}}”.' },
  'name-reserved': {
    zh: '代号“{{at}}”另有用途，请换一个。',
    en: 'The name “{{at}}” is taken by the program; choose another.',
  },
  'title-empty': { zh: '“{{at}}”没有中文名称。', en: '“{{at}}” has no Chinese title.' },
  'region-twice': {
    zh: '区县栏只能有一栏，“{{at}}”是多出来的。',
    en: 'Only one column can be the county; “{{at}}” is one too many.',
  },
  'region-name': { zh: '区县栏“{{at}}”的代号不对。', en: 'The county column “{{at}}” has a wrong name.' },
  'list-missing': { zh: '“{{at}}”没有代码表。', en: '“{{at}}” has no code list.' },
  'list-unknown': {
    zh: '“{{at}}”要用的代码表“{{value}}”不在定义里。',
    en: 'The code list “{{value}}” of “{{at}}” is not in the definition.',
  },
  'member-twice': { zh: '代码表“{{at}}”里“{{value}}”出现两次。', en: 'The code list “{{at}}” has “{{value}}” twice.' },
  'unit-unknown': { zh: '“{{at}}”的计量单位“{{value}}”不认识。', en: 'The unit “{{value}}” of “{{at}}” is not known.' },
  'weight-unknown': { zh: '“{{at}}”要加权平均，却没有权数。', en: '“{{at}}” is a mean without a weight.' },
  'within-unknown': {
    zh: '“{{at}}”所限的分组“{{value}}”不存在。',
    en: 'The grouping “{{value}}” of “{{at}}” is not there.',
  },
  'part-unknown': {
    zh: '“{{at}}”所属的总数“{{value}}”不存在。',
    en: 'The whole “{{value}}” of “{{at}}” is not there.',
  },
  'key-unknown': { zh: '关键栏“{{value}}”不存在。', en: 'The key column “{{value}}” is not there.' },
  'ours-unknown': {
    zh: '只收本市行的规定所用的栏“{{value}}”不存在。',
    en: 'The column “{{value}}”, which tells our rows, is not there.',
  },
  'ratio-unknown': {
    zh: '比率“{{at}}”所用的“{{value}}”不是数字栏。',
    en: '“{{value}}” in the ratio “{{at}}” is no column of numbers.',
  },
  'no-measure': { zh: '“{{at}}”不是数字，不能作指标。', en: '“{{at}}” holds no numbers and cannot be a figure.' },
}
