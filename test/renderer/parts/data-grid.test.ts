import { expect, test } from 'vitest'
import { shownText } from '../../../src/renderer/src/parts/data-grid-definitions.ts'
import { isInRange, stretched, summaryOf, toTabText } from '../../../src/renderer/src/parts/data-grid-range.ts'
import { initialStateOf, withPart } from '../../../src/renderer/src/parts/data-grid-state.ts'
import { withPick } from '../../../src/renderer/src/parts/picked.ts'

const column = { field: 'revenue', title: '经营收入', numeric: true, decimals: 2, markField: 'mark' }

test.each([
  [{ revenue: 1234.5 }, '1,234.50'],
  [{ revenue: 0 }, '0.00'],
  [{ revenue: null, mark: '…' }, '…'],
  [{ revenue: null }, '—'],
])('%o is shown as “%s”', (row, text) => {
  expect(shownText(column, row, 'zh-CN')).toBe(text)
})

test('copied cells paste into Excel, line breaks and quotes inside a cell included', () => {
  expect(
    toTabText([
      ['万州区', '375'],
      ['说明\n两行', '"a"'],
    ]),
  ).toBe('万州区\t375\r\n"说明\n两行"\t"""a"""')
})

test('a selection is summed as Excel does, blanks uncounted', () => {
  expect(summaryOf([1, 2, null, 3], true)).toEqual({ count: 3, sum: 6, mean: 2 })
})

test('ratios in a selection are counted but never summed', () => {
  expect(summaryOf([95.4, 94.8], false)).toEqual({ count: 2, sum: null, mean: null })
})

test('Shift+arrows stretch a selection and stop at the edge', () => {
  const range = { anchor: { row: 0, column: 0 }, end: { row: 0, column: 0 } }
  const wide = stretched(stretched(range, 'ArrowRight', 3, 2), 'ArrowRight', 3, 2)

  expect([wide.end, isInRange(wide, { row: 0, column: 1 }), isInRange(wide, { row: 1, column: 0 })]).toEqual([
    { row: 0, column: 1 },
    true,
    false,
  ])
})

test('a grid remembers only what a person changed', () => {
  const sorted = withPart(undefined, 'sort', { sort: { sortModel: [] }, columnOrder: { orderedColIds: ['a'] } })

  expect(initialStateOf(sorted)).toEqual({ sort: { sortModel: [] }, partialColumnState: true })
})

test('a remembered state that is no state is forgotten', () => {
  expect(initialStateOf('{"sort": ')).toBe(undefined)
})

test('a mark is picked by one click and lifted by the next', () => {
  const once = withPick({ level: ['national'] }, { region: '500101' })

  expect([once, withPick(once, { region: '500101' })]).toEqual([
    { level: ['national'], region: ['500101'] },
    { level: ['national'] },
  ])
})

test('a cell of a matrix picks both its county and its industry', () => {
  expect(withPick({ region: ['500102'] }, { region: '500101', industry: null })).toEqual({
    region: ['500101'],
    industry: [null],
  })
})
