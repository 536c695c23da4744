import type { KeepView, SavedView, ViewKind, ViewSettings } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'

/** Views kept in the book, by name; removed ones only by their number. */
export function readViews(db: Sqlite, kind: ViewKind | undefined): readonly SavedView[] {
  return db
    .prepare<[string | null], ViewRow>(
      `SELECT ${COLUMNS} FROM view WHERE removed_at IS NULL AND kind = coalesce(?, kind) ORDER BY kind, name`,
    )
    .all(kind ?? null)
    .map(toView)
}

/** @throws CoreError `view-unknown` */
export function readView(db: Sqlite, view: number): SavedView {
  const row = db.prepare<[number], ViewRow>(`SELECT ${COLUMNS} FROM view WHERE view_id = ?`).get(view)
  if (row === undefined) throw new CoreError('view-unknown', { view })
  return toView(row)
}

/**
 * Keeps settings under a name: a new view, or a change of one.
 *
 * @throws CoreError `view-unknown`, `view-exists` where another of that kind has the name and is not to be replaced
 */
export function keepView(db: Sqlite, asked: KeepView, at: string): SavedView {
  const { kind, form, version, overwrite = false } = asked
  const name = asked.name.trim()
  const settings = JSON.stringify(asked.settings)
  return db
    .transaction(() => {
      const own = asked.view === undefined ? null : readView(db, asked.view)
      const other = namesake(db, kind, name)
      const isOther = other !== null && other !== own?.view
      if (isOther && !overwrite) throw new CoreError('view-exists', { name })
      if (isOther && own !== null) setRemoved(db, other, at)
      const view = own?.view ?? other
      const values = [kind, name, form, version, settings, at]
      const kept =
        view === null
          ? Number(
              db
                .prepare('INSERT INTO view (kind, name, form, version, settings, kept_at) VALUES (?, ?, ?, ?, ?, ?)')
                .run(...values).lastInsertRowid,
            )
          : view
      if (view !== null)
        db.prepare(
          `UPDATE view SET kind = ?, name = ?, form = ?, version = ?, settings = ?, kept_at = ?, removed_at = NULL
           WHERE view_id = ?`,
        ).run(...values, view)
      appendAudit(db, at, 'keep-view', { view: kept, kind, name })
      return readView(db, kept)
    })
    .immediate()
}

/** Takes a view out of the lists; it can be brought back. @throws CoreError `view-unknown` */
export function removeView(db: Sqlite, view: number, at: string): SavedView {
  return db
    .transaction(() => {
      const { name, kind, removedAt } = readView(db, view)
      if (removedAt === null) {
        setRemoved(db, view, at)
        appendAudit(db, at, 'remove-view', { view, kind, name })
      }
      return readView(db, view)
    })
    .immediate()
}

/** Brings a removed view back. @throws CoreError `view-unknown`, `view-exists` where another has its name by now */
export function restoreView(db: Sqlite, view: number, at: string): SavedView {
  return db
    .transaction(() => {
      const { name, kind, removedAt } = readView(db, view)
      if (removedAt !== null) {
        if (namesake(db, kind, name) !== null) throw new CoreError('view-exists', { name })
        setRemoved(db, view, null)
        appendAudit(db, at, 'restore-view', { view, kind, name })
      }
      return readView(db, view)
    })
    .immediate()
}

const COLUMNS = 'view_id AS view, kind, name, form, version, settings, kept_at AS keptAt, removed_at AS removedAt'

type ViewRow = Omit<SavedView, 'settings'> & { readonly settings: string }

function toView(row: ViewRow): SavedView {
  return { ...row, settings: JSON.parse(row.settings) as ViewSettings }
}

function namesake(db: Sqlite, kind: ViewKind, name: string): number | null {
  const found = db
    .prepare<[string, string], { view: number }>(
      'SELECT view_id AS view FROM view WHERE kind = ? AND name = ? AND removed_at IS NULL',
    )
    .get(kind, name)
  return found?.view ?? null
}

function setRemoved(db: Sqlite, view: number, at: string | null): void {
  db.prepare('UPDATE view SET removed_at = ? WHERE view_id = ?').run(at, view)
}
