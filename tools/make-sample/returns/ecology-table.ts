import type { Ecology } from '../figures/ecology.ts'
import { column, type Layout, type Row } from '../sheet/layout.ts'

const GUARDS = ['生态护林员选聘人数（人）']
const OF_GUARDS = [...GUARDS, '其中']
const FOREST = ['退耕还林']

export const ECOLOGY_TABLE: Layout = {
  attachment: '附件7',
  titles: ['生态补偿与护林员情况', '生态护林员选聘及生态补偿情况', '生态补偿脱贫情况'],
  formNumber: '渝林护01表',
  authority: '重庆市林业局',
  countUnits: ['人', '亩', '户'],
  key: 'region',
  countsRows: false,
  withoutTotal: [],
  part: null,
  hideable: 'welfare_posts',
  note: '说明：本表为示例数据；审核关系：选聘人数=新聘+续聘+补进；覆盖贫困户=建档立卡贫困人口护林员+退耕还林贫困户。',
  blocks: [
    [column('region', 'county', ['区县', '区县名称', '区（县）'], { width: 16 })],
    [
      column('posts', 'count', ['合计', '选聘人数', '小计'], { group: GUARDS }),
      column('new_posts', 'count', ['新聘', '新聘人数'], { group: OF_GUARDS }),
      column('renewed_posts', 'count', ['续聘', '续聘人数'], { group: OF_GUARDS }),
      column('filled_posts', 'count', ['补进', '补聘'], { group: OF_GUARDS }),
      column('poor_posts', 'count', ['建档立卡贫困人口', '建档立卡人数'], { group: GUARDS }),
    ],
    [column('managed_area', 'number', ['管护面积', '森林管护面积'], { unit: '亩', width: 14 })],
    [column('subsidy_funds', 'money', ['补助资金', '护林员补助资金'], { width: 13 })],
    [
      column('farmland_to_forest', 'number', ['面积', '退耕面积'], { group: FOREST, unit: '亩', width: 13 }),
      column('forest_households', 'count', ['户数', '退耕农户'], { group: FOREST }),
      column('forest_poor_households', 'count', ['其中贫困户', '贫困户'], { group: FOREST }),
    ],
    [column('welfare_posts', 'count', ['生态公益岗位', '公益性岗位'])],
    [column('poor_households', 'count', ['覆盖贫困户', '覆盖建档立卡贫困户', '受益贫困户'])],
  ],
}

/** @param region the county as the office writes it */
export function ecologyRow(region: string, one: Ecology): Row {
  return {
    region,
    posts: one.posts,
    new_posts: one.newPosts,
    renewed_posts: one.renewedPosts,
    filled_posts: one.filledPosts,
    poor_posts: one.poorPosts,
    managed_area: one.managedArea,
    subsidy_funds: one.subsidyFunds,
    farmland_to_forest: one.farmlandToForest,
    forest_households: one.forestHouseholds,
    forest_poor_households: one.forestPoorHouseholds,
    welfare_posts: one.welfarePosts,
    poor_households: one.poorHouseholds,
  }
}
