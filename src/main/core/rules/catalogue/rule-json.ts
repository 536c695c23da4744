import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { RuleFile, RuleIssue } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import { readJson } from '../../base/read-json.ts'
import { isRead, type ReadRuleFile, readRuleFile } from './rule-file.ts'

/**
 * Reads a rule out of a JSON file; what it names is checked when it is kept.
 *
 * @throws CoreError `file-unknown`, `file-unreadable`, `rule-malformed`
 */
export function readRuleJson(path: string): ReadRuleFile {
  const read = readRuleFile(readJson(path, 'rule-malformed'))
  if (isRead(read)) return read
  throw malformed(basename(path), read)
}

/** Writes a rule as JSON. @throws CoreError `file-unwritable` */
export function writeRuleJson(rule: RuleFile, path: string): void {
  try {
    writeFileSync(path, ruleJson(rule))
  } catch {
    throw new CoreError('file-unwritable', { file: basename(path) })
  }
}

export function ruleJson(rule: RuleFile): string {
  return `${JSON.stringify(rule, null, 2)}\n`
}

/** The first of the issues as a problem. */
export function malformed(rule: string, issues: readonly RuleIssue[]): CoreError {
  const [first] = issues
  const { field: at = '', code: why = 'schema', value = '', suggestion, from = 0, to = 0 } = first ?? {}
  return new CoreError('rule-malformed', {
    rule,
    at,
    why,
    value,
    suggestion: suggestion ?? '',
    from,
    to,
    count: issues.length,
  })
}

/** Code of a definition of which nothing else is known yet. */
export function codeOf(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 'code' in raw ? String(raw.code) : ''
}
