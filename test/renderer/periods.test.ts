import { expect, test } from 'vitest'
import { filedFor, newestFirst } from '../../src/renderer/src/parts/periods.ts'

test('a year stands before its halves, quarters and months, and the newest year first', () => {
  expect(newestFirst(['2016', '2016-12', '2017', '2017-03', '2017-12', '2017H1', '2017Q4'])).toEqual([
    '2017',
    '2017H1',
    '2017Q4',
    '2017-12',
    '2017-03',
    '2016',
    '2016-12',
  ])
})

test('under a year a monthly return shows the last month filed within it', () => {
  const filed = ['2016-12', '2017-03', '2017-09']

  expect(['2017', '2016', '2015', '2017-03', '2017-06'].map((period) => filedFor(period, filed))).toEqual([
    '2017-09',
    '2016-12',
    null,
    '2017-03',
    null,
  ])
})
