import type { ImportView, SubmissionView } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue } from '../forms/form-definition.ts'
import { settleCurrent } from './current.ts'
import { readImports, readSubmission } from './submissions.ts'

/** Takes one submission back; the version before it counts again. @throws CoreError `submission-unknown`, `nothing-to-undo` */
export function undoSubmission(db: Sqlite, catalogue: Catalogue, submission: number, at: string): SubmissionView {
  const found = readSubmission(db, submission)
  if (found.state === 'undone') throw new CoreError('nothing-to-undo', { submission })
  db.transaction(() => {
    db.prepare('UPDATE submission SET undone = 1 WHERE submission_id = ?').run(submission)
    settle(db, catalogue, [found])
    appendAudit(db, at, 'undo', { submission })
  }).immediate()
  return readSubmission(db, submission)
}

/** Takes back an import as a whole, the newest one where none is named. @throws CoreError `import-unknown`, `nothing-to-undo` */
export function undoImport(db: Sqlite, catalogue: Catalogue, number: number | undefined, at: string): ImportView {
  const target = number === undefined ? readImports(db).find(({ undone }) => !undone) : importOf(db, number)
  if (target === undefined || target.undone) throw new CoreError('nothing-to-undo', {})
  setUndone(db, catalogue, target.import, true, at)
  return importOf(db, target.import)
}

/** Brings an undone import back, the one undone last where none is named. @throws CoreError `import-unknown`, `nothing-to-redo` */
export function redoImport(db: Sqlite, catalogue: Catalogue, number: number | undefined, at: string): ImportView {
  const target = number ?? lastUndone(db)
  if (target === null || !importOf(db, target).undone) throw new CoreError('nothing-to-redo', {})
  setUndone(db, catalogue, target, false, at)
  return importOf(db, target)
}

function setUndone(db: Sqlite, catalogue: Catalogue, number: number, undone: boolean, at: string): void {
  db.transaction(() => {
    db.prepare('UPDATE submission SET undone = ? WHERE import_id = ?').run(undone ? 1 : 0, number)
    db.prepare('UPDATE import SET undone_at = ? WHERE import_id = ?').run(undone ? at : null, number)
    const touched = db
      .prepare<[number], { form: string; period: string }>(
        'SELECT DISTINCT form, period FROM submission WHERE import_id = ?',
      )
      .all(number)
    settle(db, catalogue, touched)
    appendAudit(db, at, undone ? 'undo' : 'redo', { import: number })
  }).immediate()
}

function settle(
  db: Sqlite,
  catalogue: Catalogue,
  touched: readonly { readonly form: string; readonly period: string }[],
): void {
  for (const { form, period } of touched) {
    const definition = catalogue.forms.get(form)
    if (definition === undefined) throw new CoreError('form-unknown', { form })
    settleCurrent(db, { form: definition, period })
  }
}

function lastUndone(db: Sqlite): number | null {
  const found = db
    .prepare<[], { import_id: number }>(
      'SELECT import_id FROM import WHERE undone_at IS NOT NULL ORDER BY undone_at DESC, import_id ASC LIMIT 1',
    )
    .get()
  return found?.import_id ?? null
}

function importOf(db: Sqlite, number: number): ImportView {
  const found = readImports(db).find((view) => view.import === number)
  if (found === undefined) throw new CoreError('import-unknown', { import: number })
  return found
}
