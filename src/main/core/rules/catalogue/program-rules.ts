import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formRules, type ReadRuleFile } from './rule-file.ts'

/** Reads every rule of resources/forms/rules; a fault in the shape of one is ours and stops the program. */
export function readProgramRules(folder: string): readonly ReadRuleFile[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const rules = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => formRules.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).rules)
  const codes = rules.map(({ code }) => code)
  const twice = codes.find((code, at) => codes.indexOf(code) !== at)
  if (twice !== undefined) throw new Error(`rule ${twice} is defined twice`)
  return rules
}
