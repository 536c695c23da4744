import { expect, test } from 'vitest'
import type { FormView, PivotLine, PivotResult } from '#contract'
import { placesFor } from '../../src/renderer/src/parts/subject-figures.ts'
import type { Subject } from '../../src/renderer/src/parts/use-subject.ts'
import { notAddingUp, ratioOf } from '../../src/renderer/src/subjects/measure-charts.ts'
import { knowing } from '../../src/renderer/src/subjects/members.ts'

test('counties whose guards do not add up are told with the difference, those with an absent part are not', () => {
  const data = answer(
    line({ region: '500101' }, { posts: 10, new_posts: 4, renewed_posts: 5 }),
    line({ region: '500102' }, { posts: 9, new_posts: 4, renewed_posts: 5 }),
    line({ region: '500103' }, { posts: 8, new_posts: 4, renewed_posts: 5 }),
    line({ region: '500104' }, { posts: 8, new_posts: null, renewed_posts: 5 }),
  )
  const places = [
    { key: '500101', name: '万州', filed: true },
    { key: '500103', name: '渝中', filed: true },
  ]

  expect(notAddingUp({ subject, data, places }, ['new_posts', 'renewed_posts'], 'posts')).toEqual([
    '万州 −1',
    '渝中 +1',
  ])
})

test('years in an answer become members in their order, and a village that states none adds no member', () => {
  const years = answer(
    line({ exit_year: '2017' }, {}),
    line({ exit_year: null }, {}),
    line({ exit_year: '2015' }, {}),
    line({ exit_year: '2017' }, {}),
  )

  expect(
    knowing(subject, years, 'exit_year')
      .members('exit_year')
      .map(({ title, colour }) => [title.zh, colour]),
  ).toEqual([
    ['2015年', 0],
    ['2017年', 1],
  ])
})

test('a county that has nothing to file is not told as one that did not file', () => {
  const name = (text: string) => ({ zh: text, en: text })
  const allRegions = ['万州', '渝中', '云阳'].map((short) => ({ code: short, shortName: name(short) }))
  const scope = { allRegions, regions: [], language: 'zh-CN' } as unknown as Subject['scope']
  const places = placesFor({ scope }, { filed: ['万州'], missing: ['云阳'] })

  expect(places.map(({ key, filed }) => [key, filed])).toEqual([
    ['万州', true],
    ['云阳', false],
  ])
})

test('nothing is divided by nothing or by what is absent', () => {
  expect([ratioOf(10, 4), ratioOf(10, 0), ratioOf(null, 4), ratioOf(0, 4), ratioOf(10, undefined)]).toEqual([
    2.5,
    null,
    null,
    0,
    null,
  ])
})

const form = { columns: [{ name: 'exit_year', type: 'year' }], ratios: [] } as unknown as FormView
const subject = { form, members: () => [] } as unknown as Subject

function answer(...lines: PivotLine[]): PivotResult {
  return { query: { form: 'ECOLOGY', rows: [], measures: [] }, lines, total: line({}, {}) }
}

function line(keys: PivotLine['keys'], values: PivotLine['values']): PivotLine {
  return { keys, values, parts: {} }
}
