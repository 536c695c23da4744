import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesList } from './list-rules/rules-list.ts'

const root = join(import.meta.dirname, '..')

writeFileSync(join(root, 'docs/rules-list.md'), rulesList(join(root, 'resources/forms')))
