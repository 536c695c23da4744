import type { FormVersion } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import type { FormDefinition, Unit } from './form-definition.ts'
import { formFile } from './form-file.ts'
import { toForm } from './to-form.ts'

/** Books written by an older program have no own forms, and one opened for reading alone stays as it is. */
const OWN_FORMS_SINCE = 30

function knowsOwnForms(db: Sqlite): boolean {
  return Number(db.pragma('user_version', { simple: true })) >= OWN_FORMS_SINCE
}

/** The newest version of every form that people defined in this book. */
export function readOwnForms(db: Sqlite, units: readonly Unit[]): readonly FormDefinition[] {
  if (!knowsOwnForms(db)) return []
  return db
    .prepare<[], { definition: string }>('SELECT definition FROM form WHERE is_own = 1 AND until IS NULL ORDER BY code')
    .all()
    .map(({ definition }) => toForm(formFile.parse(JSON.parse(definition)), new Map(), units, 'book'))
}

/** Writes a version of an own form; the one before it ends. */
export function keepOwnVersion(db: Sqlite, form: FormDefinition, at: string): void {
  db.prepare('UPDATE form SET until = ? WHERE code = ? AND is_own = 1 AND until IS NULL').run(at, form.code)
  db.prepare('INSERT INTO form (code, version, definition, is_own, since) VALUES (?, ?, ?, 1, ?)').run(
    form.code,
    form.version,
    JSON.stringify(form.file),
    at,
  )
}

/** Every version of every form the book knows, by form, oldest first. */
export function readFormVersions(db: Sqlite): ReadonlyMap<string, readonly FormVersion[]> {
  const versions = new Map<string, FormVersion[]>()
  if (!knowsOwnForms(db)) return versions
  const rows = db
    .prepare<[], FormVersion & { code: string }>('SELECT code, version, since, until FROM form ORDER BY code, version')
    .all()
  for (const { code, ...version } of rows) versions.set(code, [...(versions.get(code) ?? []), version])
  return versions
}
