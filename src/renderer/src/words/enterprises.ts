import { words } from './words.ts'

/** Texts of the screen about leading enterprises. */
export const enterprisesWords = words({
  'zh-CN': {
    title: '龙头企业',
    count: '企业数',
    unit: '家',
    reach: '去向',
    reachTitle: '贫困户：级别→产业→区县',
    modes: '联结方式',
    modesTitle: '带动贫困户按联结方式',
    perEnterprise: '每家带动',
    perEnterpriseTitle: '平均每家企业带动贫困户，按区县',
    perEnterpriseUnit: '户',
    perEnterpriseCard: '每家带动贫困户',
    linkage: '联结×监测',
    linkageTitle: '{{measure}}：联结方式 × 监测结论',
  },
  en: {
    title: 'Leading enterprises',
    count: 'Enterprises',
    unit: ' ',
    reach: 'Reach',
    reachTitle: 'Poor households led',
    modes: 'Linkage',
    modesTitle: 'Poor by linkage',
    perEnterprise: 'Each',
    perEnterpriseTitle: 'Poor households an enterprise',
    perEnterpriseUnit: 'households',
    perEnterpriseCard: 'Households an enterprise',
    linkage: 'Result',
    linkageTitle: '{{measure}}: linkage × monitoring',
  },
})
