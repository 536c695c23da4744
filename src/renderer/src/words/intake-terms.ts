import type { Label, NormaliseReason, Severity, SheetStatus, SubmissionView } from '#contract'

/** How grave a problem is. */
export const severityTerms: Readonly<Record<Severity, Label>> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  note: { zh: '提示', en: 'Note' },
}

/** What becomes of a sheet; one of notes or without content is passed over. */
export const statusTerms: Readonly<Record<SheetStatus | 'passed-over', Label>> = {
  kept: { zh: '已入账', en: 'Kept' },
  preview: { zh: '将入账', en: 'To be kept' },
  held: { zh: '暂缓', en: 'Held' },
  unchanged: { zh: '无变化', en: 'Unchanged' },
  refused: { zh: '未采用', en: 'Refused' },
  'passed-over': { zh: '已跳过', en: 'Passed over' },
}

/** Why a sheet becomes what it becomes, in one sentence. */
export const statusReasons: Readonly<Record<SheetStatus, Label>> = {
  kept: { zh: '已写入账本。', en: 'Written to the book.' },
  preview: { zh: '确认后写入账本。', en: 'Written to the book once confirmed.' },
  held: {
    zh: '还缺少必要的信息或有矛盾，处理之前不写入账本。',
    en: 'Something needed is missing or contradictory; not written until it is settled.',
  },
  unchanged: {
    zh: '账本中已有完全相同的内容，不重复写入。',
    en: 'The book already holds exactly this; not written twice.',
  },
  refused: { zh: '不是能读入的报表，不写入账本。', en: 'Not a return that can be read; not written.' },
}

/** What was done to a cell before it was kept. */
export const normaliseTerms: Readonly<Record<NormaliseReason, Label>> = {
  'full-width': { zh: '全角转半角', en: 'full-width characters' },
  'thousands-separator': { zh: '去掉千分位分隔符', en: 'thousands separators' },
  'text-number': { zh: '文本转数字', en: 'number stored as text' },
  percent: { zh: '百分号', en: 'percent sign' },
  date: { zh: '统一日期写法', en: 'date written uniformly' },
  spaces: { zh: '去掉空格', en: 'spaces removed' },
  'back-tick': { zh: '去掉文本标记', en: 'text mark removed' },
  unit: { zh: '换算计量单位', en: 'unit converted' },
  'code-name': { zh: '名称转代码', en: 'name matched to a code' },
  'region-name': { zh: '区县名称规范', en: 'county name matched' },
  'number-to-text': { zh: '数字转文本', en: 'number kept as text' },
  'float-tail': { zh: '去掉浮点尾数', en: 'binary tail rounded off' },
  'absent-mark': { zh: '缺项符号', en: 'mark of absence' },
  'merged-cell': { zh: '取合并单元格的值', en: 'value of the merged cell' },
}

/** Whether a submission counts. */
export const stateTerms: Readonly<Record<SubmissionView['state'], Label>> = {
  current: { zh: '现行', en: 'Current' },
  superseded: { zh: '已被新版取代', en: 'Superseded' },
  'sent-back': { zh: '已退回', en: 'Sent back' },
  undone: { zh: '已撤销', en: 'Undone' },
}
