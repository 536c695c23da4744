import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KeyTable } from '../../../../src/main/core/intake/checks/key-table.ts'

function rowOf(table: KeyTable, row: number, parts: readonly string[]): number {
  table.begin()
  for (const part of parts) table.part(part)
  return table.rowOf(row)
}

test('a key that comes again is found with the row it came in first, and no other is taken for it', () => {
  const keys = fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { minLength: 2, maxLength: 2 }), {
    maxLength: 400,
  })
  fc.assert(
    fc.property(keys, (lists) => {
      const table = new KeyTable()
      const first = new Map<string, number>()
      for (const [at, parts] of lists.entries()) {
        const key = JSON.stringify(parts.map((part) => part.replace(/[a-z]/g, (letter) => letter.toUpperCase())))
        expect(rowOf(table, at + 1, parts)).toBe(first.get(key) ?? 0)
        if (!first.has(key)) first.set(key, at + 1)
      }
    }),
  )
})

test('two parts are not taken for the same two cut elsewhere', () => {
  const table = new KeyTable()

  expect([rowOf(table, 1, ['ab', 'c']), rowOf(table, 2, ['a', 'bc']), rowOf(table, 3, ['AB', 'c'])]).toEqual([0, 0, 1])
})

test('a hundred thousand different credit codes are all different', () => {
  const table = new KeyTable()
  const found = Array.from({ length: 100_000 }, (_, at) => rowOf(table, at + 1, ['500101', `93500101MA${at}`]))

  expect(found.every((row) => row === 0)).toBe(true)
  expect(rowOf(table, 100_001, ['500101', '93500101MA4711'])).toBe(4712)
})

test('where there is no more room the key is said not to be known', () => {
  const table = new KeyTable(64)

  expect([1, 2, 3, 4].map((row) => rowOf(table, row, [`${row}23456789012345678`]))).toEqual([0, 0, -1, -1])
  expect(rowOf(table, 5, ['123456789012345678'])).toBe(1)
})
