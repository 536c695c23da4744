import type { Details, Label, Language, ScoreCode, ScoreReason } from '#contract'
import { sentence } from './sentence.ts'

/** What speaks for or against a form. */
const sentences: Readonly<Record<ScoreCode, Label>> = {
  'header-found': {
    zh: '表头在第[ {{from}}–{{last}}][ {{only}}] 行：对上表式 {{columns}} 栏中的 {{shown}} 栏，表中共 {{headings}} 列',
    en: 'header in[ rows {{from}}–{{last}}][ row {{only}}]: {{shown}} of the {{columns}} columns of the form, {{headings}} columns in the sheet',
  },
  'header-missing': { zh: '没有这种报表的表头', en: 'no header of this form' },
  'title-found': { zh: '标题“{{title}}”', en: 'title “{{title}}”' },
  'title-missing': { zh: '没有这种报表的标题', en: 'no title of this form' },
  'number-found': { zh: '表号 {{number}}', en: 'form number {{number}}' },
  'number-missing': { zh: '没有表号 {{number}}', en: 'no form number {{number}}' },
  'number-of-other': {
    zh: '写的是另一种报表的表号 {{number}}',
    en: 'bears the form number {{number}} of another form',
  },
  'guide-row': { zh: '第 {{row}} 行是栏次（甲、乙、1、2…）', en: 'row {{row}} numbers the columns (甲 乙 1 2…)' },
  'units-fit': { zh: '{{units}} 栏的计量单位相符', en: '{{units}} columns name fitting units' },
  'units-differ': { zh: '{{units}} 栏的计量单位不符', en: '{{units}} columns name units of another kind' },
  'body-fits': { zh: '前 {{rows}} 行的内容与各栏相符', en: 'the first {{rows}} rows fit the columns' },
  'body-unfit': {
    zh: '前 {{rows}} 行中 {{cells}} 格有 {{unfit}} 格与栏目不符',
    en: '{{unfit}} of {{cells}} cells in the first {{rows}} rows do not fit their columns',
  },
  'kept-mapping': {
    zh: '{{date}} 保留的对应（第 {{version}} 版）认出 {{columns}} 栏',
    en: '{{columns}} columns known by the mapping kept on {{date}} (version {{version}})',
  },
  'column-missing': { zh: '缺必填的“{{column}}”', en: 'required column “{{column}}” missing' },
}

/** `last` of several lines, `only` of one. */
function withLines(details: Details): Details {
  const { from, to } = details
  if (from === undefined || to === undefined) return details
  return from === to ? { ...details, only: from } : { ...details, last: to }
}

/** A reason for a score in the window's language, with what it adds or takes off. */
export function scoreReason({ code, points, details }: ScoreReason, language: Language): string {
  const text = sentence(sentences[code], language, withLines(details))
  const signed = `${points > 0 ? '+' : '−'}${Math.abs(Math.round(points * 100))}`
  return Math.round(points * 100) === 0 ? text : language === 'en' ? `${text} (${signed})` : `${text}（${signed}）`
}
