import { expect, test } from 'vitest'
import type { Comparison, ComparisonFigure, ComparisonLine } from '#contract'
import { comparisonColumns, comparisonRows } from '../../../src/renderer/src/screens/compare/comparison-grid.ts'
import { firstSettings } from '../../../src/renderer/src/screens/compare/settings.ts'
import { formWith, measure, names } from '../pivot/pivot-table.ts'

const say = {
  sideA: 'A 2016年',
  sideB: 'B 2017年',
  difference: '差额',
  change: '变化 %',
  shareA: 'A 占比',
  shareB: 'B 占比',
  contribution: '贡献 %',
  only: '仅一侧有',
  onlyA: '仅 A 侧',
  onlyB: '仅 B 侧',
  notFiled: { a: 'A 侧未报', b: 'B 侧未报', both: '两侧未报齐' },
  common: (a: string, b: string) => `${a} → ${b}`,
  absent: (key: string) => `缺 ${key}`,
}

function figure(before: number | null, after: number | null): ComparisonFigure {
  const difference = before === null || after === null ? null : after - before
  const change = difference === null || before === null || before === 0 ? null : difference / before
  return { before, after, difference, change, shareBefore: null, shareAfter: null, contribution: null }
}

function line(members: readonly string[], on: ComparisonLine['on'], found: ComparisonFigure): ComparisonLine {
  return { members, kind: members.length === 0 ? 'total' : 'line', parent: null, on, figures: [found] }
}

function input(...lines: readonly ComparisonLine[]) {
  const side = { periods: [], regions: [], substituted: [], source: { from: 'facts' as const, rows: 1 } }
  const comparison: Comparison = {
    query: { form: 'AID', by: ['region'], measures: [{ name: 'persons' }], before: {}, after: {} },
    dimensions: [{ name: 'region', title: { zh: '区县', en: 'County' }, kind: 'region', list: null }],
    measures: [measure()],
    before: side,
    after: side,
    leftOut: { a: [], b: [], noValue: [[]] },
    lines,
  }
  return { comparison, settings: { ...firstSettings(formWith('persons')), shares: false }, names, say }
}

function shown(lines: ReturnType<typeof input>) {
  const columns = comparisonColumns(lines)
  return comparisonRows(lines).map((row) => columns.map(({ field, text }) => text?.(row) ?? row[field]))
}

test('a difference has its sign, and change is told in %', () => {
  expect(shown(input(line(['500101'], 'both', figure(200, 150))))).toEqual([['万州区', 200, 150, '−50', '−25.0']])
})

test('a member on one side is marked, and nothing is subtracted as zero', () => {
  const lines = input(line(['500101'], 'both', figure(1, 2)), line(['500114'], 'after', figure(null, 8)))

  expect(shown(lines)[1]).toEqual(['黔江区', '仅 B 侧', null, 8, null, null])
})

test('a member whose county did not file a side is told apart from one without such a row', () => {
  const lines = input(
    line(['500101'], 'both', figure(1, 2)),
    { ...line(['500114'], 'after', figure(null, 8)), notFiled: 'a' },
    line([], 'both', { ...figure(1, 10), difference: 1, change: 1, common: { before: 1, after: 2 } }),
  )
  const tips = comparisonColumns(lines).map((column) => column.tooltip?.(comparisonRows(lines)[2] ?? {}))

  expect(shown(lines).slice(1)).toEqual([
    ['黔江区', 'A 侧未报', null, 8, null, null],
    ['合计', '', 1, 10, '+1', '+100.0'],
  ])
  expect(tips).toEqual([undefined, undefined, undefined, undefined, '1 → 2', '1 → 2'])
})

test('why a figure is absent is told where it would stand', () => {
  const lines = input(line(['500114'], 'after', figure(null, 8)))
  const [row = {}] = comparisonRows(lines)
  const tips = comparisonColumns(lines).map((column) => column.tooltip?.(row))

  expect(tips).toEqual([undefined, undefined, '缺 before', undefined, '缺 difference', '缺 change'])
})

test('shares and contribution are shown where they are asked for, under the measure with its unit', () => {
  const lines = input(line(['500101'], 'both', figure(1, 2)))
  const columns = comparisonColumns({ ...lines, settings: { ...lines.settings, shares: true } }).slice(1)

  expect([columns.map(({ title }) => title), [...new Set(columns.flatMap(({ group }) => group))]]).toEqual([
    ['A 2016年', 'B 2017年', '差额', '变化 %', 'A 占比', 'B 占比', '贡献 %'],
    ['人数（人）'],
  ])
})
