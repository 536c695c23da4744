import { type VerbWords, verbWords } from './verb-words.ts'

/** Of every export. */
const WROTE = { zh: '写出文件“{file}”', en: 'Wrote “{file}”' }
const ABOUT = {
  zh: '[，《{form}》][，{code}][，{submission}][，{period}][，{periods}][，{regions}]，{rows} 行',
  en: '[, {form}][, {code}][, {submission}][, {period}][, {periods}][, {regions}], {rows} rows',
}

function exported(zh: string, en: string): VerbWords {
  return verbWords([`导出${zh}`, `Export: ${en}`], WROTE.zh + ABOUT.zh, WROTE.en + ABOUT.en)
}

/** Words for every export. */
export const EXPORT_WORDS: Readonly<Record<string, VerbWords>> = {
  'export-pivot': exported('汇总表', 'summary'),
  'export-pivot-table': exported('透视表', 'pivot table'),
  'export-comparison': exported('对比表', 'comparison'),
  'export-rows': exported('明细', 'rows'),
  'export-diff': exported('差异', 'differences'),
  'export-overdue': exported('催报单', 'overdue list'),
  'export-checks': exported('审核结果', 'findings'),
  'export-audit': exported('留痕', 'audit'),
  'export-revisions': exported('修订三角', 'revision triangle'),
  'export-adjustments': exported('调整', 'adjustments'),
  'export-indicators': exported('指标', 'indicators'),
  'export-coverage': exported('全覆盖评估', 'full coverage'),
  'export-exit': exported('退出评估', 'exit assessment'),
  'export-form': exported('表式', 'form'),
  'export-indicator': exported('指标定义', 'definition of an indicator'),
  'export-rule': exported('审核关系', 'rule'),
  'export-picture': verbWords(
    ['导出图片', 'Export: picture'],
    `${WROTE.zh}，图“{title}”`,
    `${WROTE.en}, the chart “{title}”`,
  ),
  'export-errors': verbWords(
    ['导出标错文件', 'Export: marked file'],
    `${WROTE.zh}，标出“{of}”的 {findings} 处差错`,
    `${WROTE.en}: “{of}” with {findings} errors marked`,
  ),
}
