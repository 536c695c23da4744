import type { Enterprise } from '../figures/enterprises.ts'
import { column, type Layout, type Row } from '../sheet/layout.ts'
import { ENTERPRISE_LEVEL, INDUSTRY, LINKAGE, MONITORING } from './spellings.ts'

export const ENTERPRISE_ROSTER: Layout = {
  attachment: '附件3',
  titles: ['农业产业化龙头企业监测表', '龙头企业运行监测表', '市级以上龙头企业名录'],
  formNumber: '渝农产03表',
  authority: '重庆市农业委员会',
  countUnits: ['户', '人'],
  key: 'name',
  countsRows: true,
  withoutTotal: ['debt_ratio'],
  part: { label: '其中：国家级', holds: (row) => row.level === 'national' },
  hideable: 'tax',
  note: '说明：本表为示例数据，企业均属虚构；只填市级及以上龙头企业。',
  blocks: [
    [
      column('region', 'county', ['区县', '区县名称', '区（县）'], { width: 14 }),
      column('name', 'name', ['企业名称', '龙头企业名称', '企业全称'], { width: 36 }),
      column('credit_code', 'code', ['统一社会信用代码', '社会信用代码', '信用代码'], { width: 22 }),
    ],
    [
      column('level', 'choice', ['级别', '龙头企业级别', '认定级别'], { spellings: ENTERPRISE_LEVEL }),
      column('recognised_in', 'year', ['认定年份', '认定年度']),
      column('industry', 'choice', ['主营产业', '主导产业', '所属产业'], { spellings: INDUSTRY }),
    ],
    [
      column('total_assets', 'money', ['总资产', '资产总额', '资产总计'], { width: 13 }),
      column('fixed_assets', 'money', ['固定资产', '其中固定资产', '固定资产净值'], { width: 13 }),
      column('debt_ratio', 'number', ['资产负债率', '负债率'], { unit: '%' }),
    ],
    [
      column('sales', 'money', ['销售收入', '年销售收入', '主营业务收入'], { width: 13 }),
      column('profit', 'money', ['利润', '利润总额', '净利润']),
      column('tax', 'money', ['税金', '上缴税金', '实缴税金']),
      column('exports', 'number', ['出口创汇', '出口创汇额'], { unit: '万美元' }),
    ],
    [
      column('employees', 'count', ['从业人数', '从业人员', '职工人数']),
      column('base_area', 'number', ['基地面积', '生产基地面积'], { unit: '亩' }),
    ],
    [
      column('households', 'count', ['带动农户', '带动农户数', '辐射带动农户']),
      column('poor_households', 'count', ['带动贫困户', '其中贫困户', '带动贫困户数']),
      column('linkage', 'choice', ['利益联结方式', '利益联结机制', '联结方式'], { spellings: LINKAGE }),
    ],
    [column('monitoring', 'choice', ['监测结论', '监测结果', '监测意见'], { spellings: MONITORING })],
  ],
}

/** @param region the county as the office writes it */
export function enterpriseRow(region: string, one: Enterprise): Row {
  return {
    region,
    name: one.name,
    credit_code: one.creditCode,
    level: one.level,
    recognised_in: one.recognisedIn,
    industry: one.industry,
    total_assets: one.totalAssets,
    fixed_assets: one.fixedAssets,
    debt_ratio: one.debtRatio,
    sales: one.sales,
    profit: one.profit,
    tax: one.tax,
    exports: one.exports,
    employees: one.employees,
    base_area: one.baseArea,
    households: one.households,
    poor_households: one.poorHouseholds,
    linkage: one.linkage,
    monitoring: one.monitoring,
  }
}
