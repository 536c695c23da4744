import type { Language, PivotAggregate, PivotShow } from '#contract'

/** Texts of pivot tables and comparisons as reports; the words are those of the screens. */
export interface TableWords {
  readonly sheet: string
  readonly chartSheet: string
  readonly total: string
  readonly subtotal: string
  readonly others: (count: number) => string
  readonly notStated: string
  readonly noLevel: string
  readonly noExit: string
  readonly national: string
  readonly municipal: string
  readonly area: Readonly<Record<string, string>>
  readonly aggregate: Readonly<Record<PivotAggregate, string>>
  readonly show: Readonly<Record<PivotShow, string>>
  readonly filters: (texts: string) => string
  readonly filter: (title: string, members: string) => string
  readonly stands: (asked: string, used: string) => string
  readonly noteAbsent: string
  readonly noteEmpty: string
  readonly notePeriods: string
  readonly noteShares: string
  readonly noteSides: string
  readonly noteLeftOut: (side: string, counties: string) => string
  readonly noteNoValue: (measure: string, counties: string) => string
  readonly comparisonSheet: string
  readonly on: string
  readonly only: (side: string) => string
  readonly notFiled: (side: string) => string
  readonly difference: string
  readonly change: string
  readonly share: (side: string) => string
  readonly contribution: string
}

/** The words of a table in the language of its report. */
export function tableWords(language: Language): TableWords {
  return language === 'en' ? english : chinese
}

const chinese: TableWords = {
  sheet: '透视表',
  chartSheet: '图表数据',
  total: '合计',
  subtotal: '小计',
  others: (count) => `其余 ${count} 项`,
  notStated: '未填',
  noLevel: '非贫困区县',
  noExit: '没有脱贫摘帽年度',
  national: '国家级贫困区县',
  municipal: '市级贫困区县',
  area: {},
  aggregate: {
    sum: '求和',
    count: '计数',
    mean: '平均值',
    min: '最小值',
    max: '最大值',
    median: '中位数',
    distinct: '不重复计数',
  },
  show: {
    value: '数值',
    'share-column': '占列合计 %',
    'share-row': '占行合计 %',
    'share-total': '占总计 %',
    'growth-year': '比上年 %',
    'growth-period': '比上期 %',
  },
  filters: (texts) => `筛选：${texts}`,
  filter: (title, members) => `${title}＝${members}`,
  stands: (asked, used) => `${asked}取${used}数`,
  noteAbsent: '注：“—”表示没有数值（未填、不可相加或没有比较的基数），不计为 0；空白表示没有这样的数据行。',
  noteEmpty: '注：空白表示没有这样的数据行。',
  notePeriods: '注：合计把几个报告期相加；累计数不宜这样看。',
  noteShares: '注：小计、合计、比率、平均数和不重复计数均由原始数据重新计算，不是由表中各行相加。',
  noteSides:
    '注：“仅…有”的行在另一侧没有数据，不计为 0；贡献率为各行对合计差额的贡献；已报送而没有该行的，按另一侧的全部数值计。',
  noteLeftOut: (side, counties) =>
    `注：${counties}未报送（或未报齐）${side}，不计入差额、变化和贡献率；合计与小计的差额只按两侧都报送的区县计算。`,
  noteNoValue: (measure, counties) => `注：${counties}的${measure}只有一侧有数值，不计入该指标的差额、变化和贡献率。`,
  comparisonSheet: '对比',
  on: '范围',
  only: (side) => `仅${side}有`,
  notFiled: (side) => `${side}未报`,
  difference: '差额',
  change: '变化 %',
  share: (side) => `${side}占比 %`,
  contribution: '贡献率 %',
}

const english: TableWords = {
  sheet: 'Pivot table',
  chartSheet: 'Chart data',
  total: 'Total',
  subtotal: 'Subtotal',
  others: (count) => `${count} others`,
  notStated: 'Not stated',
  noLevel: 'Not key counties',
  noExit: 'Without a year of exit',
  national: 'National key counties',
  municipal: 'Municipal key counties',
  area: { 渝东北: 'Northeast', 渝东南: 'Southeast', 主城都市区: 'Metropolitan' },
  aggregate: {
    sum: 'Sum',
    count: 'Count',
    mean: 'Average',
    min: 'Smallest',
    max: 'Largest',
    median: 'Median',
    distinct: 'Distinct',
  },
  show: {
    value: 'Value',
    'share-column': '% of column',
    'share-row': '% of row',
    'share-total': '% of total',
    'growth-year': '% on last year',
    'growth-period': '% on last period',
  },
  filters: (texts) => `Filters: ${texts}`,
  filter: (title, members) => `${title} = ${members}`,
  stands: (asked, used) => `for ${asked} the figures of ${used}`,
  noteAbsent:
    'Note: “—” means there is no value (not stated, not to be added up, or nothing to measure against), which is not 0; blank means there are no such rows of data.',
  noteEmpty: 'Note: blank means there are no such rows of data.',
  notePeriods: 'Note: totals add several periods up, which has no meaning for cumulative figures.',
  noteShares:
    'Note: subtotals, totals, ratios, averages and distinct counts are recomputed from the data, not added up from the lines.',
  noteSides:
    'Note: a line marked “… only” has no data on the other side, which is not 0; contributions are to the difference of the totals, and a line brings all it has where the other side was filed without it.',
  noteLeftOut: (side, counties) =>
    `Note: ${counties} did not file ${side} (or not all of it) and have no part in differences, changes and contributions; those of totals are of the counties that filed both sides.`,
  noteNoValue: (measure, counties) =>
    `Note: ${measure} has a value on one side only in ${counties}, which have no part in its differences, changes and contributions.`,
  comparisonSheet: 'Comparison',
  on: 'On',
  only: (side) => `${side} only`,
  notFiled: (side) => `${side} not filed`,
  difference: 'Difference',
  change: 'Change %',
  share: (side) => `${side} share %`,
  contribution: 'Contribution %',
}
