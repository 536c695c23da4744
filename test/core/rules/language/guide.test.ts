import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FUNCTIONS } from '../../../../src/main/core/rules/language/functions.ts'
import { ruleBook } from '../../../support/rule-book.ts'

const guide = readFileSync(join(import.meta.dirname, '../../../../docs/rules.md'), 'utf8')
const examples = [...guide.matchAll(/```rule (\w+)\n(.+)\n```/g)].map(([, form = '', rule = '']) => ({ form, rule }))

test('every example of the guide is understood', () => {
  const book = ruleBook()
  expect(examples.length).toBeGreaterThan(10)
  expect(examples.flatMap((example) => book.issues(example))).toEqual([])
})

test('the guide names every function, in both languages', () => {
  const halves = guide.split('# How rules are written')
  expect(FUNCTIONS.filter(({ name }) => halves.some((half) => !half.includes(name))).map(({ name }) => name)).toEqual(
    [],
  )
})
