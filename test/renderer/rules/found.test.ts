import { expect, test } from 'vitest'
import type { CheckFinding, Operand, RuleView } from '#contract'
import { lookingAt } from '../../../src/renderer/src/screens/findings/held.ts'
import { matrixRow } from '../../../src/renderer/src/screens/findings/matrix-columns.ts'
import {
  differenceText,
  expectedText,
  operandText,
  valuesLine,
} from '../../../src/renderer/src/subjects/checks/check-text.ts'

const people = { zh: '人', en: 'persons' }

const finding = {
  column: 'times',
  expected: 2005,
  difference: -28,
  operands: [operand('times', '补助人次', 1977), operand('persons', '补助人数', 2005)],
} as unknown as CheckFinding

test('a finding tells its values with their units, what was expected and by how much it was missed', () => {
  expect(valuesLine(finding, undefined, '未填', 'zh-CN')).toBe('补助人次 1,977 人；补助人数 2,005 人')
  expect(expectedText(finding, 'zh-CN')).toBe('2,005')
  expect(differenceText(finding, 'zh-CN')).toBe('−28')
})

test('a value that is absent is told as absent, never as zero', () => {
  const absent = { ...finding, operands: [operand('times', '补助人次', null), operand('persons', '补助人数', 0)] }
  expect(valuesLine(absent, undefined, '未填', 'zh-CN')).toBe('补助人次 未填；补助人数 0 人')
})

test('a number keeps every digit it was kept with', () => {
  expect(operandText(operand('amount', '金额', 12.3456), undefined, 'zh-CN')).toBe('12.3456 人')
})

test('a share is told as the rule writes it, and a year has no thousands', () => {
  const share = { ...finding, expected: 0.3, difference: 0.177496 }
  const look = { rule: 'abs(year_change(times)) <= 30%' }
  expect([expectedText(share, 'zh-CN', look), differenceText(share, 'zh-CN', look)]).toEqual(['30%', '+17.7 个百分点'])
  expect(differenceText({ ...share, difference: 0.000415 }, 'zh-CN', look)).toBe('+0.04 个百分点')
  const form = { columns: [{ name: 'times', type: 'year' }], lists: {} } as never
  expect(expectedText({ ...finding, expected: 2016 }, 'zh-CN', { form })).toBe('2016')
  expect(operandText(operand('times', '脱贫年度', 2017), form, 'zh-CN')).toBe('2017')
})

test('a cell of the matrix tells errors, warnings and doubts apart, and what was not filed from what is fine', () => {
  const row = matrixRow(matrix(), { code: '500101', name: { zh: '万州区', en: 'Wanzhou' } })
  expect([row['A text'], row['B text'], row['C text']]).toEqual(['✗1,200 △3 ?2', '✓', 'not-filed'])
  expect(row).toMatchObject({ errors: 1200, warnings: 3, cannotTell: 2 })
})

test('only rules that are on, whole, valid in the period and of a return that was filed have looked at it', () => {
  const rules = [
    rule('A'),
    rule('A', { active: false }),
    rule('A', { issues: [{}] as never }),
    rule('A', { from: '2018' }),
    rule('A', { until: '2017' }),
    rule('B'),
  ]
  expect(lookingAt(rules, [{ form: 'A' }], '2017-06')).toEqual([rules[0], rules[4]])
})

function operand(name: string, zh: string, value: number | null): Operand {
  return { name, title: { zh, en: name }, value, unit: people, decimals: 0, place: null }
}

function matrix() {
  const forms = ['A', 'B', 'C'].map((code) => ({ code })) as never
  const place = { form: 'A', region: '500101', period: '2017', errors: 1200, warnings: 3, explained: 1, cannotTell: 2 }
  return {
    places: [place],
    filed: new Set(['A 500101', 'B 500101']),
    forms,
    language: 'zh-CN' as const,
    say: (key: string) => key,
  }
}

function rule(form: string, part: Partial<RuleView> = {}): RuleView {
  return { form, active: true, issues: [], from: null, until: null, ...part } as unknown as RuleView
}
