import { expect, test } from 'vitest'
import { countyGroups } from '../../../src/renderer/src/screens/compare/county-groups.ts'
import { readyComparisons } from '../../../src/renderer/src/screens/compare/ready-made.ts'
import {
  type CompareSettings,
  comparisonQuery,
  emptySide,
  firstSettings,
  sidesOf,
  sortedBy,
  swapped,
  toSettings,
} from '../../../src/renderer/src/screens/compare/settings.ts'
import { sideNames } from '../../../src/renderer/src/screens/compare/side-names.ts'
import { formWith, regions } from '../pivot/pivot-table.ts'

const form = formWith('persons', 'amount')
const top = { period: '2017', regions: [] }

function settings(part: Partial<CompareSettings> = {}): CompareSettings {
  return { ...firstSettings(form), ...part }
}

const naming = {
  regions,
  groups: [],
  language: 'zh-CN' as const,
  many: (first: string, count: number) => `${first}等 ${count} 个`,
}

function side(periods: readonly string[], counties: readonly string[] = []) {
  return { ...emptySide, periods, regions: counties }
}

test('at first the period of the top bar is held against the same a year before, by county', () => {
  expect(comparisonQuery('AID', settings(), top)).toMatchObject({
    by: ['region'],
    before: { periods: ['2016'] },
    after: { periods: ['2017'] },
  })
})

test('two groups of counties are compared within the period of the top bar', () => {
  const groups = settings({ before: side([], ['500101']), after: side([], ['500114']) })

  expect(comparisonQuery('AID', groups, top)).toMatchObject({
    before: { periods: ['2017'], regions: ['500101'] },
    after: { periods: ['2017'], regions: ['500114'] },
  })
})

test('swapping takes along what the top bar gave, so that both sides show what they showed', () => {
  const before = sidesOf(settings(), top)
  const after = sidesOf(swapped(settings(), top), top)

  expect([after.before.periods, after.after.periods]).toEqual([before.after.periods, before.before.periods])
})

test('versions are compared once a submission is chosen on both sides', () => {
  const one = settings({ basis: 'versions', before: { ...emptySide, submission: 3 } })
  const both = { ...one, after: { ...emptySide, submission: 7 } }

  expect([comparisonQuery('AID', one, top), comparisonQuery('AID', both, top)?.after]).toEqual([
    null,
    { submission: 7 },
  ])
})

test('only what changed is asked of the core, and the sort by its measure', () => {
  const asked = sortedBy(settings({ onlyChanged: true }), 'amount', 'difference')

  expect(comparisonQuery('AID', asked, top)).toMatchObject({
    hide: 'same',
    sort: { measure: 1, by: 'difference', descending: true },
  })
})

test('a sort by a measure that is no longer compared is not asked', () => {
  const gone = settings({ measures: ['persons'], sort: { measure: 'amount', by: 'change', descending: true } })

  expect(comparisonQuery('AID', gone, top)).not.toHaveProperty('sort')
})

test.each([
  [side(['2016']), side(['2017']), ['2016年', '2017年']],
  [side(['2017'], ['500101']), side(['2017'], ['500114']), ['万州区', '黔江区']],
  [side(['2016'], ['500101']), side(['2017'], ['500114', '500101']), ['万州区 2016年', '黔江区等 2 个 2017年']],
])('sides are called by what tells them apart', (before, after, called) => {
  expect(sideNames(before, after, naming)).toEqual(called)
})

test('a side that is a whole group is called by its name', () => {
  const groups = countyGroups(regions, 'zh-CN', { national: '国家级', municipal: '市级', none: '其他' })
  const both = [...regions, { ...regions[0], code: '500230' }] as typeof regions
  const all = countyGroups(both, 'zh-CN', { national: '国家级', municipal: '市级', none: '其他' })
  const named = sideNames(side(['2017'], ['500230', '500101']), side(['2017'], ['500114']), { ...naming, groups: all })

  expect([groups.map(({ name }) => name), named]).toEqual([
    ['渝东北', '渝东南', '国家级', '市级', '其他'],
    ['渝东北', '黔江区'],
  ])
})

test('ready-made comparisons hold the groups of counties apart', () => {
  const groups = readyComparisons(form, regions).find(({ kind }) => kind === 'key-counties')

  expect([groups?.settings.before.regions, groups?.settings.after.regions, groups?.settings.by]).toEqual([
    ['500114'],
    ['500101'],
    ['stage'],
  ])
})

test('saved settings come back as they were, and something else is none', () => {
  const kept = settings({ shares: false })

  expect([toSettings(JSON.parse(JSON.stringify(kept)), form), toSettings({ by: 1 }, form)]).toEqual([kept, null])
})
