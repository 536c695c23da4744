import type { IndustryFigures } from '../figures/industry-figures.ts'
import { column, type Layout, type Row } from '../sheet/layout.ts'
import { INDUSTRY } from './spellings.ts'

const LED = ['带动贫困户']

export const INDUSTRY_TABLE: Layout = {
  attachment: '附件4',
  titles: ['“10+2”特色产业发展情况', '“10+2”特色产业发展情况表', '特色产业发展情况'],
  formNumber: '渝农产05表',
  authority: '重庆市农业委员会',
  countUnits: ['吨', '户', '人'],
  key: 'industry',
  countsRows: false,
  withoutTotal: ['scale', 'income_gain', 'villages'],
  part: { label: '其中：种养业', holds: (row) => row.industry !== 'ecommerce' && row.industry !== 'tourism' },
  hideable: 'villages',
  note: '说明：本表为示例数据；一个贫困村有几个产业的，各产业分别填报，合计不填；没有产量的产业不填产量。',
  blocks: [
    [column('industry', 'choice', ['产业', '产业名称', '特色产业', '产业类别'], { spellings: INDUSTRY, width: 20 })],
    [
      column('scale', 'number', ['规模', '产业规模', '生产规模']),
      column('scale_unit', 'text', ['规模单位', '规模计量单位']),
    ],
    [
      column('output', 'number', ['产量', '年产量', '总产量'], { unit: '吨' }),
      column('output_value', 'money', ['产值', '年产值', '总产值'], { width: 13 }),
    ],
    [column('villages', 'count', ['覆盖贫困村', '覆盖贫困村数'])],
    [
      column('poor_households', 'count', ['户数', '带动户数'], { group: LED }),
      column('poor_people', 'count', ['人数', '带动人数'], { group: LED }),
    ],
    [column('income_gain', 'number', ['户均增收', '户均增收额', '户均增加收入'], { unit: '元' })],
    [column('funds', 'money', ['投入资金', '资金投入', '投入资金额'])],
  ],
}

export function industryRow(one: IndustryFigures): Row {
  return {
    industry: one.industry,
    scale: one.scale,
    scale_unit: one.scaleUnit,
    output: one.output,
    output_value: one.outputValue,
    villages: one.villages,
    poor_households: one.poorHouseholds,
    poor_people: one.poorPeople,
    income_gain: one.incomeGain,
    funds: one.funds,
  }
}
