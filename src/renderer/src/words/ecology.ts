import { words } from './words.ts'

/** Texts of the screen about ecological compensation. */
export const ecologyWords = words({
  'zh-CN': {
    title: '生态补偿',
    count: '报送区县数',
    unit: '个',
    posts: '护林员',
    postsTitle: '护林员：新聘 + 续聘 + 补进，按区县',
    postsBroken: '与选聘人数不符（差额，人）：{{names}}',
    postsSound: '各区县新聘 + 续聘 + 补进均等于选聘人数',
    poor: '贫困占比',
    poorTitle: '贫困护林员占选聘人数',
    funds: '岗位×资金',
    fundsTitle: '选聘人数与补助资金',
    forest: '退耕还林',
    forestTitle: '退耕还林面积，按区县',
    households: '受益农户',
    householdsTitle: '退耕还林贫困户占退耕还林户',
  },
  en: {
    title: 'Ecological compensation',
    count: 'Counties filed',
    unit: ' ',
    posts: 'Guards',
    postsTitle: 'Guards: new + renewed + filled',
    postsBroken: 'Doesn’t add up to the guards stated (difference, people): {{names}}',
    postsSound: 'In every county newly hired + renewed + filled in equals the guards stated',
    poor: 'Poor',
    poorTitle: 'Poor among the guards',
    funds: 'Funds',
    fundsTitle: 'Guards and subsidies',
    forest: 'Forest',
    forestTitle: 'Farmland to forest',
    households: 'Households',
    householdsTitle: 'Poor returning farmland',
  },
})
