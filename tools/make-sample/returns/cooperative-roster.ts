import type { Cooperative } from '../figures/cooperatives.ts'
import { column, type Layout, type Row } from '../sheet/layout.ts'
import { DEMONSTRATION, INDUSTRY } from './spellings.ts'

export const COOPERATIVE_ROSTER: Layout = {
  attachment: '附件1',
  titles: ['农民专业合作社名册', '农民合作社名册', '合作社花名册', '农民专业合作社台账'],
  formNumber: '渝农合01表',
  authority: '重庆市农业委员会',
  countUnits: ['户'],
  key: 'name',
  countsRows: true,
  withoutTotal: [],
  part: { label: '其中：示范社', holds: (row) => row.demonstration !== 'none' },
  hideable: 'phone',
  note: '说明：本表为示例数据，名称、代码、人名和电话均属虚构；其中建档立卡贫困户应小于或等于成员数。',
  blocks: [
    [
      column('name', 'name', ['合作社名称', '名称', '合作社全称', '农民专业合作社名称'], { width: 36 }),
      column('credit_code', 'code', ['统一社会信用代码', '社会信用代码', '统一信用代码'], { width: 22 }),
    ],
    [
      column('town', 'text', ['乡镇', '乡镇（街道）', '所在乡镇', '乡（镇）']),
      column('village', 'text', ['村', '村（社区）', '行政村', '所在村']),
    ],
    [
      column('legal_representative', 'text', ['法定代表人', '法人代表', '理事长', '法定代表人姓名'], { width: 12 }),
      column('phone', 'phone', ['联系电话', '联系方式', '手机号码', '电话'], { width: 14 }),
    ],
    [column('founded_on', 'date', ['成立时间', '成立日期', '登记时间', '注册时间'], { width: 12 })],
    [column('capital', 'money', ['出资总额', '成员出资总额', '注册资金', '出资额'])],
    [
      column('members', 'count', ['成员数', '成员总数', '社员数', '入社成员数']),
      column('poor_members', 'count', ['其中建档立卡贫困户', '建档立卡贫困户', '贫困户成员数', '其中贫困户']),
    ],
    [
      column('industry', 'choice', ['主营产业', '主导产业', '产业类型', '经营产业'], { spellings: INDUSTRY }),
      column('demonstration', 'choice', ['示范社级别', '示范级别', '示范社等级'], { spellings: DEMONSTRATION }),
    ],
    [
      column('revenue', 'money', ['经营收入', '年经营收入', '经营总收入', '销售收入']),
      column('surplus_returned', 'money', ['盈余返还', '盈余返还总额', '盈余返还额', '按交易量返还']),
    ],
    [column('households_led', 'count', ['带动贫困户', '带动贫困户数', '带贫户数', '带动建档立卡贫困户'])],
  ],
}

export function cooperativeRow(one: Cooperative): Row {
  return {
    name: one.name,
    credit_code: one.creditCode,
    town: one.town,
    village: one.village,
    legal_representative: one.representative,
    phone: one.phone,
    founded_on: one.foundedOn,
    capital: one.capital,
    members: one.members,
    poor_members: one.poorMembers,
    industry: one.industry,
    demonstration: one.demonstration,
    revenue: one.revenue,
    surplus_returned: one.surplusReturned,
    households_led: one.householdsLed,
  }
}
