import { words } from './words.ts'

/** Texts of the screen about the "10+2" industries. */
export const industriesWords = words({
  'zh-CN': {
    title: '“10+2”特色产业',
    count: '产业行数',
    unit: '行',
    industries: '特色产业',
    industriesUnit: '个',
    parts: '构成',
    partsTitle: '{{measure}}按产业构成',
    ranking: '区县排名',
    rankingTitle: '{{measure}}按区县排名',
    heat: '产业矩阵',
    heatTitle: '{{measure}}：区县 × 产业',
    ownUnits: '各产业单位不同，颜色按各自最大值',
    trend: '趋势',
    trendTitle: '{{measure}}分产业历年变化',
  },
  en: {
    title: '"10+2" industries',
    count: 'Lines',
    unit: ' ',
    industries: 'Industries',
    industriesUnit: ' ',
    parts: 'Parts',
    partsTitle: '{{measure}} by industry',
    ranking: 'Ranking',
    rankingTitle: '{{measure}} by county',
    heat: 'Matrix',
    heatTitle: '{{measure}}: county × industry',
    ownUnits: 'units differ; colour by largest of each',
    trend: 'Trend',
    trendTitle: '{{measure}} by industry over time',
  },
})
