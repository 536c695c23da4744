import { expect, test } from 'vitest'
import { type ClassMethod, classAt, classesOf } from '../../../src/renderer/src/charts/classes.ts'

function testClasses(method: ClassMethod, values: readonly number[], count: number, expected: readonly string[]) {
  const found = classesOf(values, { method, classes: count, decimals: 1 })
  expect(found.map(({ from, to, count: places }) => `${from}–${to}: ${places}`)).toEqual(expected)
  expect(found.reduce((sum, { count: places }) => sum + places, 0)).toBe(values.length)
}

test('quantiles hold as many counties in each class', () => {
  testClasses('quantile', [1, 2, 3, 4, 50, 60, 70, 800], 4, ['1–2: 2', '3–4: 2', '50–60: 2', '70–800: 2'])
})

test('equal steps part the range, and a class that holds no county is left out', () => {
  testClasses('equal', [0, 1, 2, 10], 5, ['0–2: 3', '8–10: 1'])
})

test('natural classes part where the values leave gaps', () => {
  testClasses('natural', [1, 1.1, 1.2, 5, 5.1, 9, 9.2, 9.1], 3, ['1–1.2: 3', '5–5.1: 2', '9–9.2: 3'])
})

test('counties that share a value share a class', () => {
  testClasses('quantile', [0, 0, 0, 0, 0, 3], 3, ['0–0: 5', '3–3: 1'])
})

test('all counties with one value make one class', () => {
  testClasses('natural', [7, 7, 7], 5, ['7–7: 3'])
})

test('a value stands in the class whose shown bounds it falls into, never beside them by a hidden digit', () => {
  const values = [86.36, 86.44, 90]
  const classes = classesOf(values, { method: 'quantile', classes: 3, decimals: 1 })

  expect(values.map((value) => classAt(value, classes, 1))).toEqual([0, 0, 1])
})

test('no value makes no class', () => {
  expect(classesOf([], { method: 'natural', classes: 5, decimals: 0 })).toEqual([])
})
