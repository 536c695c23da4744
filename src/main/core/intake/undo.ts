import type { ImportView, SubmissionView } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'
import type { Catalogue } from '../forms/form-definition.ts'
import { settleAll } from './current.ts'
import { checkExplanationsFree } from './explanations/sent-explanations.ts'
import { readImports, readSubmission } from './submissions.ts'

/** How a submission was undone, as bits of `submission.undone`: an import brought back leaves alone what was undone singly. */
const SINGLY = 1
const WITH_IMPORT = 2

/** Takes one submission back; the version before it counts again. @throws CoreError `submission-unknown`, `nothing-to-undo` */
export function undoSubmission(db: Sqlite, catalogue: Catalogue, submission: number, at: string): SubmissionView {
  const found = readSubmission(db, submission)
  if (found.state === 'undone') throw new CoreError('nothing-to-undo', { submission })
  return setSubmission(db, catalogue, found, 'undo', at)
}

/** Brings one undone submission back, also out of an import undone as a whole. @throws CoreError `submission-unknown`, `nothing-to-redo` */
export function redoSubmission(db: Sqlite, catalogue: Catalogue, submission: number, at: string): SubmissionView {
  const found = readSubmission(db, submission)
  if (found.state !== 'undone') throw new CoreError('nothing-to-redo', { submission })
  return setSubmission(db, catalogue, found, 'redo', at)
}

function setSubmission(
  db: Sqlite,
  catalogue: Catalogue,
  found: SubmissionView,
  verb: 'undo' | 'redo',
  at: string,
): SubmissionView {
  const { submission } = found
  db.transaction(() => {
    db.prepare('UPDATE submission SET undone = ? WHERE submission_id = ?').run(verb === 'undo' ? SINGLY : 0, submission)
    settleAll(db, catalogue, [found])
    appendAudit(db, at, verb, { submission })
  }).immediate()
  return readSubmission(db, submission)
}

/** Takes back an import as a whole, the newest one where none is named. @throws CoreError `import-unknown`, `nothing-to-undo`, `submission-accepted` */
export function undoImport(db: Sqlite, catalogue: Catalogue, number: number | undefined, at: string): ImportView {
  const target = number === undefined ? readImports(db).find(({ undone }) => !undone) : importOf(db, number)
  if (target === undefined || target.undone) throw new CoreError('nothing-to-undo', {})
  setUndone(db, catalogue, target.import, true, at)
  return importOf(db, target.import)
}

/** Brings an undone import back, the one undone last where none is named. @throws CoreError `import-unknown`, `nothing-to-redo`, `submission-accepted` */
export function redoImport(db: Sqlite, catalogue: Catalogue, number: number | undefined, at: string): ImportView {
  const target = number ?? lastUndone(db)
  if (target === null || !(importOf(db, target).undone || wasUndone(db, target)))
    throw new CoreError('nothing-to-redo', {})
  setUndone(db, catalogue, target, false, at)
  return importOf(db, target)
}

function setUndone(db: Sqlite, catalogue: Catalogue, number: number, undone: boolean, at: string): void {
  db.transaction(() => {
    checkExplanationsFree(db, number)
    const flag = undone ? `undone | ${WITH_IMPORT}` : wasUndone(db, number) ? `undone & ~${WITH_IMPORT}` : '0'
    db.prepare(`UPDATE submission SET undone = ${flag} WHERE import_id = ?`).run(number)
    db.prepare('UPDATE import SET undone_at = ? WHERE import_id = ?').run(undone ? at : null, number)
    const touched = db
      .prepare<[number], { form: string; period: string }>(
        'SELECT DISTINCT form, period FROM submission WHERE import_id = ?',
      )
      .all(number)
    settleAll(db, catalogue, touched)
    appendAudit(db, at, undone ? 'undo' : 'redo', { import: number })
  }).immediate()
}

/** Whether something of an import was undone with the whole of it, and not yet brought back. */
function wasUndone(db: Sqlite, number: number): boolean {
  return (
    db.prepare(`SELECT 1 FROM submission WHERE import_id = ? AND undone & ${WITH_IMPORT} LIMIT 1`).get(number) !==
    undefined
  )
}

function lastUndone(db: Sqlite): number | null {
  const found = db
    .prepare<[], { import_id: number }>(
      `SELECT import_id FROM import WHERE undone_at IS NOT NULL
         AND EXISTS (SELECT 1 FROM submission s WHERE s.import_id = import.import_id AND s.undone & ${WITH_IMPORT})
       ORDER BY undone_at DESC, import_id ASC LIMIT 1`,
    )
    .get()
  return found?.import_id ?? null
}

function importOf(db: Sqlite, number: number): ImportView {
  const found = readImports(db).find((view) => view.import === number)
  if (found === undefined) throw new CoreError('import-unknown', { import: number })
  return found
}
