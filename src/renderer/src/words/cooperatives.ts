import { words } from './words.ts'

/** Texts of the screen about farmers' cooperatives. */
export const cooperativesWords = words({
  'zh-CN': {
    title: '农民专业合作社',
    count: '合作社数',
    unit: '家',
    ranking: '排名',
    rankingTitle: '{{measure}}按区县排名',
    levels: '示范社',
    levelsTitle: '示范社级别按区县',
    heat: '产业矩阵',
    heatTitle: '{{measure}}：区县 × 主营产业',
    trend: '趋势',
    trendTitle: '{{measure}}历年变化',
  },
  en: {
    title: 'Cooperatives',
    count: 'Cooperatives',
    unit: ' ',
    ranking: 'Ranking',
    rankingTitle: '{{measure}} by county',
    levels: 'Levels',
    levelsTitle: 'Demonstration level by county',
    heat: 'Matrix',
    heatTitle: '{{measure}}: county × industry',
    trend: 'Trend',
    trendTitle: '{{measure}} over time',
  },
})
