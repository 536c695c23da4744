import type { RuleFile } from '#contract'
import type { TestBook } from './book.ts'

/** A rule as people would write it: nobody is aided without being aided once. */
export function ownRule(more: Partial<RuleFile> = {}): RuleFile {
  return {
    code: 'times-persons',
    form: 'EDU_TABLE',
    title: { zh: '人次不少于人数', en: 'Times are no fewer than persons' },
    rule: 'times >= persons',
    severity: 'error',
    message: {
      zh: '{stage}：人次 {times} 少于人数 {persons}，差 {difference}。',
      en: '{stage}: {times} times for {persons} persons, a difference of {difference}.',
    },
    ...more,
  }
}

/** Turns the rules of the program off, so that a test meets its own alone, and keeps these. */
export function onlyRules({ context, rules }: TestBook, ...own: readonly RuleFile[]): void {
  const off = context.book.db.prepare("INSERT INTO rule_switch VALUES (?, 0, 'not looked at here', 'test', 'then')")
  for (const { code } of rules.list({})) off.run(code)
  context.rules.reload()
  for (const rule of own) rules.add({ rule })
}
