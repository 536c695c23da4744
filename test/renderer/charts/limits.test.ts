import { expect, test } from 'vitest'
import { againstChart } from '../../../src/renderer/src/charts/against-chart.ts'
import { partChart } from '../../../src/renderer/src/charts/part-chart.ts'
import { rankingChart } from '../../../src/renderer/src/charts/ranking-chart.ts'
import { holdingIn, type StepLine, stepsChart } from '../../../src/renderer/src/charts/steps-chart.ts'
import { counties, dataOf, read, told } from './told.ts'

const area = { name: 'area_per_person', title: '人均住房面积', unit: '㎡', decimals: 2 }
const yuan = { name: 'standard', title: '标准', unit: '元/人·年', decimals: 0 }
const limit = { value: 25, name: '人均住房面积上限', sense: 'at-most' as const }

test('counties above a limit are named under the chart, and one that is exactly at it is not', () => {
  const points = counties({ 巫溪: 25.4, 城口: 25, 彭水: 26, 云阳: 22.1, 武隆: null })
  const chart = rankingChart({ measure: area, points, picked: {}, limit }, told())

  expect(chart.note).toBe('高于人均住房面积上限（25.00 ㎡）的 2 个：彭水、巫溪 · 未画出 1 个（未报送或无数值）：武隆')
})

test('where nobody is beyond the limit, that is said', () => {
  const chart = rankingChart({ measure: area, points: counties({ 云阳: 22.1 }), picked: {}, limit }, told())

  expect(chart.note).toBe('没有高于人均住房面积上限（25.00 ㎡）的')
})

test('against a least value the lowest county stands on top', () => {
  const least = { value: 4200, name: '全市低保标准', sense: 'at-least' as const }
  const points = counties({ 万州: 4200, 城口: 4080, 云阳: 4320 })
  const chart = rankingChart({ measure: yuan, points, picked: {}, limit: least }, told())

  expect(dataOf(chart).map((bar) => bar.value)).toEqual([4080, 4200, 4320])
  expect(chart.note).toBe('低于全市低保标准（4,200 元/人·年）的 1 个：城口')
})

const lines = (dibao: Record<number, number | null>, poverty: Record<number, number | null>): readonly StepLine[] =>
  [
    { name: '低保标准', values: dibao },
    { name: '国家扶贫线', values: poverty },
  ].map(({ name, values }, colour) => ({
    name,
    colour,
    values: Object.entries(values).map(([year, value]) => ({ year: Number(year), value, facts: [] })),
  }))

test('in each year the higher of two lines holds; where both are the same or one is not set, neither is said to', () => {
  const both = lines(
    { 2015: 2760, 2016: 3600, 2017: 3000, 2018: 4920 },
    { 2015: 2855, 2016: 2952, 2017: 3000, 2018: null },
  )

  expect([2015, 2016, 2017, 2018].map((year) => holdingIn(both, year)?.name ?? null)).toEqual([
    '国家扶贫线',
    '低保标准',
    null,
    null,
  ])
})

test('a year without a value is a gap in the line and told as absent', () => {
  const chart = stepsChart(
    { measure: yuan, lines: lines({ 2016: 3600, 2017: null }, { 2016: 2952 }), year: 2016 },
    told(),
  )

  expect(dataOf(chart).map(({ value }) => value)).toEqual([3600, null])
  expect(chart.note).toBe('2016: 低保标准 3,600、国家扶贫线 2,952、就高：低保标准')
})

test('what a stage pays is told beside each standard it has, and that another has none', () => {
  const amount = { name: 'amount_per_person', title: '人均资助额', unit: '元', decimals: 0 }
  const stage = (name: string, value: number, standards: readonly number[]) => ({
    ...{ name, value, keys: { stage: name }, colour: 0 },
    standards: standards.map((one) => ({ name: '标准', value: one })),
  })
  const points = [stage('普高', 2400, [2000, 3000]), stage('其他', 100, [])]
  const chart = againstChart({ measure: amount, points, picked: {} }, told())

  expect(chart.description).toBe('人均资助额与标准对照：普高 2,400 元 (2,000 / 3,000)、其他 100 元 (没有规定)。')
  expect(read(dataOf(chart)[0]?.tip)).toBe('普高 人均资助额 2,400 元 标准 2,000 元 标准 3,000 元')
})

test('a part stands inside its whole, the largest share on top, and a county that planned nothing is not drawn', () => {
  const households = (name: string, title: string) => ({ name, title, unit: '户', decimals: 0 })
  const place = (name: string, part: number | null, whole: number) => ({ keys: { region: name }, name, part, whole })
  const points = [place('城口', 50, 100), place('云阳', 900, 1000), place('渝中', 0, 0), place('武隆', null, 80)]
  const chart = partChart(
    { part: households('moved', '入住户数'), whole: households('planned', '计划搬迁户数'), points, picked: {} },
    told(),
  )

  expect([0, 1].map((series) => dataOf(chart, series).map(({ value }) => value))).toEqual([
    [1000, 100],
    [900, 50],
  ])
  expect(read(dataOf(chart, 1)[0]?.tip)).toBe('云阳 入住户数 900 户 计划搬迁户数 1,000 户 占比 90.0%')
  expect(chart.note).toBe('未画出 2 个（未报送或无数值）：渝中、武隆')
})
