import { words } from './words.ts'

/** Texts of the screen about leading enterprises. */
export const enterprisesWords = words({
  'zh-CN': {
    title: '龙头企业',
    count: '企业数',
    unit: '家',
    ranking: '排名',
    rankingTitle: '{{measure}}按区县排名',
    levels: '级别',
    levelsTitle: '企业级别按区县',
    linkage: '联结×监测',
    linkageTitle: '{{measure}}：利益联结方式 × 监测结论',
    heat: '产业矩阵',
    heatTitle: '{{measure}}：区县 × 主营产业',
    trend: '趋势',
    trendTitle: '{{measure}}历期变化',
  },
  en: {
    title: 'Leading enterprises',
    count: 'Enterprises',
    unit: ' ',
    ranking: 'Ranking',
    rankingTitle: '{{measure}} by county',
    levels: 'Levels',
    levelsTitle: 'Level by county',
    linkage: 'Linkage',
    linkageTitle: '{{measure}}: linkage × monitoring',
    heat: 'Matrix',
    heatTitle: '{{measure}}: county × industry',
    trend: 'Trend',
    trendTitle: '{{measure}} over time',
  },
})
