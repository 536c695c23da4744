import type { Label, RuleIssue } from '#contract'
import { firstMonth, lastMonth } from '../../base/periods.ts'
import { type CheckedRule, checkRule, compileRule, type RuleWorld, SENT_TABLES } from '../language/index.ts'
import type { ReadRuleFile } from './rule-file.ts'

/** A rule that has the right shape, held against the forms. */
export interface CheckedFile {
  /** `null` where there are issues. */
  readonly checked: CheckedRule | null
  readonly issues: readonly RuleIssue[]
  /** What it compares, in words; `null` where there are issues. */
  readonly reading: Label | null
}

/** What stands for something in every message. */
const GENERAL_PLACEHOLDERS = ['value', 'expected', 'difference', 'region', 'period', 'column']

/** What is wrong with a rule: in its text, its messages, its validity. */
export function checkRuleFile(file: ReadRuleFile, world: RuleWorld): CheckedFile {
  const { form, rule, when, tolerance } = file
  const read = checkRule({ form, rule, when, tolerance }, world)
  const issues = [
    ...read.issues,
    ...emptyTexts(file),
    ...(read.checked === null ? [] : unknownPlaceholders(file, read.checked, world)),
    ...(file.from !== undefined && file.until !== undefined && firstMonth(file.from) > lastMonth(file.until)
      ? [issue('validity-reversed', 'until', file.until)]
      : []),
  ]
  return issues.length === 0 ? { ...read, issues } : { checked: null, issues, reading: null }
}

function issue(code: RuleIssue['code'], field: RuleIssue['field'], value = '', suggestion: string | null = null) {
  return { code, field, from: 0, to: 0, value, suggestion } satisfies RuleIssue
}

function emptyTexts({ title, message }: ReadRuleFile): RuleIssue[] {
  return [
    ...(title.zh.trim() === '' ? [issue('title-empty', 'title')] : []),
    ...(message.zh.trim() === '' ? [issue('message-empty', 'message')] : []),
  ]
}

/** Names in braces that nothing stands for; what they may name is listed by the columns of the form and the operands. */
function unknownPlaceholders({ message, form }: ReadRuleFile, checked: CheckedRule, world: RuleWorld): RuleIssue[] {
  const columns = world.forms.get(form)?.columns.map(({ name }) => name) ?? []
  const known = new Set([...GENERAL_PLACEHOLDERS, ...columns])
  const named = [...new Set([...placeholders(message.zh), ...placeholders(message.en)])]
  if (named.every((name) => known.has(name))) return []
  for (const { name } of compileRule(checked, world, SENT_TABLES).operands) known.add(name)
  return named
    .filter((name) => !known.has(name))
    .map((name) => issue('placeholder-unknown', 'message', name, nearest(name, known)))
}

/** Names in braces of a message. */
export function placeholders(message: string): readonly string[] {
  return [...message.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name)
}

/** The name that begins or ends alike; `null` where none does. */
function nearest(name: string, known: ReadonlySet<string>): string | null {
  const parts = name.toLowerCase().split('_')
  const scored = [...known].map((each) => ({
    each,
    score: each.split('_').filter((part) => parts.includes(part)).length,
  }))
  const best = scored.sort((a, b) => b.score - a.score)[0]
  return best === undefined || best.score === 0 ? null : best.each
}
