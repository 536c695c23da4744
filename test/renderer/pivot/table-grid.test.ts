import { expect, test } from 'vitest'
import { chartCells, wholeBlock } from '../../../src/renderer/src/screens/pivot/chart-cells.ts'
import { heatClass, heatScale } from '../../../src/renderer/src/screens/pivot/heat.ts'
import { emptyLayout, type MeasureUse, type PivotLayout } from '../../../src/renderer/src/screens/pivot/layout.ts'
import { tableColumns, tableRows } from '../../../src/renderer/src/screens/pivot/table-grid.ts'
import { cell, headers, measure, names, share, table } from './pivot-table.ts'

const say = {
  of: (value: string, base: string) => `${value}，基数 ${base}`,
  absent: (reason: string) => reason,
  rows: '没有行',
}

const persons: MeasureUse = { key: 'persons', measure: 'persons', show: 'value', heat: false }

function layout(part: Partial<PivotLayout> = {}): PivotLayout {
  return { ...emptyLayout, measures: [persons], ...part }
}

const tree = table(
  {
    rows: headers(2, ['渝东北'], ['渝东北', '500101'], ['渝东南'], ['渝东南', '500114'], null),
    columns: headers(0, null),
    cells: [[cell(3)], [cell(3)], [cell(null, { absent: 'not-filed' })], [null], [cell(3)]],
  },
  ['region-area', 'region'],
)

const across = table(
  {
    rows: headers(1, ['500101'], null),
    columns: headers(2, ['2016', 'primary'], ['2016'], ['2017', 'primary'], ['2017'], null),
    cells: [
      [cell(1), cell(1), cell(3), cell(3), cell(4)],
      [cell(1), cell(1), cell(3), cell(3), cell(4)],
    ],
  },
  ['region'],
  ['period', 'stage'],
)

test('lines stand under their group, and are gone while it is folded', () => {
  const open = tableRows({ table: tree, layout: layout(), names })
  const folded = tableRows({ table: tree, layout: layout({ collapsed: ['["渝东北"]'] }), names })

  expect(open.map((row) => row.tree)).toEqual(['渝东北', '万州区', '渝东南', '黔江区', '合计'])
  expect(folded.map((row) => row.tree)).toEqual(['渝东北', '渝东南', '黔江区', '合计'])
})

test('a place without data is blank, an absent value is not, and neither is zero', () => {
  const [, column] = tableColumns({ table: tree, layout: layout(), names, say })
  const rows = tableRows({ table: tree, layout: layout(), names })

  expect(rows.map((row) => [row.c0, column?.text?.(row), column?.tooltip?.(row)])).toEqual([
    [3, undefined, undefined],
    [3, undefined, undefined],
    [null, undefined, 'not-filed'],
    [null, '', '没有行'],
    [3, undefined, undefined],
  ])
})

test('headings are merged from the outermost in, with the one measure over all of them', () => {
  const columns = tableColumns({ table: across, layout: layout(), names, say }).slice(1)

  expect(columns.map(({ group = [], title }) => [...group, title].join(' > '))).toEqual([
    '人数（人） > 2016年 > 小学',
    '人数（人） > 2016年 > 小计',
    '人数（人） > 2017年 > 小学',
    '人数（人） > 2017年 > 小计',
    '人数（人） > 合计',
  ])
})

test('with several measures each stands under its place, and a share is told in %', () => {
  const both = table(
    {
      ...across,
      columns: headers(1, ['2017']),
      measures: [measure(), share],
      cells: [
        [cell(3), cell(3, { shown: 0.25, base: 12 })],
        [cell(3), null],
      ],
    },
    ['region'],
    ['period'],
  )
  const used = layout({ measures: [persons, { ...persons, key: 'persons:2', show: 'share-row' }] })
  const columns = tableColumns({ table: both, layout: used, names, say }).slice(1)
  const [first] = tableRows({ table: both, layout: used, names })

  expect(columns.map(({ group = [], title }) => [...group, title].join(' > '))).toEqual([
    '2017年 > 人数（人）',
    '2017年 > 人数 · 占行合计 %',
  ])
  expect([first?.c1, columns[1]?.tooltip?.(first ?? {})]).toEqual([25, '3，基数 12'])
})

test('the column a table is sorted by is marked with its direction', () => {
  const sorted = layout({ sort: { measure: 'persons', columnKeys: ['2017', 'primary'], descending: true } })

  expect(tableColumns({ table: across, layout: sorted, names, say })[3]?.title).toBe('小学 ▼')
})

test('a ratio tells its numerator and denominator', () => {
  const ratio = table(
    { ...tree, cells: [[cell(50, { parts: { numerator: 1, denominator: 2 } })], [null], [null], [null], [null]] },
    ['region-area', 'region'],
  )
  const [, column] = tableColumns({ table: ratio, layout: layout(), names, say })

  expect(column?.tooltip?.(tableRows({ table: ratio, layout: layout(), names })[0] ?? {})).toBe('1 ÷ 2')
})

test('colours are scaled by single lines: totals would outshine them', () => {
  const scale = heatScale(across, 0)

  expect([scale, heatClass(1, scale), heatClass(3, scale), heatClass(null, scale)]).toEqual([
    { from: 1, to: 3, diverges: false },
    'heat heat-0',
    'heat heat-5',
    undefined,
  ])
})

test('figures on either side of zero have a colour for each side', () => {
  const scale = { from: -10, to: 5, diverges: true }

  expect([-10, -1, 0, 5].map((value) => heatClass(value, scale))).toEqual([
    'heat heat-down-2',
    'heat heat-down-0',
    undefined,
    'heat heat-up-1',
  ])
})

test('without a selection the chart shows single lines and single columns only', () => {
  const { categories, series } = chartCells(across, layout(), names, wholeBlock(across, layout(), 40))

  expect([categories, series.map(({ name, values }) => [name, ...values])]).toEqual([
    ['万州'],
    [
      ['2016年 · 小学', 1],
      ['2017年 · 小学', 3],
    ],
  ])
})

test('columns of a code list keep the fixed colours of its members, whatever is selected', () => {
  const stages = table(
    { rows: headers(1, ['500101']), columns: headers(1, ['junior']), cells: [[cell(3)]] },
    ['region'],
    ['stage'],
  )
  const { series } = chartCells(stages, layout(), names, { rows: [0], places: [0] })

  expect(series.map(({ name, colour }) => [name, colour])).toEqual([['初中', 2]])
})

test('sums alone can be drawn when sums alone are selected', () => {
  const { categories, series } = chartCells(across, layout(), names, { rows: [1], places: [4] })

  expect([categories, series.map(({ name }) => name)]).toEqual([['合计'], ['合计']])
})
