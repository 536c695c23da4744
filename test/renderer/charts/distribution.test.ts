import { expect, test } from 'vitest'
import { correlation, quantile, spreadOf } from '../../../src/renderer/src/charts/distribution.ts'

test('quartiles lie between neighbours in proportion', () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile([4, 1, 3, 2], share))).toEqual([1, 1.75, 2.5, 3.25, 4])
})

test('whiskers end at the last value within one and a half times the box', () => {
  expect(spreadOf([1, 2, 3, 4, 5, 6, 7, 100])).toEqual({
    low: 1,
    lowerQuartile: 2.75,
    median: 4.5,
    upperQuartile: 6.25,
    high: 7,
  })
})

test('figures that rise together correlate fully, and one that stands still not at all', () => {
  const risen: [number, number][] = [
    [1, 10],
    [2, 20],
    [3, 30],
  ]
  expect([
    correlation(risen),
    correlation(risen.map(([x, y]) => [x, -y])),
    correlation(risen.map(([x]) => [x, 5])),
    correlation(risen.slice(0, 2)),
  ]).toEqual([1, -1, null, null])
})
