import { words } from './words.ts'

export const workWords = words({
  'zh-CN': { 'done-of': '{{done}} / {{total}}', rate: '{{rate}} 行/秒', counting: '正在统计', cancel: '取消' },
  en: { 'done-of': '{{done}} of {{total}}', rate: '{{rate}} rows/s', counting: 'Counting', cancel: 'Cancel' },
})
