import type { IndicatorVersion } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import { indicatorFile, type ReadIndicatorFile } from './indicator-file.ts'

/** Books written by an older program have no own indicators, and one opened for reading alone stays as it is. */
const OWN_INDICATORS_SINCE = 70

/** The version that holds of every indicator that people defined in this book. */
export function readOwnIndicators(db: Sqlite): readonly ReadIndicatorFile[] {
  if (Number(db.pragma('user_version', { simple: true })) < OWN_INDICATORS_SINCE) return []
  return db
    .prepare<[], { definition: string }>('SELECT definition FROM indicator WHERE until IS NULL ORDER BY code')
    .all()
    .map(({ definition }) => indicatorFile.parse(JSON.parse(definition)))
}

/** Every version of an own indicator, newest first; those withdrawn too. */
export function readVersions(db: Sqlite, code: string): readonly IndicatorVersion[] {
  if (Number(db.pragma('user_version', { simple: true })) < OWN_INDICATORS_SINCE) return []
  return db
    .prepare<[string], { version: number; since: string; until: string | null; definition: string }>(
      'SELECT version, since, until, definition FROM indicator WHERE code = ? ORDER BY version DESC',
    )
    .all(code)
    .map(({ definition, ...version }) => ({ ...version, definition: indicatorFile.parse(JSON.parse(definition)) }))
}

/** Writes a version of an own indicator; the one before it ends. */
export function keepOwnIndicator(db: Sqlite, file: ReadIndicatorFile, at: string): void {
  endOwnIndicator(db, file.code, at)
  db.prepare('INSERT INTO indicator (code, version, definition, since) VALUES (?, ?, ?, ?)').run(
    file.code,
    file.version,
    JSON.stringify(file),
    at,
  )
}

/** Ends the version that holds. */
export function endOwnIndicator(db: Sqlite, code: string, at: string): void {
  db.prepare('UPDATE indicator SET until = ? WHERE code = ? AND until IS NULL').run(at, code)
}

/** Number of the newest version that an own indicator ever had; 0 where it is new. */
export function newestVersion(db: Sqlite, code: string): number {
  return (
    db
      .prepare<[string], { newest: number | null }>('SELECT max(version) AS newest FROM indicator WHERE code = ?')
      .get(code)?.newest ?? 0
  )
}
