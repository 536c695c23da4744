import { words } from './words.ts'

/** Texts of the screen about poor villages. */
export const villagesWords = words({
  'zh-CN': {
    title: '贫困村',
    count: '贫困村数',
    unit: '个',
    exited: '已脱贫出列',
    exits: '出列年度',
    exitsTitle: '贫困村：区县 × 脱贫年度',
    notOut: '尚未出列（未填年度）',
    incomeByIndustry: '收入·产业',
    incomeByIndustryTitle: '村集体收入分布，按产业',
    incomeByArea: '收入·片区',
    incomeByAreaTitle: '村集体收入分布，按片区',
    onlyFirst: '村太多，只画出前 {{count}} 个',
  },
  en: {
    title: 'Poor villages',
    count: 'Poor villages',
    unit: ' ',
    exited: 'Out of poverty',
    exits: 'Exit year',
    exitsTitle: 'Poor villages: county × exit year',
    notOut: 'Not out yet (no year stated)',
    incomeByIndustry: 'By industry',
    incomeByIndustryTitle: 'Village income by industry',
    incomeByArea: 'By area',
    incomeByAreaTitle: 'Village income by area',
    onlyFirst: 'Too many villages: only the first {{count}} are drawn',
  },
})
