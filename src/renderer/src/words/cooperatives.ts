import { words } from './words.ts'

/** Texts of the screen about farmers' cooperatives. */
export const cooperativesWords = words({
  'zh-CN': {
    title: '农民专业合作社',
    count: '合作社数',
    unit: '家',
  },
  en: {
    title: 'Cooperatives',
    count: 'Cooperatives',
    unit: ' ',
  },
})
