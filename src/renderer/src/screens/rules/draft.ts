import type { RuleFile, RuleTolerance, RuleView } from '#contract'

/** A rule to begin with: nothing said about the rows of a return. */
export function emptyRule(form: string): RuleFile {
  return {
    code: '',
    form,
    title: { zh: '', en: '' },
    rule: '',
    severity: 'warning',
    message: { zh: '', en: '' },
  }
}

/** A copy of a rule under a code of its own. */
export function copyOf(file: RuleFile): RuleFile {
  const { version: _, off: __, ...rest } = file
  const name = file.code.startsWith(`${file.form}.`) ? file.code.slice(file.form.length + 1) : file.code
  return { ...rest, code: `${file.form}.my-${name}`.slice(0, 80) }
}

/** A period or condition that is left out where it is empty. */
export function withOptional(file: RuleFile, name: 'from' | 'until' | 'when', value: string): RuleFile {
  const { [name]: _, ...rest } = file
  return value === '' ? rest : { ...rest, [name]: value }
}

/** Where the rule comes from; left out where nothing is said in either language. */
export function withSource(file: RuleFile, language: 'zh' | 'en', value: string): RuleFile {
  const { source, ...rest } = file
  const both = { zh: source?.zh ?? '', en: source?.en ?? '', [language]: value }
  return both.zh === '' && both.en === '' ? rest : { ...rest, source: both }
}

/** One part of the tolerance; `null` or, for rounding, what holds anyhow leaves it out. */
export function withTolerance(file: RuleFile, part: keyof RuleTolerance, value: number | boolean | null): RuleFile {
  const { tolerance, ...rest } = file
  const { [part]: _, ...others } = tolerance ?? {}
  const all = value === null || value === true ? others : { ...others, [part]: value }
  return Object.keys(all).length === 0 ? rest : { ...rest, tolerance: all }
}

/** What is sent to be checked and kept: blanks around texts are nothing. */
export function toCheck(file: RuleFile): RuleFile {
  const { version: _, ...rest } = file
  const trimmed = (['from', 'until', 'when'] as const).reduce(
    (all: RuleFile, name) => withOptional(all, name, all[name]?.trim() ?? ''),
    rest,
  )
  return { ...trimmed, code: file.code.trim() }
}

/** A code as it can be typed. */
export function codeIn(typed: string): string {
  return typed
    .replace(/[^A-Za-z0-9._-]/g, '')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, 80)
}

/** Names that a message can hold in braces: those that stand in the rule, and what was expected. */
export function placeholdersOf(rule: string, columns: readonly string[]): readonly string[] {
  const named = new Set(rule.match(/[\p{L}_][\p{L}\p{N}_]*/gu))
  return [...columns.filter((name) => named.has(name)), 'expected', 'difference', 'region', 'period']
}

/** The definition that a rule of the list has. */
export function fileOf(rule: RuleView): RuleFile {
  const { code, form, title, rule: text, severity, message, tolerance } = rule
  return {
    code,
    form,
    title,
    rule: text,
    severity,
    message,
    ...(rule.when !== null && { when: rule.when }),
    ...(Object.keys(tolerance).length > 0 && { tolerance }),
    ...(rule.from !== null && { from: rule.from }),
    ...(rule.until !== null && { until: rule.until }),
    ...(rule.source !== null && { source: rule.source }),
  }
}

/** A rule without a code is checked too: what is wrong with its text shows from the first word on. */
export function named(rule: RuleFile): RuleFile {
  return rule.code === '' ? { ...rule, code: `${rule.form}.nameless` } : rule
}

const NAMELESS = { zh: '未命名', en: 'Nameless' }
const NOT_SAID = { zh: '不成立', en: 'Does not hold' }

/** The same with something in place of the texts that are not written yet, so that it can be read out and tried. */
export function runnable(rule: RuleFile): RuleFile {
  return {
    ...named(rule),
    ...(rule.title.zh.trim() === '' && { title: NAMELESS }),
    ...(rule.message.zh.trim() === '' && { message: NOT_SAID }),
  }
}
