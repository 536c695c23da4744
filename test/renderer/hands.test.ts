import { expect, test } from 'vitest'
import { commandOf } from '../../src/renderer/src/app/command-of-key.ts'
import { matchesCounty } from '../../src/renderer/src/app/matches-county.ts'
import { ranges } from '../../src/renderer/src/screens/import/ranges.ts'
import { passphraseStrength } from '../../src/renderer/src/screens/start/passphrase-strength.ts'
import { county } from '../support/catalogue.ts'

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

test.each([
  ['aaaaaaaa', 'weak'],
  ['12345678', 'weak'],
  ['Tr0ub4dor&3', 'fair'],
  ['correct horse battery staple', 'strong'],
])('the passphrase %s is %s', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength)
})
