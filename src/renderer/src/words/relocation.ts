import { words } from './words.ts'

/** Texts of the screen about relocation. */
export const relocationWords = words({
  'zh-CN': {
    title: '易地搬迁',
    count: '报送区县数',
    unit: '个',
    funnel: '漏斗',
    funnelTitle: '搬得出、稳得住、能致富：户数',
    progress: '进度',
    progressTitle: '入住户数与计划',
    area: '人均面积',
    areaTitle: '人均住房面积与上限',
    settlement: '安置方式',
    settlementTitle: '集中与分散安置',
    investment: '人均投资',
    investmentTitle: '完成投资 ÷ 计划搬迁人数',
    curve: '累计进度',
    curveTitle: '累计户数按月',
  },
  en: {
    title: 'Relocation',
    count: 'Counties filed',
    unit: ' ',
    funnel: 'Funnel',
    funnelTitle: 'Out, stay, get rich',
    progress: 'Progress',
    progressTitle: 'Moved in against the plan',
    area: 'Area',
    areaTitle: 'Floor area a person',
    settlement: 'Settled',
    settlementTitle: 'Settled together, apart',
    investment: 'Invested',
    investmentTitle: 'Investment a person',
    curve: 'Curve',
    curveTitle: 'Households so far, by month',
  },
})
