import { expect, test } from 'vitest'
import { masked } from '../../../src/main/core/privacy/mask.ts'

test.each([
  ['张三', 'name', '张*'],
  ['阿依·古丽', 'name', '阿*丽'],
  ['13812341234', 'phone', '138****1234'],
  ['11010519491231002X', 'id-number', '110105********002X'],
  ['6222020200112345678', 'bank-account', '****5678'],
  ['110105', 'id-number', '********'],
  ['白帝城', 'public', '白帝城'],
] as const)('%s as %s is shown as %s', (value, sensitivity, shown) => {
  expect(masked(value, sensitivity)).toBe(shown)
})
