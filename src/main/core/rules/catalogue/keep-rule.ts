import type { RuleCheck, RuleStep } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import { appendAudit } from '../../book/audit.ts'
import type { Sqlite } from '../../book/open-book.ts'
import { NAMELESS, signedIn } from '../../book/signed-in.ts'
import { markRule } from '../running/pending.ts'
import { type BookRules, ruleOf } from './book-rules.ts'
import { checkRuleFile } from './check-rule-file.ts'
import { endOwnRule, keepOwnRule, newestOwnRule, reviveOwnRule } from './own-rules.ts'
import type { RuleDefinition } from './rule-definition.ts'
import { isRead, type ReadRuleFile, readRuleFile } from './rule-file.ts'
import { codeOf, malformed } from './rule-json.ts'
import { keepSwitch } from './rule-switches.ts'

export interface RulesToKeep {
  readonly db: Sqlite
  readonly rules: BookRules
}

/** Looks at a rule without keeping it. @throws CoreError `rule-taken` */
export function checkDefinition(source: RulesToKeep, raw: unknown): RuleCheck {
  const read = readRuleFile(raw)
  if (!isRead(read)) return { issues: read, step: null, version: null, reading: null }
  const { issues, reading } = checkRuleFile(read, source.rules.world())
  if (issues.length > 0) return { issues, step: null, version: null, reading: null }
  const { step, file } = stepOf(source, read)
  return { issues, step, version: file.version, reading }
}

/**
 * Keeps a rule in the book, a new one or the next version of one of its own, and marks what it looks at for a check.
 *
 * @throws CoreError `rule-malformed`, `rule-taken`
 */
export function keepRule(
  source: RulesToKeep,
  raw: unknown,
  at: string,
): { readonly rule: RuleDefinition; readonly step: RuleStep } {
  const asked = readRuleFile(raw)
  if (!isRead(asked)) throw malformed(codeOf(raw), asked)
  const { issues } = checkRuleFile(asked, source.rules.world())
  if (issues.length > 0) throw malformed(asked.code, issues)
  const { db, rules } = source
  const step = db
    .transaction(() => {
      const { step: taken, file } = stepOf(source, asked)
      if (taken !== 'unchanged') {
        keepOwnRule(db, file, authorOf(db), at)
        appendAudit(db, at, 'rule-add', { rule: file.code, version: file.version })
        markRule(db, file)
      }
      return taken
    })
    .immediate()
  rules.reload()
  return { step, rule: ruleOf(rules, asked.code) }
}

/** Takes a rule of the book's own out. @throws CoreError `rule-unknown`, `rule-taken` */
export function withdrawRule({ db, rules }: RulesToKeep, code: string, at: string): void {
  const { view } = ruleOf(rules, code)
  if (view.origin === 'program') throw new CoreError('rule-taken', { rule: code })
  db.transaction(() => {
    endOwnRule(db, code, at)
    appendAudit(db, at, 'rule-withdraw', { rule: code, version: view.version })
  }).immediate()
  rules.reload()
}

/** Brings a withdrawn rule back. @throws CoreError `rule-unknown` where the book never had it */
export function restoreRule({ db, rules }: RulesToKeep, code: string, at: string): RuleDefinition {
  const newest = newestOwnRule(db, code)
  if (newest === null) throw new CoreError('rule-unknown', { rule: code })
  if (newest.until !== null)
    db.transaction(() => {
      reviveOwnRule(db, code)
      appendAudit(db, at, 'rule-restore', { rule: code, version: newest.file.version })
      markRule(db, newest.file)
    }).immediate()
  rules.reload()
  return ruleOf(rules, code)
}

/** Turns a rule on or off, for a reason that the audit keeps. @throws CoreError `rule-unknown` */
export function turnRule(
  { db, rules }: RulesToKeep,
  { code, active, reason }: { readonly code: string; readonly active: boolean; readonly reason: string },
  at: string,
): RuleDefinition {
  const { view, file } = ruleOf(rules, code)
  if (view.active !== active)
    db.transaction(() => {
      keepSwitch(db, { code, active, reason, by: authorOf(db), at })
      appendAudit(db, at, active ? 'rule-on' : 'rule-off', { rule: code, reason })
      if (active) markRule(db, file)
    }).immediate()
  rules.reload()
  return ruleOf(rules, code)
}

/** The book numbers the versions itself: the number in a file is that of the book it came from. */
function stepOf({ db, rules }: RulesToKeep, file: ReadRuleFile): { step: RuleStep; file: ReadRuleFile } {
  const before = rules.all.get(file.code)
  if (before?.view.origin === 'program') throw new CoreError('rule-taken', { rule: file.code })
  if (before !== undefined && isSame(before.file, file)) return { step: 'unchanged', file: before.file }
  const version = (newestOwnRule(db, file.code)?.file.version ?? 0) + 1
  return { step: before === undefined ? 'new' : 'next-version', file: { ...file, version } }
}

/** The same but for the number; the shape puts the fields of both in one order. */
function isSame(a: ReadRuleFile, b: ReadRuleFile): boolean {
  return JSON.stringify({ ...a, version: 0 }) === JSON.stringify({ ...b, version: 0 })
}

/** Name of who acts on the connection. */
function authorOf(db: Sqlite): string {
  return signedIn(db)?.name ?? NAMELESS
}
