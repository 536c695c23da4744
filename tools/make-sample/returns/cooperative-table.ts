import type { CooperativeSummary } from '../figures/cooperative-summary.ts'
import { INDUSTRIES } from '../figures/industries.ts'
import { column, type Layout, type Row } from '../sheet/layout.ts'
import { INDUSTRY } from './spellings.ts'

const COOPERATIVES = ['合作社情况（个）']
const DEMONSTRATION = [...COOPERATIVES, '其中：示范社']
const MEMBERS = ['成员情况']

export const COOPERATIVE_TABLE: Layout = {
  attachment: '附件2',
  titles: ['农民专业合作社基本情况', '农民专业合作社基本情况统计表', '农民合作社基本情况'],
  formNumber: '渝农合02表',
  authority: '重庆市农业委员会',
  countUnits: ['个', '户'],
  key: 'region',
  countsRows: false,
  withoutTotal: [],
  part: null,
  hideable: 'loan_balance',
  note: '说明：本表为示例数据，由各区县合作社名册汇总；审核关系：成员总数=普通农户+家庭农场+企业。',
  blocks: [
    [column('region', 'county', ['区县', '区县名称', '区县（自治县）'], { width: 16 })],
    [
      column('cooperatives', 'count', ['合作社总数', '合作社个数', '合作社数量'], { group: COOPERATIVES }),
      column('demonstration_national', 'count', ['国家级'], { group: DEMONSTRATION }),
      column('demonstration_municipal', 'count', ['市级'], { group: DEMONSTRATION }),
      column('demonstration_county', 'count', ['区县级'], { group: DEMONSTRATION }),
    ],
    [
      column('members', 'count', ['成员总数', '成员数', '小计'], { group: MEMBERS }),
      column('members_farmers', 'count', ['普通农户', '一般农户'], { group: MEMBERS }),
      column('members_poor', 'count', ['其中贫困户', '其中建档立卡贫困户'], { group: MEMBERS }),
      column('members_family_farms', 'count', ['家庭农场'], { group: MEMBERS }),
      column('members_enterprises', 'count', ['企业', '企业成员'], { group: MEMBERS }),
    ],
    INDUSTRIES.map(({ code }) => {
      const [heading] = INDUSTRY[code] ?? [code]
      return column(`ind_${code}`, 'count', [heading], { group: ['按主营产业分'], width: 8 })
    }),
    [
      column('revenue', 'money', ['经营收入', '年经营收入', '经营总收入'], { width: 13 }),
      column('surplus', 'money', ['可分配盈余', '可分配盈余总额'], { width: 13 }),
      column('returned_by_volume', 'money', ['按交易量返还', '按交易量返还成员总额'], { width: 13 }),
      column('fiscal_support', 'money', ['财政扶持资金', '扶持资金'], { width: 13 }),
      column('loan_balance', 'money', ['贷款余额', '年末贷款余额'], { width: 13 }),
    ],
  ],
}

/** @param region the county as the office writes it */
export function cooperativeTableRow(region: string, one: CooperativeSummary): Row {
  return {
    region,
    cooperatives: one.cooperatives,
    demonstration_national: one.demonstration.national,
    demonstration_municipal: one.demonstration.municipal,
    demonstration_county: one.demonstration.county,
    members: one.members,
    members_farmers: one.farmers,
    members_poor: one.poorMembers,
    members_family_farms: one.familyFarms,
    members_enterprises: one.enterprises,
    ...Object.fromEntries(INDUSTRIES.map(({ code }) => [`ind_${code}`, one.byIndustry.get(code) ?? 0])),
    revenue: one.revenue,
    surplus: one.surplus,
    returned_by_volume: one.returnedByVolume,
    fiscal_support: one.fiscalSupport,
    loan_balance: one.loanBalance,
  }
}
