import { words } from './words.ts'

/** Words of the revision triangle. */
export const revisionWords = words({
  'zh-CN': {
    revisions: '修订三角',
    period: '报告期',
    revised: '数值修订 {{count}} 次（底色标出；列为数据入账、退回或撤销的日期）',
    'no-revisions': '入账后没有修订过（列为数据入账、退回或撤销的日期）',
    imports: '导入 {{count}} 次',
    sentBack: '退回或取消退回 {{count}} 次',
    undone: '撤销或恢复 {{count}} 次',
    adjusted: '调整 {{count}} 次',
    'from-to': '由 {{from}} 改为 {{to}}',
    counties: '含 {{count}} 个区县',
  },
  en: {
    revisions: 'Revisions',
    period: 'Period',
    revised: '{{count}} revisions (shaded; a column for each day on which something was imported, sent back or undone)',
    revised_one:
      '{{count}} revision (shaded; a column for each day on which something was imported, sent back or undone)',
    'no-revisions': 'Never revised (a column for each day on which something was imported, sent back or undone)',
    imports: '{{count}} imports',
    imports_one: '{{count}} import',
    sentBack: 'sent back or taken back {{count}} times',
    sentBack_one: 'sent back or taken back once',
    undone: 'undone or brought back {{count}} times',
    undone_one: 'undone or brought back once',
    adjusted: '{{count}} adjustments',
    adjusted_one: '{{count}} adjustment',
    'from-to': 'from {{from}} to {{to}}',
    counties: '{{count}} counties',
    counties_one: '{{count}} county',
  },
})
