import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rulesList } from '../../tools/list-rules/rules-list.ts'

const root = join(import.meta.dirname, '../..')

test('the list of rules in the manual is that of the rules shipped; npm run list:rules writes it anew', () => {
  expect(readFileSync(join(root, 'docs/rules-list.md'), 'utf8')).toBe(rulesList(join(root, 'resources/forms')))
})
