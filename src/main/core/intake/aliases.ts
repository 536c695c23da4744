import type { AliasHeading, AliasView } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'

type AliasRow = Omit<AliasView, 'headings' | 'form' | 'name'> & { readonly subject: string }

/** Mappings and county names that were kept, newest first; withdrawn ones are marked. */
export function readAliases(db: Sqlite): readonly AliasView[] {
  const headings = new Map<number, AliasHeading[]>()
  const rows = db
    .prepare<[], { alias: number; path: string; column: string | null }>(
      'SELECT alias_id AS alias, path, column_name AS "column" FROM alias_heading ORDER BY alias_id, position',
    )
    .all()
  for (const { alias, path, column } of rows) {
    const list = headings.get(alias) ?? []
    list.push({ path: JSON.parse(path) as string[], column })
    headings.set(alias, list)
  }
  return db
    .prepare<[], AliasRow>(
      `SELECT a.alias_id AS alias, a.kind, a.subject, a.version, a.kept_at AS keptAt, a.kept_by AS keptBy, a.file_name AS file,
         a.sheet, a.withdrawn_at AS withdrawnAt, r.code AS region
       FROM alias a LEFT JOIN alias_region USING (alias_id) LEFT JOIN region r USING (region_id) ORDER BY a.alias_id DESC`,
    )
    .all()
    .map(({ subject, ...row }) => ({
      ...row,
      form: row.kind === 'mapping' ? subject : null,
      name: row.kind === 'region-name' ? subject : null,
      headings: headings.get(row.alias) ?? [],
    }))
}

/** Region codes by the county names that were kept and still hold, the newest meaning of each. */
export function keptRegionNames(aliases: readonly AliasView[]): Readonly<Record<string, string>> {
  const names = new Map<string, string>()
  for (const { kind, name, region, withdrawnAt } of aliases) {
    if (kind !== 'region-name' || name === null || region === null || withdrawnAt !== null) continue
    if (!names.has(name)) names.set(name, region)
  }
  return Object.fromEntries(names)
}

/** Later imports no longer go by it; what was imported with it stays. @throws CoreError `alias-unknown` */
export function withdrawAlias(db: Sqlite, alias: number, at: string): AliasView {
  const found = () => readAliases(db).find((each) => each.alias === alias)
  if (found() === undefined) throw new CoreError('alias-unknown', { alias })
  db.transaction(() => {
    const { changes } = db
      .prepare('UPDATE alias SET withdrawn_at = ? WHERE alias_id = ? AND withdrawn_at IS NULL')
      .run(at, alias)
    if (changes > 0) appendAudit(db, at, 'withdraw-alias', { alias })
  }).immediate()
  return found() as AliasView
}
