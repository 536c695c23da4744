import type { Label, PivotAbsence, PivotAggregate, PivotNote, PivotShow } from '#contract'
import { words } from './words.ts'

/** How rows become one figure. */
export const aggregateTerms: Readonly<Record<PivotAggregate, Label>> = {
  sum: { zh: '求和', en: 'Sum' },
  count: { zh: '计数', en: 'Count' },
  mean: { zh: '平均值', en: 'Average' },
  min: { zh: '最小值', en: 'Smallest' },
  max: { zh: '最大值', en: 'Largest' },
  median: { zh: '中位数', en: 'Median' },
  distinct: { zh: '不重复计数', en: 'Distinct' },
}

/** What is shown of a figure. */
export const showTerms: Readonly<Record<PivotShow, Label>> = {
  value: { zh: '数值', en: 'Value' },
  'share-column': { zh: '占列合计 %', en: '% of column' },
  'share-row': { zh: '占行合计 %', en: '% of row' },
  'share-total': { zh: '占总计 %', en: '% of total' },
  'growth-year': { zh: '比上年 %', en: '% on last year' },
  'growth-period': { zh: '比上期 %', en: '% on last period' },
}

/** Why a place of a table has nothing to show. */
export const absenceTerms: Readonly<Record<PivotAbsence, Label>> = {
  'not-filed': { zh: '没有数值，不计为 0', en: 'No value; this is not 0' },
  'no-total': { zh: '单位不同或不可相加，不作合计', en: 'Can’t be added up, so there is no total' },
  'no-base': { zh: '比较的基数缺失或为 0', en: 'What it is measured against is absent or 0' },
  'no-share': { zh: '平均值和比率没有占比', en: 'An average or a ratio is no part of a whole' },
  'counties-differ': { zh: '两期报送的区县不同，无法计算增长', en: 'Not the same counties filed both periods' },
  'several-periods': { zh: '含多个报告期，无法计算增长', en: 'Several periods at once: growth needs one' },
}

/** What must be known to read a table rightly. */
export const noteTerms: Readonly<Record<PivotNote, Label>> = {
  'periods-added': {
    zh: '合计把几个报告期相加；累计数不宜这样看，请把报告期放到行或列上，或只看一期',
    en: 'Totals add several periods up; for cumulative figures put the period on a side, or look at one period',
  },
}

/** Names that members of derived dimensions have. */
export const memberWords = words({
  'zh-CN': {
    notStated: '未填',
    national: '国家级贫困区县',
    municipal: '市级贫困区县',
    noLevel: '非贫困区县',
    noExit: '没有脱贫摘帽年度',
    yes: '是',
    no: '否',
    year: '{{year}}年',
    others: '其余 {{count}} 项',
    total: '合计',
    subtotal: '小计',
  },
  en: {
    notStated: 'Not stated',
    national: 'National key counties',
    municipal: 'Municipal key counties',
    noLevel: 'Not key counties',
    noExit: 'Without a year of exit',
    yes: 'Yes',
    no: 'No',
    year: '{{year}}',
    others: '{{count}} others',
    total: 'Total',
    subtotal: 'Subtotal',
  },
})
