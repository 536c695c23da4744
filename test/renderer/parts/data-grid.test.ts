import { expect, test } from 'vitest'
import { copiedCells } from '../../../src/renderer/src/parts/data-grid-copy.ts'
import { shownText } from '../../../src/renderer/src/parts/data-grid-definitions.ts'
import { markedPieces } from '../../../src/renderer/src/parts/data-grid-marked.ts'
import {
  cellCount,
  isInRange,
  stretched,
  summaryOf,
  totalsOf,
  wholeColumns,
} from '../../../src/renderer/src/parts/data-grid-range.ts'
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
  const { text } = copiedCells(
    [{ field: 'name', title: '名称' }, column],
    [
      { name: '万州区', revenue: 375 },
      { name: '说明\n"两行"', revenue: null, mark: '…' },
    ],
    'zh-CN',
  )

  expect(text).toBe('万州区\t375\r\n"说明\n""两行"""\t…')
})

test('copied numbers stay numbers, codes and ID numbers text, dates dates', () => {
  const { html } = copiedCells(
    [
      { field: 'id', title: '身份证号' },
      { field: 'paid', title: '发放日期', isDate: true },
      column,
      { field: 'households', title: '户数', numeric: true },
    ],
    [{ id: '500101********1234', paid: '2017-06-30', revenue: 1234.5, households: 3 }],
    'zh-CN',
  )

  expect([...html.matchAll(/mso-number-format:"(.*?)"'>(.*?)</g)].map(([, format, text]) => [text, format])).toEqual([
    ['500101********1234', '\\@'],
    ['2017-06-30', 'yyyy\\-mm\\-dd'],
    ['1234.5', '0\\.00'],
    ['3', '0'],
  ])
})

test('what stands in a copied cell is never taken for markup', () => {
  expect(copiedCells([{ field: 'a', title: 'a' }], [{ a: '<b>&' }], 'en').html).toContain('&lt;b&gt;&amp;')
})

test('a selection is summed as Excel does, blanks uncounted', () => {
  expect(summaryOf([totalsOf([0.1, 0.2, null], true)], ['万元'])).toEqual({
    count: 2,
    sum: 0.3,
    mean: 0.15,
    least: 0.1,
    most: 0.2,
  })
})

test('ratios in a selection are counted but never summed', () => {
  expect(summaryOf([totalsOf([95.4, 94.8], false)], ['%'])).toEqual({
    count: 2,
    sum: null,
    mean: null,
    least: 94.8,
    most: 95.4,
  })
})

test('figures of different units are counted together and nothing else', () => {
  const columns = [totalsOf([1, 2], true), totalsOf([10], true), totalsOf(['a'], true)]

  expect(summaryOf(columns, ['户', '万元', undefined])).toEqual({
    count: 4,
    sum: null,
    mean: null,
    least: null,
    most: null,
  })
  expect(summaryOf(columns, ['户', '户', undefined]).sum).toBe(13)
})

const grid = { rows: 1_000_000, columns: 12 }
const at = (row: number, column: number) => ({ anchor: { row, column }, end: { row, column } })

test('Shift+arrows stretch a selection and stop at the edge', () => {
  const size = { rows: 3, columns: 2 }
  const wide = stretched(stretched(at(0, 0), 'ArrowRight', size), 'ArrowRight', size)

  expect([wide.end, isInRange(wide, { row: 0, column: 1 }), isInRange(wide, { row: 1, column: 0 })]).toEqual([
    { row: 0, column: 1 },
    true,
    false,
  ])
})

test.each([
  ['ArrowDown', { row: 999_999, column: 3 }],
  ['ArrowLeft', { row: 500, column: 0 }],
  ['Home', { row: 0, column: 0 }],
  ['End', { row: 999_999, column: 11 }],
])('Ctrl+Shift+%s selects as far as the grid goes', (key, end) => {
  expect(stretched(at(500, 3), key, grid, true).end).toEqual(end)
})

test('Ctrl+A selects the column, and pressed again everything', () => {
  const once = wholeColumns(at(500, 3), grid)
  const twice = wholeColumns(once, grid)

  expect([cellCount(once), cellCount(twice)]).toEqual([1_000_000, 12_000_000])
})

test('what was looked for is marked wherever it stands', () => {
  expect(markedPieces('中心小学小学部', '小学').map(({ text, isHit }) => (isHit ? `[${text}]` : text))).toEqual([
    '中心',
    '[小学]',
    '[小学]',
    '部',
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
