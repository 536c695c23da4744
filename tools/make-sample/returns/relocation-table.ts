import type { Relocation } from '../figures/relocation.ts'
import { column, type Layout, type Row } from '../sheet/layout.ts'

const PLANNED = ['计划搬迁']
const BUILT = ['住房建设（户）']
const MOVED = ['搬迁入住']
const PLACE = ['安置方式（户）']
const WORK = ['后续就业']

export const RELOCATION_TABLE: Layout = {
  attachment: '附件6',
  titles: ['易地扶贫搬迁进度', '易地扶贫搬迁工作进展情况', '易地扶贫搬迁进度月报表'],
  formNumber: '渝发改易01表',
  authority: '重庆市发展和改革委员会',
  countUnits: ['户', '人'],
  key: 'region',
  countsRows: false,
  withoutTotal: ['area_per_person'],
  part: null,
  hideable: 'demolished_households',
  note: '说明：本表为示例数据，自2015年起累计；审核关系：计划户数=集中安置+分散安置；入住≤竣工≤开工≤计划；人均住房面积不超过25平方米。',
  blocks: [
    [column('region', 'county', ['区县', '区县名称', '区县（自治县）'], { width: 16 })],
    [
      column('planned_households', 'count', ['户数', '计划户数'], { group: PLANNED }),
      column('planned_people', 'count', ['人数', '计划人数'], { group: PLANNED }),
    ],
    [
      column('started_households', 'count', ['开工', '已开工户数'], { group: BUILT }),
      column('completed_households', 'count', ['竣工', '已竣工户数'], { group: BUILT }),
    ],
    [
      column('moved_households', 'count', ['户数', '入住户数'], { group: MOVED }),
      column('moved_people', 'count', ['人数', '入住人数'], { group: MOVED }),
    ],
    [
      column('concentrated_households', 'count', ['集中安置', '集中安置户数'], { group: PLACE }),
      column('scattered_households', 'count', ['分散安置', '分散安置户数'], { group: PLACE }),
    ],
    [
      column('area_per_person', 'number', ['人均住房面积', '人均住房建筑面积'], { unit: '㎡', width: 13 }),
      column('demolished_households', 'count', ['旧房拆除户数', '拆除旧房户数']),
    ],
    [column('investment', 'money', ['完成投资', '累计完成投资', '总投资'], { width: 14 })],
    [
      column('labour_people', 'count', ['劳动力人数', '搬迁劳动力人数'], { group: WORK }),
      column('employed_people', 'count', ['就业人数', '已就业人数'], { group: WORK }),
      column('households_with_work', 'count', ['有就业户数', '至少一人就业户数'], { group: WORK }),
    ],
  ],
}

/** @param region the county as the office writes it */
export function relocationRow(region: string, one: Relocation): Row {
  return {
    region,
    planned_households: one.plannedHouseholds,
    planned_people: one.plannedPeople,
    started_households: one.startedHouseholds,
    completed_households: one.completedHouseholds,
    moved_households: one.movedHouseholds,
    moved_people: one.movedPeople,
    concentrated_households: one.concentratedHouseholds,
    scattered_households: one.scatteredHouseholds,
    area_per_person: one.areaPerPerson,
    demolished_households: one.demolishedHouseholds,
    investment: one.investment,
    labour_people: one.labourPeople,
    employed_people: one.employedPeople,
    households_with_work: one.householdsWithWork,
  }
}
