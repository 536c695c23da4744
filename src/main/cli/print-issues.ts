import type { RuleFile, RuleIssue, RuleIssueCode } from '#contract'

const SENTENCES: Readonly<Record<RuleIssueCode, string>> = {
  schema: 'does not have the shape of a rule',
  syntax: 'cannot be read here',
  'form-unknown': 'there is no such form',
  'column-unknown': 'the form has no such column',
  'function-unknown': 'there is no such function',
  'arguments-wrong': 'the function does not take these',
  'type-mismatch': 'these cannot be compared or reckoned with each other',
  'not-a-condition': 'this is a value, and a condition is wanted: a comparison',
  'member-unknown': 'the code list has no such member',
  'standard-unknown': 'there is no such standard',
  'by-unknown': 'there is no such dimension',
  'by-missing': 'it has to be said by which dimensions',
  'code-unknown': 'the form has no column of this number',
  'too-deep': 'it is nested too deeply',
  'title-empty': 'the title is empty',
  'message-empty': 'the message is empty',
  'placeholder-unknown': 'nothing stands for this name in braces',
  'validity-reversed': 'the end lies before the beginning',
}

/** Says on stderr what is wrong with a rule, each with a caret under its place and what was probably meant. */
export function printIssues(rule: unknown, issues: readonly RuleIssue[]): void {
  for (const issue of issues) process.stderr.write(issueText(rule, issue))
}

function issueText(rule: unknown, { code, field, from, to, value, suggestion }: RuleIssue): string {
  const head = `${codeOf(rule)}: ${field}: ${SENTENCES[code]}${value === '' ? '' : `: ${value}`}`
  const meant = suggestion === null ? '' : ` – did you mean ${suggestion}?`
  const text = textOf(rule, field)
  if (text === null || (from === 0 && to === 0)) return `${head}${meant}\n`
  const line = text.replace(/\s/g, ' ')
  return `${head}${meant}\n  ${line}\n  ${blanks(line.slice(0, from))}${carets(line.slice(from, Math.max(to, from + 1)))}\n`
}

/** Chinese characters are two columns wide in a terminal. */
function blanks(text: string): string {
  return [...text].map((character) => (isWide(character) ? '  ' : ' ')).join('')
}

function carets(text: string): string {
  return text === '' ? '^' : [...text].map((character) => (isWide(character) ? '^^' : '^')).join('')
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/.test(character)
}

function textOf(rule: unknown, field: keyof RuleFile): string | null {
  const value = typeof rule === 'object' && rule !== null ? (rule as Record<string, unknown>)[field] : null
  return typeof value === 'string' ? value : null
}

function codeOf(rule: unknown): string {
  return textOf(rule, 'code') ?? 'rule'
}
