import { expect, test } from 'vitest'
import { creditCodeFault, idNumberFault } from '../../../src/main/core/base/check-digits.ts'

test('an ID number with its right check character passes, in a small x too', () => {
  expect([idNumberFault('11010519491231002X', 2017), idNumberFault('11010519491231002x', null)]).toEqual([null, null])
})

test('an ID number is wrong in its length, signs, province, birth date or check character', () => {
  const numbers = [
    '110105491231002',
    '1101051949123100O2',
    '99010519491231002X',
    '11010519490231002X',
    '11010519491232002X',
    '110105194912310021',
    '11010519491231003X',
  ]

  expect(numbers.map((number) => idNumberFault(number, 2017))).toEqual([
    'length',
    'signs',
    'region',
    'date',
    'date',
    'check',
    'check',
  ])
})

test('nobody is born after the period', () => {
  expect(idNumberFault('11010519491231002X', 1948)).toBe('date')
})

// Codes of public bodies that are printed on their own pages.
test('a credit code with its right check character passes', () => {
  expect(['91110000802100433B', '91440300708461136T', '91330100799655058b'].map(creditCodeFault)).toEqual([
    null,
    null,
    null,
  ])
})

test('two signs swapped, a letter no code has, and a sign too few are told apart', () => {
  expect(['91110000802104033B', '9111000080210O433B', '9111000080210433B'].map(creditCodeFault)).toEqual([
    'check',
    'signs',
    'length',
  ])
})
