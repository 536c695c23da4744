import type { RuleVersion } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import { type ReadRuleFile, ruleFile } from './rule-file.ts'

/** Books written by an older program have no rules of their own, and one opened for reading alone stays as it is. */
const OWN_RULES_SINCE = 100

/** A version of a rule that somebody wrote. */
export interface OwnRule {
  readonly file: ReadRuleFile
  readonly author: string
  readonly since: string
  readonly until: string | null
}

interface Kept {
  readonly definition: string
  readonly author: string
  readonly since: string
  readonly until: string | null
}

/** The version that holds of every rule that people wrote in this book. */
export function readOwnRules(db: Sqlite): readonly OwnRule[] {
  if (!hasRules(db)) return []
  return db
    .prepare<[], Kept>('SELECT definition, author, since, until FROM rule WHERE until IS NULL ORDER BY code')
    .all()
    .map(toOwnRule)
}

/** The newest version of a rule of the book's own, withdrawn or not; `null` where it never had one. */
export function newestOwnRule(db: Sqlite, code: string): OwnRule | null {
  if (!hasRules(db)) return null
  const found = db
    .prepare<[string], Kept>(
      'SELECT definition, author, since, until FROM rule WHERE code = ? ORDER BY version DESC LIMIT 1',
    )
    .get(code)
  return found === undefined ? null : toOwnRule(found)
}

/** Every version of a rule of the book's own, newest first; those withdrawn too. */
export function readVersions(db: Sqlite, code: string): readonly RuleVersion[] {
  if (!hasRules(db)) return []
  return db
    .prepare<[string], Kept>('SELECT definition, author, since, until FROM rule WHERE code = ? ORDER BY version DESC')
    .all(code)
    .map((kept) => {
      const { file, ...version } = toOwnRule(kept)
      return { version: file.version, ...version, definition: file }
    })
}

/** Writes a version of a rule of the book's own; the one before it ends. */
export function keepOwnRule(db: Sqlite, file: ReadRuleFile, author: string, at: string): void {
  endOwnRule(db, file.code, at)
  db.prepare('INSERT INTO rule (code, version, definition, author, since) VALUES (?, ?, ?, ?, ?)').run(
    file.code,
    file.version,
    JSON.stringify(file),
    author,
    at,
  )
}

/** Ends the version that holds. */
export function endOwnRule(db: Sqlite, code: string, at: string): void {
  db.prepare('UPDATE rule SET until = ? WHERE code = ? AND until IS NULL').run(at, code)
}

/** Lets the newest version hold again. */
export function reviveOwnRule(db: Sqlite, code: string): void {
  db.prepare(
    'UPDATE rule SET until = NULL WHERE code = ? AND version = (SELECT max(version) FROM rule o WHERE o.code = rule.code)',
  ).run(code)
}

function hasRules(db: Sqlite): boolean {
  return Number(db.pragma('user_version', { simple: true })) >= OWN_RULES_SINCE
}

function toOwnRule({ definition, ...kept }: Kept): OwnRule {
  return { ...kept, file: ruleFile.parse(JSON.parse(definition)) }
}
