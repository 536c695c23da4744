import { expect, test } from 'vitest'
import { choroplethChart, type MapPlace } from '../../../src/renderer/src/charts/choropleth-chart.ts'
import type { ChoroplethInput } from '../../../src/renderer/src/charts/choropleth-input.ts'
import { mapMultiplesChart } from '../../../src/renderer/src/charts/map-multiples-chart.ts'
import { coverage, dataOf, expectGolden, read, told } from './told.ts'

const place = (key: string, name: string, more: Partial<MapPlace> = {}): MapPlace => ({
  key,
  name,
  filed: true,
  povertyLevel: null,
  exitYear: null,
  ...more,
})

const point = (region: string, name: string, value: number | null, before?: number | null) => ({
  keys: { region },
  name,
  value,
  numerator: value,
  denominator: 100,
  ...(before !== undefined && { before }),
})

const input: ChoroplethInput = {
  measure: coverage,
  places: [
    place('500101', '万州', { povertyLevel: 'national', exitYear: 2016 }),
    place('500103', '渝中'),
    place('500102', '涪陵', { povertyLevel: 'municipal' }),
    place('500229', '城口', { filed: false }),
    place('500154', '开州'),
  ],
  points: [
    point('500101', '万州', 80, 75),
    point('500103', '渝中', 95),
    point('500102', '涪陵', null),
    point('500154', '开州', 90),
  ],
  picked: {},
  method: 'quantile',
  classes: 3,
  scheme: 'sequential',
  direction: 'higher',
  whole: 88,
  wholeName: '全市',
}

/** What the legend says, line by line. */
function legendOf(chart: ReturnType<typeof choroplethChart>): readonly string[] {
  const { elements } = chart.option.graphic as unknown as {
    elements: readonly { children?: readonly { type: string; style: { text?: string } }[] }[]
  }
  return (elements.at(-1)?.children ?? []).filter(({ type }) => type === 'text').map(({ style }) => style.text ?? '')
}

test('the map colours counties by class, and its legend counts every county of the scope once', async () => {
  const chart = choroplethChart(input, told())

  expect(legendOf(chart)).toEqual([
    '资助覆盖率 (%)',
    '95.0',
    '1 个',
    '90.0',
    '1 个',
    '80.0',
    '1 个',
    '无数值',
    '2 个',
    '▲ 国家级贫困区县（数字为退出年）',
    '△ 市级贫困区县',
  ])
  await expectGolden(chart, 'choropleth')
})

test('a county without a value is hatched, belongs to no class, and is named below the map', () => {
  const chart = choroplethChart(input, told())
  const [, , blank, notFiled] = dataOf(chart) as readonly {
    readonly value: number
    readonly tip: string
    readonly itemStyle?: { readonly decal?: object }
  }[]

  expect([blank?.value, blank?.itemStyle?.decal !== undefined]).toEqual([Number.NaN, true])
  expect(read(notFiled?.tip)).toContain('未报送，不计为 0')
  expect(chart.note).toContain('未画出 2 个（未报送或无数值）：涪陵、城口')
})

test('hovering a county tells value, both sides, rank, change and level', () => {
  expect(read(dataOf(choroplethChart(input, told()))[0]?.tip)).toBe(
    '3 万州 资助覆盖率 80.0% 分子 80 分母 100 位次 3 / 3 较上年提高 +5.0 个百分点 国家级贫困区县 2016 年退出',
  )
})

test('the arrow keys go through the counties by rank, inner districts on the enlargement', () => {
  expect(choroplethChart(input, told()).targets.map(({ keys, seriesIndex }) => [keys.region, seriesIndex])).toEqual([
    ['500103', 1],
    ['500154', 0],
    ['500101', 0],
  ])
})

test('to either side of the whole no class spans it, and of a lower-is-better figure the high side is the worse one', () => {
  const parted = choroplethChart({ ...input, scheme: 'diverging', classes: 4 }, told())
  const turned = choroplethChart({ ...input, scheme: 'diverging', classes: 4, direction: 'lower' }, told())

  expect(legendOf(parted).slice(1, 8)).toEqual(['以全市 88.0% 为界', '95.0', '1 个', '90.0', '1 个', '80.0', '1 个'])
  expect(dataOf(parted)[0]?.itemStyle?.color).not.toBe(dataOf(turned)[0]?.itemStyle?.color)
})

test('with patterns wanted, classes are told apart without colour', () => {
  const decals = (patterns: boolean) =>
    (dataOf(choroplethChart(input, told('zh-CN', false, patterns))) as readonly { itemStyle?: { decal?: object } }[])
      .slice(0, 2)
      .map(({ itemStyle }) => itemStyle?.decal !== undefined)

  expect([decals(false), decals(true)]).toEqual([
    [false, false],
    [false, true],
  ])
})

test('small maps share one set of classes, and a county has the name of each year', async () => {
  const map = (period: string, name: string, value: number) => ({
    period,
    label: `${period}年`,
    places: [place('500154', name)],
    points: [point('500154', name, value)],
    whole: value,
  })
  const chart = mapMultiplesChart({ ...input, maps: [map('2015', '开县', 70), map('2017', '开州', 90)] }, told())
  const regions = [0, 1].map((series) => dataOf(chart, series)[0])

  expect(regions.map((region) => [region?.keys.region, read(region?.tip).split(' ').slice(0, 3).join(' ')])).toEqual([
    ['500154', '1 开县 2015年'],
    ['500154', '1 开州 2017年'],
  ])
  expect(regions[0]?.itemStyle?.color).not.toBe(regions[1]?.itemStyle?.color)
  await expectGolden(chart, 'map-multiples')
})
