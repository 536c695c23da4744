import { expect, test } from 'vitest'
import type { RuleFile } from '#contract'
import {
  codeIn,
  copyOf,
  placeholdersOf,
  toCheck,
  withSource,
  withTolerance,
} from '../../../src/renderer/src/screens/rules/draft.ts'
import { ruleDifferences } from '../../../src/renderer/src/screens/rules/rule-differences.ts'

const rule: RuleFile = {
  code: 'EDU_TABLE.times-persons',
  version: 3,
  form: 'EDU_TABLE',
  title: { zh: '人次不小于人数', en: 'Times at least persons' },
  rule: 'times >= persons',
  severity: 'error',
  message: { zh: '人次小于人数', en: 'Fewer times than persons' },
  off: true,
}

test('a copy has a code of its own, begins its versions anew and is on', () => {
  const { version: _, off: __, ...rest } = rule
  expect(copyOf(rule)).toEqual({ ...rest, code: 'EDU_TABLE.my-times-persons' })
})

test('a tolerance that is emptied again is left out of the rule', () => {
  const with2 = withTolerance(withTolerance(rule, 'absolute', 2), 'rounding', false)
  expect(with2.tolerance).toEqual({ absolute: 2, rounding: false })
  expect(withTolerance(withTolerance(with2, 'absolute', null), 'rounding', true)).toEqual(rule)
})

test('a source said in neither language is left out', () => {
  const said = withSource(rule, 'zh', '表下注 3')
  expect(said.source).toEqual({ zh: '表下注 3', en: '' })
  expect(withSource(said, 'zh', '')).toEqual(rule)
})

test('blanks around a condition or period are nothing, and a version is never sent', () => {
  const { version: _, ...rest } = rule
  expect(toCheck({ ...rule, when: '  ', from: ' 2016 ' })).toEqual({ ...rest, from: '2016' })
})

test('a code begins with a letter and has no blanks', () => {
  expect(codeIn('1 EDU_TABLE.人次 a-b')).toBe('EDU_TABLE.a-b')
})

test('a message can hold the columns that its rule names, and no others', () => {
  expect(placeholdersOf('sum(times) >= persons', ['times', 'persons', 'amount'])).toEqual([
    'times',
    'persons',
    'expected',
    'difference',
    'region',
    'period',
  ])
})

test('a version tells what it changed on the one before, in the order of the editor', () => {
  const after: RuleFile = {
    ...rule,
    version: 4,
    severity: 'warning',
    rule: 'times > persons',
    tolerance: { relative: 0.015 },
  }
  expect(ruleDifferences(rule, after)).toEqual([
    { field: 'rule', before: 'times >= persons', after: 'times > persons' },
    { field: 'severity', before: 'error', after: 'warning' },
    { field: 'tolerance', before: '', after: '± 1.5%' },
  ])
})
