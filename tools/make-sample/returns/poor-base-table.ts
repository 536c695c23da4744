import type { PoorBase } from '../figures/poor-base.ts'
import { column, type Layout, type Row } from '../sheet/layout.ts'

const REGISTERED = ['建档立卡贫困户']
const LIFTED = ['当年脱贫']
const RETURNED = ['返贫']
const FRESH = ['新识别']
const REMAINING = ['年末未脱贫']
const BATCHES = ['按批次分帮扶户数（户）']

export const POOR_BASE_TABLE: Layout = {
  attachment: '附件10',
  titles: ['建档立卡基本情况', '建档立卡贫困人口基本情况', '建档立卡贫困户基本情况'],
  formNumber: '渝扶建01表',
  authority: '重庆市扶贫开发办公室',
  countUnits: ['户', '人'],
  key: 'region',
  countsRows: false,
  withoutTotal: [],
  part: null,
  hideable: 'new_people',
  note: '说明：本表为示例数据；审核关系：年末未脱贫=上年末未脱贫-当年脱贫+返贫+新识别；各批次可重复享受，之和大于或等于享受一项以上帮扶户数。',
  blocks: [
    [column('region', 'county', ['区县', '区县名称', '填报区县'], { width: 16 })],
    [column('rural_people', 'count', ['乡村人口', '农村户籍人口', '乡村户籍人口'])],
    [
      column('poor_households', 'count', ['户数', '建档立卡户'], { group: REGISTERED }),
      column('poor_people', 'count', ['人数', '建档立卡人口'], { group: REGISTERED }),
    ],
    [
      column('lifted_households', 'count', ['户数', '脱贫户数'], { group: LIFTED }),
      column('lifted_people', 'count', ['人数', '脱贫人数'], { group: LIFTED }),
    ],
    [
      column('returned_households', 'count', ['户数', '返贫户数'], { group: RETURNED }),
      column('returned_people', 'count', ['人数', '返贫人数'], { group: RETURNED }),
    ],
    [
      column('new_households', 'count', ['户数', '新识别户数'], { group: FRESH }),
      column('new_people', 'count', ['人数', '新识别人数'], { group: FRESH }),
    ],
    [
      column('remaining_households', 'count', ['户数', '未脱贫户数'], { group: REMAINING }),
      column('remaining_people', 'count', ['人数', '未脱贫人口'], { group: REMAINING }),
    ],
    [
      column('reached_households', 'count', ['享受一项以上帮扶户数', '帮扶覆盖户数'], { width: 13 }),
      column('production_households', 'count', ['发展生产', '产业扶持'], { group: BATCHES }),
      column('relocation_households', 'count', ['易地搬迁', '易地扶贫搬迁'], { group: BATCHES }),
      column('ecology_households', 'count', ['生态补偿', '生态扶贫'], { group: BATCHES }),
      column('education_households', 'count', ['发展教育', '教育扶贫'], { group: BATCHES }),
      column('social_households', 'count', ['社会保障兜底', '社会保障'], { group: BATCHES }),
    ],
  ],
}

/** @param region the county as the office writes it */
export function poorBaseRow(region: string, one: PoorBase): Row {
  return {
    region,
    rural_people: one.ruralPeople,
    poor_households: one.registered.households,
    poor_people: one.registered.people,
    lifted_households: one.lifted.households,
    lifted_people: one.lifted.people,
    returned_households: one.returned.households,
    returned_people: one.returned.people,
    new_households: one.fresh.households,
    new_people: one.fresh.people,
    remaining_households: one.remaining.households,
    remaining_people: one.remaining.people,
    reached_households: one.reached,
    production_households: one.production,
    relocation_households: one.relocation,
    ecology_households: one.ecology,
    education_households: one.education,
    social_households: one.social,
  }
}
