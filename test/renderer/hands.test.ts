import { expect, test } from 'vitest'
import { commandOf } from '../../src/renderer/src/app/command-of-key.ts'
import { matchesCounty } from '../../src/renderer/src/app/matches-county.ts'
import { ranges } from '../../src/renderer/src/screens/import/ranges.ts'
import { overdueList } from '../../src/renderer/src/screens/returns/overdue-list.ts'
import { passphraseStrength } from '../../src/renderer/src/screens/start/passphrase-strength.ts'
import { county, form } from '../support/catalogue.ts'

const none = { key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

test.each([
  ['z', {}, 'undo'],
  ['Z', { shiftKey: true }, 'redo'],
  ['y', {}, 'redo'],
  ['k', {}, 'search'],
  ['z', { altKey: true }, null],
] as const)('Ctrl+%s with %o means %s', (key, more, command) => {
  expect(commandOf({ ...none, key, ctrlKey: true, ...more })).toBe(command)
})

test('F1 is help, and a letter by itself is nothing', () => {
  expect([commandOf({ ...none, key: 'F1' }), commandOf({ ...none, key: 'z' })]).toEqual(['help', null])
})

test.each(['万州', '500101', 'wanzhou', ' Wan'])('a county is found by %s', (text) => {
  expect(matchesCounty(county('500101', '万州区', 'Wanzhou'), text)).toBe(true)
})

test('hidden rows that follow each other are told as a range', () => {
  expect(ranges([9, 3, 4, 5])).toEqual(['3–5', '9'])
})

test('the overdue list has a line for each county and missing return, ready for Excel', () => {
  const completeness = {
    period: '2017H1',
    forms: [
      { form: 'COOP_ROSTER', expected: 2, filed: ['500102'], missing: ['500101'], asked: true, due: null, filings: [] },
    ],
  }
  const regions = [county('500101', '万州区', 'Wanzhou'), county('500102', '涪陵区', 'Fuling')]
  const titles = { county: '区县', form: '报表', period: '报告期' }

  const list = overdueList(completeness, regions, titles, { forms: [form('COOP_ROSTER')], language: 'zh-CN' })

  expect(list).toBe('区县\t报表\t报告期\r\n万州区\t农民专业合作社名册\t2017年上半年')
})

test.each([
  ['aaaaaaaa', 'weak'],
  ['12345678', 'weak'],
  ['Tr0ub4dor&3', 'fair'],
  ['correct horse battery staple', 'strong'],
])('the passphrase %s is %s', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength)
})
