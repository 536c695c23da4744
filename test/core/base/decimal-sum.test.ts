import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DecimalSum, decimalsOf } from '../../../src/main/core/base/decimal-sum.ts'

function sumOf(values: readonly number[]): DecimalSum {
  const sum = new DecimalSum()
  for (const value of values) sum.add(value)
  return sum
}

test('tenths add up to tenths, however many there are', () => {
  expect(sumOf(Array.from({ length: 1_000_000 }, () => 0.1)).value).toBe(100_000)
  expect(sumOf([0.1, 0.2, -0.3]).value).toBe(0)
})

test('a sum beyond what a double holds exactly keeps its last digit', () => {
  const sum = sumOf([4_503_599_627_370_495, 4_503_599_627_370_495, 0.25, 0.5])

  expect(sum.at(2)).toBe(900_719_925_474_099_075n)
})

test('the digits after the point are those written, without the tail a binary fraction leaves', () => {
  expect([12, 12.5, 3335.99795, 908.8100000000001, 0.1 + 0.2, 1 / 3].map((value) => decimalsOf(value))).toEqual([
    0, 1, 5, 2, 1, 9,
  ])
})

test('any decimals add up in any order to the sum of their digits', () => {
  const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 40 })
  fc.assert(
    fc.property(cents, (values) => {
      const exact = values.reduce((sum, value) => sum + value, 0)
      const sum = sumOf(values.map((value) => value / 100))
      const parts = new DecimalSum()
      parts.addAll(sumOf(values.slice(0, 7).map((value) => value / 100)))
      parts.addAll(sumOf(values.slice(7).map((value) => value / 100)))
      expect([sum.at(2), parts.at(2), sum.count]).toEqual([BigInt(exact), BigInt(exact), values.length])
    }),
  )
})
