import { userInfo } from 'node:os'
import type { AliasHeading, AliasView } from '#contract'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'
import { regionKey } from '../regions/region-names.ts'
import { readAliases } from './aliases.ts'
import type { Header } from './header.ts'

/** Where and when something was chosen. */
export interface ChosenAt {
  readonly at: string
  readonly file: string
  readonly sheet: string
}

/**
 * Keeps what the headings of a header feed as the next version of the form's mapping.
 *
 * Columns without a heading have nothing to be known by and are left out; what the newest version already says is not
 * kept again.
 */
export function keepMapping(db: Sqlite, form: string, header: Header, chosen: ChosenAt): void {
  const headings = headingsOf(header)
  const newest = readAliases(db).find((alias) => alias.form === form && alias.withdrawnAt === null)
  if (headings.length === 0 || (newest !== undefined && isSame(newest, headings))) return
  const alias = addAlias(db, 'mapping', form, chosen)
  const addHeading = db.prepare('INSERT INTO alias_heading (alias_id, position, path, column_name) VALUES (?, ?, ?, ?)')
  for (const [position, { path, column }] of headings.entries())
    addHeading.run(alias, position, JSON.stringify(path), column)
}

/** Keeps which county a name stands for; a name that was kept for another county before gets a new version. */
export function keepRegionName(db: Sqlite, text: string, region: string, chosen: ChosenAt): void {
  const name = regionKey(text)
  const newest = readAliases(db).find((alias) => alias.name === name && alias.withdrawnAt === null)
  if (newest?.region === region) return
  const alias = addAlias(db, 'region-name', name, chosen)
  db.prepare(
    'INSERT INTO alias_region (alias_id, region_id) VALUES (?, (SELECT region_id FROM region WHERE code = ?))',
  ).run(alias, region)
}

function headingsOf({ mapped, ignored }: Header): readonly AliasHeading[] {
  return [
    ...mapped.map(({ at, path, column }) => ({ at, path, column: column.name })),
    ...ignored.filter(({ byHand }) => byHand === true).map(({ at, path }) => ({ at, path, column: null })),
  ]
    .filter(({ path }) => path.length > 0)
    .sort((a, b) => a.at - b.at)
    .map(({ path, column }) => ({ path, column }))
}

function isSame(kept: AliasView, headings: readonly AliasHeading[]): boolean {
  const texts = (list: readonly AliasHeading[]) => list.map((heading) => JSON.stringify(heading)).sort()
  return JSON.stringify(texts(kept.headings)) === JSON.stringify(texts(headings))
}

function addAlias(db: Sqlite, kind: AliasView['kind'], subject: string, { at, file, sheet }: ChosenAt): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO alias (kind, subject, version, kept_at, kept_by, file_name, sheet)
       VALUES (:kind, :subject,
         (SELECT coalesce(max(version), 0) + 1 FROM alias WHERE kind = :kind AND subject = :subject), :at, :by, :file, :sheet)`,
    )
    .run({ kind, subject, at, by: account(), file, sheet })
  appendAudit(db, at, 'keep-alias', { alias: Number(lastInsertRowid), kind, subject })
  return Number(lastInsertRowid)
}

/** Name of the account at this computer; empty where the system knows none. */
function account(): string {
  try {
    return userInfo().username
  } catch {
    return '' // a system account without an entry has no name to keep
  }
}
