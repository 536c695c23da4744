import type { IndicatorBatch, Language } from '#contract'

export interface IndicatorReportWords {
  readonly catalogue: string
  readonly title: (period: string) => string
  readonly scope: (counties: string, book: string) => string
  readonly allCounties: string
  readonly batch: string
  readonly indicator: string
  readonly code: string
  readonly unit: string
  readonly numerator: string
  readonly denominator: string
  readonly filed: string
  readonly formula: string
  readonly definition: string
  readonly rows: string
  readonly absent: string
  readonly membersOf: (dimension: string) => string
  readonly form: (title: string) => string
  readonly batches: Readonly<Record<IndicatorBatch, string>>
}

/** The words of the catalogue as a report. */
export function indicatorReportWords(language: Language): IndicatorReportWords {
  return WORDS[language]
}

const chinese: IndicatorReportWords = {
  catalogue: '指标目录',
  title: (period) => `${period}指标目录`,
  scope: (counties, book) =>
    `地区范围：${counties}　　账册：${book}　　比率按分子合计除以分母合计计算；空格表示没有报送`,
  allCounties: '全部区县',
  batch: '类别',
  indicator: '指标',
  code: '代码',
  unit: '单位',
  numerator: '分子',
  denominator: '分母',
  filed: '已报区县',
  formula: '取数',
  definition: '定义',
  rows: '行数',
  absent: '未填',
  membersOf: (dimension) => `${dimension}的个数`,
  form: (title) => `《${title}》`,
  batches: {
    production: '发展生产',
    relocation: '易地搬迁',
    ecology: '生态补偿',
    education: '发展教育',
    social: '社会保障',
    poverty: '贫困状况',
    exit: '退出评估',
  },
}

const english: IndicatorReportWords = {
  catalogue: 'Indicators',
  title: (period) => `Indicators, ${period}`,
  scope: (counties, book) =>
    `Counties: ${counties}    Book: ${book}    Ratios are sums of numerators over sums of denominators; blank means not filed`,
  allCounties: 'all',
  batch: 'Batch',
  indicator: 'Indicator',
  code: 'Code',
  unit: 'Unit',
  numerator: 'Numerator',
  denominator: 'Denominator',
  filed: 'Counties filed',
  formula: 'Taken from',
  definition: 'Definition',
  rows: 'rows',
  absent: 'absent',
  membersOf: (dimension) => `members of ${dimension}`,
  form: (title) => `${title}: `,
  batches: {
    production: 'Production',
    relocation: 'Relocation',
    ecology: 'Ecology',
    education: 'Education',
    social: 'Social security',
    poverty: 'Poverty',
    exit: 'Exit',
  },
}

const WORDS: Readonly<Record<Language, IndicatorReportWords>> = { 'zh-CN': chinese, en: english }
