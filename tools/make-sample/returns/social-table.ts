import type { SocialSecurity } from '../figures/social-security.ts'
import { column, type Layout, type Row } from '../sheet/layout.ts'

const DIBAO = ['农村低保']
const OF_DIBAO = [...DIBAO, '其中：建档立卡']
const BACKSTOP = ['兜底保障对象']
const INSURED = ['城乡居民医疗保险']
const CRITICAL = ['大病保险']
const ASSISTANCE = ['医疗救助']

export const SOCIAL_TABLE: Layout = {
  attachment: '附件8',
  titles: ['社会保障兜底情况', '社会保障兜底情况统计表', '社会保障兜底脱贫情况'],
  formNumber: '渝民保01表',
  authority: '重庆市民政局',
  countUnits: ['户', '人', '人次'],
  key: 'region',
  countsRows: false,
  withoutTotal: ['standard', 'poverty_line', 'supplement_per_person'],
  part: null,
  hideable: 'destitute_people',
  note: '说明：本表为示例数据；低保标准与国家扶贫标准就高不就低；审核关系：建档立卡低保户≤低保户；参保人数≤应参保人数。',
  blocks: [
    [column('region', 'county', ['区县', '区县名称', '填报区县'], { width: 16 })],
    [
      column('dibao_households', 'count', ['户数', '低保户数'], { group: DIBAO }),
      column('dibao_people', 'count', ['人数', '低保人数'], { group: DIBAO }),
      column('dibao_poor_households', 'count', ['户数', '建档立卡户数'], { group: OF_DIBAO }),
      column('dibao_poor_people', 'count', ['人数', '建档立卡人数'], { group: OF_DIBAO }),
    ],
    [
      column('backstop_households', 'count', ['户数', '兜底户数'], { group: BACKSTOP }),
      column('backstop_people', 'count', ['人数', '兜底人数'], { group: BACKSTOP }),
    ],
    [column('destitute_people', 'count', ['特困供养人数', '特困人员', '特困供养人员'])],
    [
      column('standard', 'a-year', ['农村低保标准', '保障标准', '低保标准'], { width: 14 }),
      column('poverty_line', 'number', ['国家扶贫标准', '国家扶贫线'], { unit: '元/人·年', width: 14 }),
      column('supplement_per_person', 'number', ['人均补差', '月人均补差'], { unit: '元/人·月', width: 14 }),
    ],
    [
      column('insured_people', 'count', ['参保人数', '实际参保人数'], { group: INSURED }),
      column('insurable_people', 'count', ['应参保人数', '应参保人口'], { group: INSURED }),
    ],
    [
      column('critical_cases', 'count', ['人次', '赔付人次'], { group: CRITICAL }),
      column('critical_amount', 'money', ['金额', '赔付金额'], { group: CRITICAL, width: 13 }),
    ],
    [
      column('assistance_cases', 'count', ['人次', '救助人次'], { group: ASSISTANCE }),
      column('assistance_amount', 'money', ['金额', '救助资金'], { group: ASSISTANCE, width: 13 }),
    ],
    [column('poor_households', 'count', ['兜底覆盖建档立卡户', '覆盖建档立卡贫困户', '覆盖贫困户'])],
  ],
}

/** @param region the county as the office writes it */
export function socialRow(region: string, one: SocialSecurity): Row {
  return {
    region,
    dibao_households: one.dibaoHouseholds,
    dibao_people: one.dibaoPeople,
    dibao_poor_households: one.dibaoPoorHouseholds,
    dibao_poor_people: one.dibaoPoorPeople,
    backstop_households: one.backstopHouseholds,
    backstop_people: one.backstopPeople,
    destitute_people: one.destitutePeople,
    standard: one.standard,
    poverty_line: one.povertyLine,
    supplement_per_person: one.supplementPerPerson,
    insured_people: one.insuredPeople,
    insurable_people: one.insurablePeople,
    critical_cases: one.criticalCases,
    critical_amount: one.criticalAmount,
    assistance_cases: one.assistanceCases,
    assistance_amount: one.assistanceAmount,
    poor_households: one.poorHouseholds,
  }
}
