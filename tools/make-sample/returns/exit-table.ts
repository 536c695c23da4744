import type { ExitAssessment } from '../figures/exit-assessment.ts'
import { column, type Layout, type Row } from '../sheet/layout.ts'

const WRONG = ['错退情况（人）']
const OMITTED = ['漏评情况（人）']
const APPROVAL = ['群众认可情况（户）']

export const EXIT_TABLE: Layout = {
  attachment: '附件11',
  titles: ['贫困县退出评估', '贫困县退出专项评估', '贫困区县退出评估情况'],
  formNumber: '渝扶退01表',
  authority: '重庆市扶贫开发办公室',
  countUnits: ['人', '户'],
  key: 'region',
  countsRows: false,
  withoutTotal: [],
  part: null,
  hideable: 'omitted',
  note: '说明：本表为示例数据，只填当年接受评估的区县；标准：错退率、漏评率不高于2%，群众认可度不低于90%，贫困发生率不高于3%。',
  blocks: [
    [column('region', 'county', ['区县', '区县名称', '区县（自治县）'], { width: 20 })],
    [
      column('sampled_lifted', 'count', ['抽样脱贫人口', '抽查脱贫人口'], { group: WRONG, width: 14 }),
      column('wrong_exits', 'count', ['错退人口', '错退人数'], { group: WRONG }),
    ],
    [
      column('sampled_unregistered', 'count', ['抽样未建档人口', '抽样非建档立卡人口'], { group: OMITTED, width: 16 }),
      column('omitted', 'count', ['漏评人口', '漏评人数'], { group: OMITTED }),
    ],
    [
      column('surveyed_households', 'count', ['调查户', '调查户数'], { group: APPROVAL }),
      column('approving_households', 'count', ['认可户', '认可户数'], { group: APPROVAL }),
    ],
  ],
}

/** @param region the county as the office writes it */
export function exitRow(region: string, one: ExitAssessment): Row {
  return {
    region,
    sampled_lifted: one.sampledLifted,
    wrong_exits: one.wrongExits,
    sampled_unregistered: one.sampledUnregistered,
    omitted: one.omitted,
    surveyed_households: one.surveyedHouseholds,
    approving_households: one.approvingHouseholds,
  }
}
