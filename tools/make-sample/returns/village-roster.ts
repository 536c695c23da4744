import type { PoorVillage } from '../figures/poor-villages.ts'
import { column, type Layout, type Row } from '../sheet/layout.ts'
import { INDUSTRY } from './spellings.ts'

const POOR = ['建档立卡贫困']

export const VILLAGE_ROSTER: Layout = {
  attachment: '附件9',
  titles: ['贫困村名册', '贫困村花名册', '贫困村基本情况一览表'],
  formNumber: '渝扶村01表',
  authority: '重庆市扶贫开发办公室',
  countUnits: ['户', '人'],
  key: 'village',
  countsRows: true,
  withoutTotal: [],
  part: { label: '其中：已脱贫', holds: (row) => row.exit_year !== null },
  hideable: 'collective_income',
  note: '说明：本表为示例数据，村名均属虚构；贫困户、贫困人口为年末未脱贫数；未脱贫的村不填脱贫年度。',
  blocks: [
    [
      column('region', 'county', ['区县', '区县名称', '区（县）'], { width: 14 }),
      column('township', 'text', ['乡镇', '乡（镇）', '所在乡镇', '乡镇名称'], { width: 14 }),
      column('village', 'name', ['村', '行政村', '贫困村名称', '村名'], { width: 14 }),
    ],
    [
      column('poor_households', 'count', ['户数', '贫困户数'], { group: POOR }),
      column('poor_people', 'count', ['人数', '贫困人口'], { group: POOR }),
    ],
    [column('population', 'count', ['总人口', '全村人口', '户籍人口'])],
    [column('industry', 'choice', ['主导产业', '特色产业', '主要产业'], { spellings: INDUSTRY, width: 16 })],
    [column('collective_income', 'money', ['集体经济收入', '村集体经济收入', '村集体收入'], { width: 14 })],
    [column('exit_year', 'year', ['脱贫年度', '退出年度', '脱贫年份'])],
  ],
}

/** @param region the county as the office writes it */
export function villageRow(region: string, one: PoorVillage): Row {
  return {
    region,
    township: one.township,
    village: one.village,
    poor_households: one.poorHouseholds,
    poor_people: one.poorPeople,
    population: one.population,
    industry: one.industry,
    collective_income: one.collectiveIncome,
    exit_year: one.exitYear,
  }
}
