import { words } from './words.ts'

/** Texts of the list in which members are ticked. */
export const membersWords = words({
  'zh-CN': {
    title: '筛选“{{field}}”',
    find: '查找',
    all: '全选',
    none: '全不选',
    found: '只选查找结果',
    chosen: '已选 {{chosen}}/{{count}} 项',
    apply: '确定',
    cancel: '取消',
    nothing: '没有这样的成员',
  },
  en: {
    title: 'Filter “{{field}}”',
    find: 'Find',
    all: 'All',
    none: 'None',
    found: 'Only what was found',
    chosen: '{{chosen}} of {{count}} chosen',
    apply: 'OK',
    cancel: 'Cancel',
    nothing: 'No such member',
  },
})
