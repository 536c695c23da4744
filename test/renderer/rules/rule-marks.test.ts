import { expect, test } from 'vitest'
import { type RuleMark, toDiagnostics } from '../../../src/renderer/src/rule-text/rule-marks.ts'

test('a mark stands under what is wrong, and no further than the text goes', () => {
  expect(places([mark(3, 8), mark(6, 40)], 12)).toEqual([
    [3, 8],
    [6, 12],
  ])
})

test('what is missing at the end is marked under the last sign', () => {
  expect(places([mark(12, 12)], 12)).toEqual([[11, 12]])
})

test('what is wrong with the text as a whole is marked under all of it, and an empty text has no marks', () => {
  expect(places([mark(0, 0)], 7)).toEqual([[0, 7]])
  expect(places([mark(0, 0)], 0)).toEqual([])
})

test('a suggestion is a button of the mark', () => {
  const mend = { text: 'persons', label: '改为“persons”' }
  const [marked] = toDiagnostics([{ ...mark(0, 7), mend }], 7)
  expect(marked?.actions?.map(({ name }) => name)).toEqual(['改为“persons”'])
})

function mark(from: number, to: number): RuleMark {
  return { from, to, message: '没有栏目', mend: null }
}

function places(marks: readonly RuleMark[], length: number) {
  return toDiagnostics(marks, length).map(({ from, to }) => [from, to])
}
