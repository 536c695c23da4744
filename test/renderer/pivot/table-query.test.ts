import { expect, test } from 'vitest'
import { afterDragOut, afterDrop } from '../../../src/renderer/src/screens/pivot/acts.ts'
import { fitting, toLayout } from '../../../src/renderer/src/screens/pivot/known-layout.ts'
import { emptyLayout, type PivotLayout, withMeasure } from '../../../src/renderer/src/screens/pivot/layout.ts'
import { readyMade } from '../../../src/renderer/src/screens/pivot/ready-made.ts'
import { tableQuery } from '../../../src/renderer/src/screens/pivot/table-query.ts'
import { formWith } from './pivot-table.ts'

const top = { period: '2017', regions: ['500101'] }

function layout(part: Partial<PivotLayout> = {}): PivotLayout {
  return withMeasure({ ...emptyLayout, ...part }, 'persons')
}

test('a table follows period and counties of the top bar', () => {
  expect(tableQuery('AID', layout({ rows: ['stage'] }), top)).toMatchObject({ periods: ['2017'], regions: ['500101'] })
})

test('periods and counties chosen in the table go before those of the top bar', () => {
  const own = layout({ filters: { period: ['2015', '2016'], region: ['500114'], stage: ['primary'] } })

  expect(tableQuery('AID', own, top)).toMatchObject({
    periods: ['2015', '2016'],
    regions: ['500114'],
    filters: { stage: ['primary'] },
  })
})

test('with periods on a side all of them are asked for', () => {
  expect(tableQuery('AID', layout({ columns: ['period'] }), top)).not.toHaveProperty('periods')
})

test('a field put among the filters without a choice filters nothing', () => {
  expect(tableQuery('AID', layout({ filters: { stage: [] } }), top)).not.toHaveProperty('filters')
})

test('without a measure nothing is asked', () => {
  expect(tableQuery('AID', emptyLayout, top)).toBeNull()
})

test('a sort names its measure by place and its column by members', () => {
  const sorted = layout({ sort: { measure: 'persons', columnKeys: [], descending: true } })

  expect(tableQuery('AID', sorted, top)?.sort).toEqual({ value: { measure: 0, column: [], descending: true } })
})

test('what is dragged from rows to filters leaves the rows, and dragged out of a zone it is gone', () => {
  const before = layout({ rows: ['region', 'stage'] })
  const stage = { kind: 'dimension', name: 'stage', from: 'rows' } as const

  expect(afterDrop(before, stage, 'filters', 0)).toMatchObject({ rows: ['region'], filters: { stage: [] } })
  expect(afterDragOut(before, stage).rows).toEqual(['region'])
})

test('a measure let go among the rows changes nothing', () => {
  const before = layout()

  expect(afterDrop(before, { kind: 'measure', name: 'persons', from: null }, 'rows', 0)).toBe(before)
})

test('a measure that stands there already comes as a share, never as the same figure twice', () => {
  expect(withMeasure(layout(), 'persons').measures.map(({ show }) => show)).toEqual(['value', 'share-column'])
})

test('a saved layout comes back as it was, and text of something else is none', () => {
  const kept = layout({ rows: ['region'], totals: 'rows' })

  expect(toLayout(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  expect([toLayout(null), toLayout([]), toLayout({ rows: 'x' })]).toEqual([null, null, null])
})

test('fields that a form no longer has are left out of a saved layout', () => {
  const kept = layout({ rows: ['region', 'gone'], filters: { gone: ['x'] } })

  expect(fitting(kept, new Set(['region', 'persons']))).toMatchObject({ rows: ['region'], filters: {} })
})

test('every form has ready-made views, each with a measure, those by a code list where it has one', () => {
  const ready = readyMade(formWith('persons', 'amount'))

  expect(ready.map(({ kind }) => kind)).toEqual(['counties', 'areas', 'members', 'share', 'poverty', 'growth'])
  expect(ready.every(({ layout: { measures } }) => measures.length > 0)).toBe(true)
})
