import { readFileSync } from 'node:fs'
import { CoreError } from '../core/base/core-error.ts'
import { readJson } from '../core/base/read-json.ts'

/**
 * The rules of a JSON file, or of what comes in where `-` stands for it: one rule, a list of them, or `{ "rules": […] }`.
 *
 * @throws CoreError `file-unknown`, `file-unreadable`, `rule-malformed` where it is no JSON
 */
export function readRules(path: string): readonly unknown[] {
  const read = path === '-' ? fromInput() : readJson(path, 'rule-malformed')
  if (Array.isArray(read)) return read
  return isList(read) ? read.rules : [read]
}

function fromInput(): unknown {
  try {
    return JSON.parse(readFileSync(0, 'utf8').replace(/^\ufeff/, ''))
  } catch {
    throw new CoreError('rule-malformed', { at: '-', why: 'not-json', value: '', count: 1 })
  }
}

function isList(read: unknown): read is { readonly rules: readonly unknown[] } {
  return typeof read === 'object' && read !== null && 'rules' in read && Array.isArray(read.rules)
}
