import { words } from './words.ts'

/** Texts of the screen about leading enterprises. */
export const enterprisesWords = words({
  'zh-CN': {
    title: '龙头企业',
    count: '企业数',
    unit: '家',
    linkage: '联结×监测',
    linkageTitle: '{{measure}}：利益联结方式 × 监测结论',
  },
  en: {
    title: 'Leading enterprises',
    count: 'Enterprises',
    unit: ' ',
    linkage: 'Linkage',
    linkageTitle: '{{measure}}: linkage × monitoring',
  },
})
