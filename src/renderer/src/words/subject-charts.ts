import { words } from './words.ts'

/** Names in the switch and titles of the charts that many subjects have. */
export const subjectChartWords = words({
  'zh-CN': {
    ranking: '排名',
    rankingTitle: '{{measure}}按区县排名',
    stack: '{{dimension}}',
    stackTitle: '{{measure}}：区县 × {{dimension}}',
    heat: '矩阵',
    heatTitle: '{{measure}}：区县 × {{dimension}}',
    ownUnits: '各类单位不同，颜色按各自最大值',
    parts: '构成',
    partsTitle: '{{measure}}按{{dimension}}构成',
    coverage: '覆盖率',
    coverageTitle: '{{measure}}按{{dimension}}',
    matrix: '{{dimension}} × {{second}}',
    matrixTitle: '{{measure}}：{{dimension}} × {{second}}',
    trend: '趋势',
    trendTitle: '{{measure}}历期变化',
    trendByTitle: '{{measure}}分{{dimension}}历期变化',
  },
  en: {
    ranking: 'Ranking',
    rankingTitle: '{{measure}} by county',
    stack: '{{dimension}}',
    stackTitle: '{{measure}}: county × {{dimension}}',
    heat: 'Matrix',
    heatTitle: '{{measure}}: county × {{dimension}}',
    ownUnits: 'units differ; colour by largest of each',
    parts: 'Parts',
    partsTitle: '{{measure}} by {{dimension}}',
    coverage: 'Coverage',
    coverageTitle: '{{measure}} by {{dimension}}',
    matrix: '{{dimension}} × {{second}}',
    matrixTitle: '{{measure}}: {{dimension}} × {{second}}',
    trend: 'Trend',
    trendTitle: '{{measure}} over time',
    trendByTitle: '{{measure}} by {{dimension}} over time',
  },
})

export type SubjectChartWord = keyof (typeof subjectChartWords)['zh-CN']
