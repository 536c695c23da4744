import { expect, test } from 'vitest'
import { firstStepOf, stepBack, stepForward, withStep } from '../../../src/renderer/src/parts/steps.ts'
import { dropPlace } from '../../../src/renderer/src/screens/pivot/drop-place.ts'
import {
  emptyLayout,
  folded,
  moved,
  type PivotLayout,
  sortedBy,
  turned,
  withDimension,
  withFilter,
  withMeasure,
  withoutField,
  withUseAgain,
} from '../../../src/renderer/src/screens/pivot/layout.ts'

function layout(part: Partial<PivotLayout> = {}): PivotLayout {
  return { ...emptyLayout, ...part }
}

function sides({ rows, columns }: PivotLayout) {
  return [rows.join(), columns.join()]
}

const amount = { measure: 'amount', columnKeys: [] }

test('a dimension stands on one side only: dropped on the other it leaves the first', () => {
  expect(sides(withDimension(layout({ rows: ['region', 'stage'] }), 'stage', 'columns'))).toEqual(['region', 'stage'])
})

test.each([
  ['region', 2, 'stage,region,period'],
  ['region', 3, 'stage,period,region'],
  ['period', 0, 'period,region,stage'],
  ['region', 0, 'region,stage,period'],
])('%s let go at place %i of its own zone comes to stand there', (name, at, expected) => {
  const before = layout({ rows: ['region', 'stage', 'period'] })

  expect(withDimension(before, name, 'rows', at).rows.join()).toBe(expected)
})

test('what is let go comes to stand before the chip whose middle lies beyond it', () => {
  const chips = [
    { start: 0, size: 100 },
    { start: 104, size: 60 },
  ]

  expect([10, 60, 140, 500].map((point) => dropPlace(chips, point))).toEqual([0, 1, 2, 2])
})

test('a dimension that is filtered stays on its side, and its filter stays when the side is cleared', () => {
  const filtered = withFilter(layout({ rows: ['region', 'stage'] }), 'stage', ['primary'])

  expect(withoutField(filtered, 'rows', 'stage')).toMatchObject({ rows: ['region'], filters: { stage: ['primary'] } })
})

test('the same measure stands twice, each use with a name of its own', () => {
  const once = withMeasure(withMeasure(layout(), 'amount'), 'persons')
  const again = withUseAgain(once, 'amount', { show: 'share-column' })

  expect(again.measures.map(({ key, show }) => [key, show])).toEqual([
    ['amount', 'value'],
    ['amount:2', 'share-column'],
    ['persons', 'value'],
  ])
})

test('a click on a heading sorts largest first, the next smallest first, the third gives the order of the code back', () => {
  const first = sortedBy(layout(), amount)
  const second = sortedBy(first, amount)

  expect([first, second, sortedBy(second, amount)].map(({ sort }) => sort?.descending)).toEqual([
    true,
    false,
    undefined,
  ])
})

test('a sort by a measure that was taken away is gone with it', () => {
  const sorted = sortedBy(withMeasure(layout(), 'amount'), amount)

  expect(withoutField(sorted, 'measures', 'amount').sort).toBeNull()
})

test('fields are moved within their zone, and not beyond its ends', () => {
  const before = layout({ columns: ['period', 'stage'], filters: { a: [], b: ['x'] } })

  expect([
    moved(before, 'columns', 1, 0).columns,
    moved(before, 'columns', 1, 5).columns,
    Object.keys(moved(before, 'filters', 0, 1).filters),
  ]).toEqual([
    ['stage', 'period'],
    ['period', 'stage'],
    ['b', 'a'],
  ])
})

test('rows and columns change places, and the sort that stood on a column goes', () => {
  const before = layout({
    rows: ['region'],
    columns: ['period'],
    sort: { measure: 'amount', columnKeys: ['2017'], descending: true },
  })

  expect([sides(turned(before)), turned(before).sort]).toEqual([['period', 'region'], null])
})

test('a row folded twice is open again', () => {
  expect(folded(folded(layout(), '["500101"]'), '["500101"]').collapsed).toEqual([])
})

test('a step taken back can be brought back until another is made', () => {
  const steps = withStep(withStep(firstStepOf('a'), 'b'), 'c')

  expect([stepBack(steps).now, stepForward(stepBack(steps)).now]).toEqual(['b', 'c'])
  expect(stepForward(withStep(stepBack(steps), 'd')).now).toBe('d')
})
