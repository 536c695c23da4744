import type {
  Direction,
  IndicatorBatch,
  IndicatorIssueCode,
  IndicatorStep,
  Label,
  LeftOutCounty,
  SideName,
} from '#contract'

export const batchTerms: Readonly<Record<IndicatorBatch, Label>> = {
  production: { zh: '发展生产', en: 'Production' },
  relocation: { zh: '易地搬迁', en: 'Relocation' },
  ecology: { zh: '生态补偿', en: 'Ecology' },
  education: { zh: '发展教育', en: 'Education' },
  social: { zh: '社会保障', en: 'Social security' },
  poverty: { zh: '贫困状况', en: 'Poverty' },
  exit: { zh: '退出评估', en: 'Exit' },
}

export const directionTerms: Readonly<Record<Direction, Label>> = {
  higher: { zh: '越高越好', en: 'Higher is better' },
  lower: { zh: '越低越好', en: 'Lower is better' },
  neither: { zh: '不分高低', en: 'Neither way' },
}

export const sideTerms: Readonly<Record<SideName, Label>> = {
  numerator: { zh: '分子', en: 'Numerator' },
  denominator: { zh: '分母', en: 'Denominator' },
}

export const leftOutTerms: Readonly<Record<LeftOutCounty['why'], Label>> = {
  'not-filed': { zh: '未报送', en: 'not filed' },
  blank: { zh: '未填此栏', en: 'left blank' },
}

/** What keeping a definition would do. */
export const indicatorSteps: Readonly<Record<IndicatorStep, Label>> = {
  new: { zh: '检查通过，将作为新指标存入账本。', en: 'Checked: it will be kept as a new indicator.' },
  'next-version': {
    zh: '检查通过，将存为第 {{version}} 版，以前的版本仍可查。',
    en: 'Checked: it will be kept as version {{version}}; earlier versions can still be seen.',
  },
  unchanged: { zh: '与账本里的定义相同，无需保存。', en: 'The same as in the book; there is nothing to keep.' },
}

/** What is wrong with a definition; `at` is the field in words. */
export const indicatorIssues: Readonly<Record<IndicatorIssueCode, Label>> = {
  schema: { zh: '“{{at}}”的写法不对。', en: '“{{at}}” is not written as it must be.' },
  'title-empty': { zh: '请填写中文名称。', en: 'Give it a Chinese title.' },
  'definition-empty': {
    zh: '请写明中文定义：数的是什么，取自哪张表的哪一栏。',
    en: 'Write the Chinese definition: what is counted, and from which return and column.',
  },
  'unit-unknown': { zh: '计量单位“{{value}}”不认识。', en: 'The unit “{{value}}” is not known.' },
  'form-unknown': { zh: '{{at}}：没有报表“{{value}}”。', en: '{{at}}: there is no return “{{value}}”.' },
  'measure-unknown': {
    zh: '{{at}}：“{{value}}”不是这张报表的数字栏。',
    en: '{{at}}: “{{value}}” is no column of numbers in this return.',
  },
  'dimension-unknown': {
    zh: '{{at}}：“{{value}}”不是这张报表的分组栏。',
    en: '{{at}}: “{{value}}” is no dimension of this return.',
  },
  'member-unknown': { zh: '{{at}}：没有“{{value}}”这一项。', en: '{{at}}: there is no member “{{value}}”.' },
  'members-with-measure': {
    zh: '{{at}}：数“有几个”时不能同时取某一栏。',
    en: '{{at}}: members are counted by rows, not by a column.',
  },
  'mean-over-side': {
    zh: '{{at}}：“{{value}}”是平均数，不能再作分子或分母。',
    en: '{{at}}: “{{value}}” is a mean and cannot be a numerator or denominator.',
  },
  'validity-reversed': { zh: '有效期的止期早于起期。', en: 'It ends before it begins.' },
}
