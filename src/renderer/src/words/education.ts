import { words } from './words.ts'

/** Texts of the screen about student aid. */
export const educationWords = words({
  'zh-CN': {
    title: '教育资助',
    count: '表行数',
    unit: '行',
    stages: '覆盖学段',
    stagesUnit: '个',
    coverage: '学段覆盖率',
    coverageTitle: '资助覆盖率按学段',
    ranking: '区县排名',
    rankingTitle: '{{measure}}按区县排名',
    heat: '学段矩阵',
    heatTitle: '{{measure}}：区县 × 学段',
    trend: '趋势',
    trendTitle: '{{measure}}分学段历年变化',
  },
  en: {
    title: 'Education subsidies',
    count: 'Lines',
    unit: ' ',
    stages: 'Stages covered',
    stagesUnit: ' ',
    coverage: 'By stage',
    coverageTitle: 'Aid coverage by stage',
    ranking: 'Ranking',
    rankingTitle: '{{measure}} by county',
    heat: 'Matrix',
    heatTitle: '{{measure}}: county × stage',
    trend: 'Trend',
    trendTitle: '{{measure}} by stage over time',
  },
})
