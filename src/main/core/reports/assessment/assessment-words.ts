import type { Batch, CannotTell, CoverageVerdict, ExitCriterion, ExitVerdict, HistoryCheck, Language } from '#contract'

/** Texts of the reports about assessments. */
export interface AssessmentWords {
  readonly exit: string
  readonly coverage: string
  readonly evidence: string
  readonly villages: string
  readonly county: string
  readonly verdict: string
  readonly why: string
  readonly numerator: string
  readonly denominator: string
  readonly rate: string
  readonly threshold: string
  readonly margin: string
  readonly spare: string
  readonly history: string
  readonly exitYear: string
  readonly total: string
  readonly figure: string
  readonly value: string
  readonly sent: string
  readonly form: string
  readonly period: string
  readonly submission: string
  readonly file: string
  readonly sheet: string
  readonly cell: string
  readonly poor: string
  readonly reached: string
  readonly unreached: string
  readonly atLeast: string
  readonly atMost: string
  readonly byBatch: string
  readonly borneOut: string
  readonly township: string
  readonly village: string
  readonly notAssessed: string
  readonly yearTitle: (title: string, year: string) => string
  readonly exitCounts: (pass: number, fail: number, open: number) => string
  readonly coverageCounts: (full: number, not: number, open: number) => string
  readonly criteria: Readonly<Record<ExitCriterion, string>>
  readonly exitVerdicts: Readonly<Record<ExitVerdict, string>>
  readonly coverageVerdicts: Readonly<Record<CoverageVerdict, string>>
  readonly reasons: Readonly<Record<CannotTell, string>>
  readonly histories: Readonly<Record<HistoryCheck, string>>
  readonly batches: Readonly<Record<Batch, string>>
  readonly borne: Readonly<Record<'borne-out' | 'not-borne-out' | 'cannot-tell', string>>
  readonly gaps: Readonly<Record<'no-industry' | 'county-gap', string>>
}

export function assessmentWords(language: Language): AssessmentWords {
  return language === 'en' ? english : chinese
}

const chinese: AssessmentWords = {
  exit: '退出评估',
  coverage: '全覆盖',
  evidence: '来源单元格',
  villages: '未覆盖的村',
  county: '区县',
  verdict: '判定',
  why: '说明',
  numerator: '分子',
  denominator: '分母',
  rate: '比率（%）',
  threshold: '门槛（%）',
  margin: '余量（百分点）',
  spare: '余例',
  history: '史实对照',
  exitYear: '摘帽年份',
  total: '合计',
  figure: '指标',
  value: '数值',
  sent: '原样',
  form: '报表',
  period: '报告期',
  submission: '报送号',
  file: '文件',
  sheet: '工作表',
  cell: '单元格',
  poor: '建档立卡户数',
  reached: '享受帮扶户数',
  unreached: '未覆盖户数',
  atLeast: '各批次可证实（至少）',
  atMost: '各批次合计（至多）',
  byBatch: '按批次分帮扶户数',
  borneOut: '批次报表印证',
  township: '乡镇',
  village: '村',
  notAssessed: '当年未评估',
  yearTitle: (title, year) => `${year}年度${title}`,
  exitCounts: (pass, fail, open) => `达标 ${pass} 个，未达标 ${fail} 个，无法判断 ${open} 个`,
  coverageCounts: (full, not, open) => `全覆盖 ${full} 个，未全覆盖 ${not} 个，无法判断 ${open} 个`,
  criteria: { 'wrong-exit': '错退率', omission: '漏评率', approval: '群众认可度', incidence: '贫困发生率' },
  exitVerdicts: { pass: '达标', fail: '未达标', 'cannot-tell': '无法判断' },
  coverageVerdicts: { full: '全覆盖', 'not-full': '未全覆盖', 'cannot-tell': '无法判断' },
  reasons: {
    'not-filed': '没有报送',
    absent: '有一项没有填报',
    'nothing-counted': '分母为 0，没有样本',
    'no-standard': '当年没有门槛取值',
    'part-over-whole': '部分大于总体',
  },
  histories: { agrees: '相符', differs: '不符', 'no-record': '无史料', 'cannot-tell': '无法对照' },
  batches: {
    production: '发展生产',
    relocation: '易地搬迁',
    ecology: '生态补偿',
    education: '发展教育',
    social: '社会保障',
  },
  borne: { 'borne-out': '印证', 'not-borne-out': '未获印证', 'cannot-tell': '无法判断' },
  gaps: { 'no-industry': '名册没有写明主导产业', 'county-gap': '所在区县有未覆盖户，报表不分村' },
}

const english: AssessmentWords = {
  exit: 'Exit assessment',
  coverage: 'Full coverage',
  evidence: 'Cells',
  villages: 'Villages not reached',
  county: 'County',
  verdict: 'Verdict',
  why: 'Why',
  numerator: 'Numerator',
  denominator: 'Denominator',
  rate: 'Rate, %',
  threshold: 'Threshold, %',
  margin: 'Margin, points',
  spare: 'Spare cases',
  history: 'History',
  exitYear: 'Left poverty in',
  total: 'Total',
  figure: 'Figure',
  value: 'Value',
  sent: 'As sent',
  form: 'Return',
  period: 'Period',
  submission: 'Submission',
  file: 'File',
  sheet: 'Sheet',
  cell: 'Cell',
  poor: 'Registered-poor households',
  reached: 'Households reached',
  unreached: 'Not reached',
  atLeast: 'By the batches, at least',
  atMost: 'By the batches, at most',
  byBatch: 'Households by batch',
  borneOut: 'Borne out by the batches',
  township: 'Township',
  village: 'Village',
  notAssessed: 'not assessed this year',
  yearTitle: (title, year) => `${title}, ${year}`,
  exitCounts: (pass, fail, open) => `${pass} pass, ${fail} fail, ${open} cannot be told`,
  coverageCounts: (full, not, open) => `${full} full, ${not} not full, ${open} cannot be told`,
  criteria: {
    'wrong-exit': 'Wrong-exit rate',
    omission: 'Omission rate',
    approval: 'Approval rate',
    incidence: 'Poverty incidence',
  },
  exitVerdicts: { pass: 'passes', fail: 'fails', 'cannot-tell': 'cannot tell' },
  coverageVerdicts: { full: 'full', 'not-full': 'not full', 'cannot-tell': 'cannot tell' },
  reasons: {
    'not-filed': 'not filed',
    absent: 'one side is absent',
    'nothing-counted': 'denominator is 0',
    'no-standard': 'no threshold holds in the year',
    'part-over-whole': 'the part is larger than its whole',
  },
  histories: { agrees: 'agrees', differs: 'differs', 'no-record': 'no record', 'cannot-tell': 'cannot tell' },
  batches: {
    production: 'Production',
    relocation: 'Relocation',
    ecology: 'Ecology',
    education: 'Education',
    social: 'Social security',
  },
  borne: { 'borne-out': 'borne out', 'not-borne-out': 'not borne out', 'cannot-tell': 'cannot tell' },
  gaps: {
    'no-industry': 'the roster names no industry',
    'county-gap': 'its county has households not reached; no return says in which village',
  },
}
