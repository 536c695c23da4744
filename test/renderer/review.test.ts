import { expect, test } from 'vitest'
import type { CheckFinding, FormRow, ReviewItem, SideBySideRow } from '#contract'
import { type DeskLine, linesOf } from '../../src/renderer/src/screens/review/desk-lines.ts'
import { draftReason } from '../../src/renderer/src/screens/review/draft-reason.ts'
import { neighboursOf, nextToDo } from '../../src/renderer/src/screens/review/neighbours.ts'
import { percentFacts } from '../../src/renderer/src/screens/review/percent-facts.ts'
import { sideClass, sideMarks } from '../../src/renderer/src/screens/review/side-marks.ts'
import { sideLines } from '../../src/renderer/src/screens/review/side-rows.ts'
import { sidesOf, toSideQuery, wholeView } from '../../src/renderer/src/screens/review/side-view.ts'
import { actOf } from '../../src/renderer/src/screens/review/use-desk-keys.ts'

const key = (name: string, more: Partial<KeyboardEvent> = {}) =>
  actOf({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more })

test('F8 and J lead to the next finding, Shift+F8 and K to the one before, in capital letters too', () => {
  expect([key('F8'), key('j'), key('J'), key('F8', { shiftKey: true }), key('k')]).toEqual([
    'next',
    'next',
    'next',
    'before',
    'before',
  ])
})

test('keys with Ctrl or Alt are left to the window: Ctrl+A selects, and accepts nothing', () => {
  expect([key('a', { ctrlKey: true }), key('e', { altKey: true }), key('a')]).toEqual([null, null, 'accept'])
})

test('what is wrong becomes a reason of numbered points that names each cell', () => {
  const points = [
    { cell: 'C9', text: '人次 1,977 少于人数 2,005' },
    { cell: '', text: '缺少\n表头' },
  ]
  expect(draftReason(points, { head: '请更正：', more: String }, 2000)).toBe(
    '请更正：\n1. C9 人次 1,977 少于人数 2,005\n2. 缺少 表头',
  )
})

test('a reason never grows beyond what is kept of it, and says how many points are left out', () => {
  const points = Array.from({ length: 400 }, (_, at) => ({ cell: `C${at}`, text: '合计与各行相加不符，请核对。' }))
  const reason = draftReason(points, { head: '请更正：', more: (count) => `另有 ${count} 处` }, 300)

  expect(reason.length).toBeLessThanOrEqual(300)
  const listed = reason.split('\n').length - 2
  expect(reason.endsWith(`另有 ${400 - listed} 处`)).toBe(true)
})

test('a submission that is sent back without anything found begins with an empty reason', () => {
  expect(draftReason([], { head: '请更正：', more: String }, 2000)).toBe('')
})

const line = (submission: number, state: 'checked' | 'accepted' | 'sent-back') =>
  ({ submission: { submission }, state }) as Parameters<typeof nextToDo>[1][number]

test('after one is accepted the next that wants doing comes, from the top of the queue where none is below', () => {
  const lines = [line(1, 'checked'), line(2, 'checked'), line(3, 'accepted'), line(4, 'sent-back')]
  expect([nextToDo([1, 2, 3, 4], lines, 1), nextToDo([1, 2, 3, 4], lines, 2)]).toEqual([2, 1])
})

test('when nothing else wants doing, no submission is next', () => {
  expect(nextToDo([7, 8], [line(7, 'checked'), line(8, 'accepted')], 7)).toBeNull()
})

test('a submission knows its place in the queue, and one the queue does not show has none', () => {
  expect([neighboursOf([5, 6, 7], 6), neighboursOf([5, 6], 9).at]).toEqual([{ before: 5, next: 7, at: 2, of: 3 }, null])
})

const side = (submission: number, values: FormRow['values']): FormRow => ({
  submission,
  row: 4,
  block: 0,
  region: '500154',
  period: '2017',
  values,
  marks: {},
  adjusted: {},
})

const match: SideBySideRow = {
  now: side(2, { stage: 'primary', persons: 92 }),
  previous: side(1, { stage: 'primary', persons: 90 }),
  lastYear: null,
  changed: ['persons'],
  items: { persons: ['f1'] },
  comments: {},
}

const item = (more: Partial<ReviewItem>) =>
  ({ item: 'f1', severity: 'warning', row: 4, block: 0, column: 'persons', explanation: null, ...more }) as ReviewItem

const marks = (found: ReviewItem) => sideMarks({ items: [found], notes: [] }, null)

test('a value that differs from the version before is marked on its line, and stands out on the line before', () => {
  const [now, previous, lastYear] = sideLines(match, ['now', 'previous', 'lastYear'])
  const classOf = (row: typeof now) => sideClass(row ?? {}, 'persons', marks(item({})))

  expect([classOf(now), classOf(previous), classOf(lastYear)]).toEqual([
    'side-now side-changed side-warning',
    'side-old side-differs',
    'side-none side-end',
  ])
})

test('a warning that is explained loses its warning mark and keeps one of its own', () => {
  const [now = {}] = sideLines(match, ['now'])
  const explanation = { explanation: 1, text: '已核对', by: '王审核', at: '2017-12-01', copiedFrom: null }

  expect(sideClass(now, 'persons', marks(item({ explanation })))).toBe('side-now side-changed side-explained side-end')
})

test('only what has a version before is held against it, whatever was chosen', () => {
  const desk = { previous: null, lastYear: null, submission: { submission: 3 } } as Parameters<typeof toSideQuery>[0] &
    Parameters<typeof sidesOf>[0]
  const view = { ...wholeView, changed: true, marked: true }

  expect([sidesOf(desk, view), toSideQuery(desk, view)]).toEqual([['now'], { submission: 3, marked: true }])
})

test('errors and unexplained warnings are to be done; what can’t be told is not, and is never lost', () => {
  const lines = (
    [
      ['a', 'error', true],
      ['b', 'warning', true],
      ['c', 'warning', false],
      ['d', 'doubt', false],
    ] as const
  ).map(([name, kind, isOpen]) => ({ key: name, kind, isOpen }) as DeskLine)
  const keys = (filter: Parameters<typeof linesOf>[1]) => linesOf(lines, filter).map((each) => each.key)

  expect([keys('open'), keys('warning'), keys('doubt')]).toEqual([['a', 'b'], ['b', 'c'], ['d']])
})

test('the limit of a rule written in per cent is told in per cent, with what was found and the difference', () => {
  const finding = { expected: 0.3, difference: 1 / 6 } as CheckFinding
  const told = (rule: string) => percentFacts(finding, { rule }, 'zh-CN')

  expect([told('abs(year_change(persons)) <= 30%'), told('rate <= 0.3')]).toEqual([
    { found: '46.7%', expected: '30%', difference: '+16.7 个百分点' },
    null,
  ])
})
