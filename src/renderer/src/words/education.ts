import { words } from './words.ts'

/** Texts of the screen about student aid. */
export const educationWords = words({
  'zh-CN': {
    title: '教育资助',
    count: '表行数',
    unit: '行',
    stages: '覆盖学段',
    stagesUnit: '个',
  },
  en: {
    title: 'Education subsidies',
    count: 'Lines',
    unit: ' ',
    stages: 'Stages covered',
    stagesUnit: ' ',
  },
})
