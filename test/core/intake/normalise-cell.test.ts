import { join } from 'node:path'
import { expect, test } from 'vitest'
import { columnOf } from '../../../src/main/core/forms/form-definition.ts'
import { readCatalogue } from '../../../src/main/core/forms/read-catalogue.ts'
import { normaliseCell } from '../../../src/main/core/intake/normalise-cell.ts'
import type { Cell } from '../../../src/main/core/workbook/workbook.ts'
import { RESOURCES } from '../../support/book.ts'

const { forms, units } = readCatalogue(join(RESOURCES, 'forms'))

test.each<[Cell, string, string | number | null, string[]]>([
  ['１２，３４５', 'members', 12345, ['text-number', 'full-width', 'thousands-separator']],
  ['`12', 'members', 12, ['text-number', 'back-tick']],
  ['12.5万元', 'capital', 12.5, ['text-number']],
  ['125000元', 'capital', 12.5, ['text-number', 'unit']],
  [908.8100989000001, 'capital', 908.8100989, ['float-tail']],
  [12, 'members', 12, []],
  [0, 'members', 0, []],
  [500101199003071, 'credit_code', '500101199003071', ['number-to-text']],
  ['９３500101MA5U', 'credit_code', '93500101MA5U', ['full-width']],
  ['2013年6月', 'founded_on', '2013-06', ['date']],
  ['2013.6.8', 'founded_on', '2013-06-08', ['date']],
  [20130618, 'founded_on', '2013-06-18', ['date']],
  [41443, 'founded_on', '2013-06-18', ['date']],
  [{ kind: 'date', value: '2013-06-18' }, 'founded_on', '2013-06-18', []],
  ['茶 叶', 'industry', 'tea', ['code-name']],
  ['茶叶', 'industry', 'tea', []],
  ['  张三 ', 'legal_representative', '张三', ['spaces']],
])('%j in %s is kept as %j', (cell, column, value, why) => {
  expect(normalised(cell, column)).toEqual({ value, why, absent: null, problem: null })
})

test.each<[Cell, string, string]>([
  ['12.3.4', 'capital', 'wrong-type'],
  ['1,23', 'capital', 'wrong-type'],
  [12.5, 'members', 'wrong-type'],
  ['55%', 'members', 'wrong-type'],
  ['2013-02-30', 'founded_on', 'wrong-type'],
  ['核桃', 'industry', 'unknown-code'],
  [{ kind: 'error', value: '#REF!' }, 'capital', 'error-value'],
])('%j in %s is kept as absent and told', (cell, column, problem) => {
  expect(normalised(cell, column)).toMatchObject({ value: null, problem })
})

test.each<Cell>([110101199003071230, '1.10101E+17'])('the destroyed number %j is flagged, never repaired', (cell) => {
  expect(normalised(cell, 'credit_code')).toMatchObject({ problem: 'id-destroyed' })
})

test.each<[string, string]>([
  ['—', 'none'],
  ['——', 'not-applicable'],
  ['…', 'small'],
])('the mark %s means %s', (mark, absent) => {
  expect(normalised(mark, 'capital')).toMatchObject({ value: null, absent, problem: null })
})

test('a share written with % and one formatted as % are the same share', () => {
  expect(normalised('55.3%', 'debt_ratio', 'LEAD_ROSTER').value).toBe(55.3)
  expect(normalised({ kind: 'percent', value: 0.553 }, 'debt_ratio', 'LEAD_ROSTER').value).toBe(55.3)
})

function normalised(cell: Cell, column: string, code = 'COOP_ROSTER') {
  const form = forms.get(code)
  if (form === undefined) throw new Error(code)
  return normaliseCell(cell, { form, column: columnOf(form, column), sentUnit: null, units })
}

test('a share in a column that counts is no number of it: 100% would else be one household', () => {
  expect(normalised({ kind: 'percent', value: 1 }, 'employees', 'LEAD_ROSTER')).toMatchObject({
    value: null,
    problem: 'wrong-type',
  })
  expect(normalised('100%', 'employees', 'LEAD_ROSTER')).toMatchObject({ value: null, problem: 'wrong-type' })
})
