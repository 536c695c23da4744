import { words } from './words.ts'

/** Texts of the screen about the "10+2" industries. */
export const industriesWords = words({
  'zh-CN': {
    title: '“10+2”特色产业',
    count: '产业行数',
    unit: '行',
    industries: '特色产业',
    industriesUnit: '个',
  },
  en: {
    title: '"10+2" industries',
    count: 'Lines',
    unit: ' ',
    industries: 'Industries',
    industriesUnit: ' ',
  },
})
