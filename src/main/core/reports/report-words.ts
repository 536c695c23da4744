import type { Language } from '#contract'

/** Every text a report holds that is neither data nor a title of the form. */
export interface ReportWords {
  readonly county: string
  readonly period: string
  readonly municipality: string
  readonly item: string
  readonly count: string
  readonly total: string
  readonly absent: string
  readonly yes: string
  readonly no: string
  readonly pivotSheet: string
  readonly rowsSheet: string
  readonly byCountySheet: string
  readonly unitsInHeader: string
  readonly unitOf: (title: string) => string
  readonly withUnit: (title: string, unit: string) => string
  readonly partOf: (title: string, ratio: string) => string
  readonly byCounty: (title: string) => string
  readonly scope: (periods: string, regions: string, unit: string) => string
  readonly source: (from: {
    submissions: number
    files: number
    form: string
    layer: string
    bookTitle: string
  }) => string
  readonly head: (hash: string) => string
  readonly noteRatio: (titles: string) => string
  readonly noteMean: (titles: string) => string
  readonly noteNotAdded: (titles: string) => string
  readonly notePeriods: (count: number) => string
  readonly and: (texts: readonly string[]) => string
  readonly periodRange: (first: string, last: string, count: number) => string
}

/** The words of a report in its language. */
export function reportWords(language: Language): ReportWords {
  return WORDS[language]
}

const chinese: ReportWords = {
  county: '区县',
  period: '报告期',
  municipality: '重庆市',
  item: '项目',
  count: '记录数',
  total: '合计',
  absent: '未填',
  yes: '是',
  no: '否',
  pivotSheet: '汇总表',
  rowsSheet: '明细',
  byCountySheet: '按区县汇总',
  unitsInHeader: '见表头',
  unitOf: (title) => `${title}单位`,
  withUnit: (title, unit) => `${title}（${unit}）`,
  partOf: (title, ratio) => `${title}（${ratio}口径）`,
  byCounty: (title) => `${title}（按区县汇总）`,
  scope: (periods, regions, unit) => `报告期：${periods}　　地区范围：${regions}　　计量单位：${unit}`,
  source: (from) =>
    `来源：${from.submissions} 份报送，${from.files} 个文件；报表：${from.form}；${from.layer}；账册：${from.bookTitle}`,
  head: (hash) => `；留痕链首：${hash}`,
  noteRatio: (titles) => `注：${titles}的合计按分子合计除以分母合计重新计算，不是各行相加或平均。`,
  noteMean: (titles) => `注：${titles}为平均数，不相加；合计为加权平均，无法计算时留空。`,
  noteNotAdded: (titles) => `注：${titles}各行口径或计量单位不同，不相加；合计留空。`,
  notePeriods: (count) => `注：本表含 ${count} 个报告期，合计为各期相加。`,
  and: (texts) => texts.join('、'),
  periodRange: (first, last, count) => `${first}至${last}（${count} 期）`,
}

const english: ReportWords = {
  county: 'County',
  period: 'Period',
  municipality: 'Chongqing',
  item: 'Item',
  count: 'Records',
  total: 'Total',
  absent: 'Not stated',
  yes: 'Yes',
  no: 'No',
  pivotSheet: 'Table',
  rowsSheet: 'Rows',
  byCountySheet: 'By county',
  unitsInHeader: 'as in the header',
  unitOf: (title) => `${title}: unit`,
  withUnit: (title, unit) => `${title} (${unit})`,
  partOf: (title, ratio) => `${title} (for ${ratio})`,
  byCounty: (title) => `${title}, by county`,
  scope: (periods, regions, unit) => `Period: ${periods}    Counties: ${regions}    Unit: ${unit}`,
  source: (from) =>
    `Source: ${from.submissions} submissions, ${from.files} files; form: ${from.form}; ${from.layer}; book: ${from.bookTitle}`,
  head: (hash) => `; audit head: ${hash}`,
  noteRatio: (titles) =>
    `Note: the total of ${titles} is recomputed from the totals of its parts, neither added up nor averaged.`,
  noteMean: (titles) =>
    `Note: ${titles}: a mean, not added up; the total is weighted, and blank where it can't be computed.`,
  noteNotAdded: (titles) =>
    `Note: ${titles}: not added up, because units or meanings differ between lines; the total is blank.`,
  notePeriods: (count) => `Note: this sheet holds ${count} periods; totals add them up.`,
  and: (texts) => texts.join(', '),
  periodRange: (first, last, count) => `${first} to ${last} (${count} periods)`,
}

const WORDS: Readonly<Record<Language, ReportWords>> = { 'zh-CN': chinese, en: english }
