import type { FormCheck, FormIssue, FormStep } from '#contract'
import { CoreError } from '../base/core-error.ts'
import { appendAudit } from '../book/audit.ts'
import type { Sqlite } from '../book/open-book.ts'
import { checkFormFile } from './check-form-file.ts'
import { addedColumns, checkCompatible, isSame } from './compare-forms.ts'
import type { Catalogue, FormDefinition } from './form-definition.ts'
import { isRead, readFormFile } from './form-file.ts'
import { addColumns, dropFormTables, makeFormTables, remakeFactTable } from './form-tables.ts'
import { keepOwnVersion } from './own-forms.ts'
import { toForm } from './to-form.ts'

/** A definition that fits the book, and what keeping it does. */
export interface Fitting {
  readonly form: FormDefinition
  readonly step: FormStep
  readonly added: readonly string[]
}

/** Looks at a definition without keeping it. @throws CoreError `form-taken`, `form-incompatible` */
export function checkForm(db: Sqlite, catalogue: Catalogue, raw: unknown): FormCheck {
  const read = readDefinition(catalogue, raw)
  if ('issues' in read) return { issues: read.issues, step: null, version: null, added: [] }
  const { form, step, added } = fittingOf(db, catalogue, read.form)
  return { issues: [], step, version: form.version, added }
}

/**
 * Keeps a definition in the book: a new form, or the next version of one of its own.
 *
 * The caller remakes the facts of a next version, in the same transaction.
 *
 * @throws CoreError `form-malformed`, `form-taken`, `form-incompatible`
 */
export function keepOwnForm(db: Sqlite, catalogue: Catalogue, raw: unknown, at: string): Fitting {
  const read = readDefinition(catalogue, raw)
  if ('issues' in read) {
    const [first] = read.issues
    throw new CoreError('form-malformed', {
      at: first?.at ?? '',
      why: first?.code ?? '',
      value: first?.value ?? '',
      count: read.issues.length,
    })
  }
  const fitting = fittingOf(db, catalogue, read.form)
  const { form, step } = fitting
  if (step === 'unchanged') return fitting
  const before = catalogue.forms.get(form.code)
  if (before === undefined) makeFormTables(db, form)
  else if (!hasRows(db, form.code)) {
    dropFormTables(db, before)
    makeFormTables(db, form)
  } else {
    addColumns(db, form, addedColumns(before, form))
    remakeFactTable(db, form)
  }
  keepOwnVersion(db, form, at)
  appendAudit(db, at, 'form-add', { form: form.code, version: form.version })
  return fitting
}

/** Takes an own form out of the book. @throws CoreError `form-unknown`, `form-taken`, `form-in-use` */
export function removeOwnForm(db: Sqlite, catalogue: Catalogue, code: string, at: string): void {
  const form = catalogue.forms.get(code)
  if (form === undefined) throw new CoreError('form-unknown', { form: code })
  if (form.origin === 'program') throw new CoreError('form-taken', { form: code })
  const submissions = submissionsOf(db, code)
  if (submissions > 0) throw new CoreError('form-in-use', { form: code, submissions })
  dropFormTables(db, form)
  db.prepare('DELETE FROM form WHERE code = ? AND is_own = 1').run(code)
  appendAudit(db, at, 'form-remove', { form: code, version: form.version })
}

/** Submissions of a form, those taken back too: their rows are still there. */
export function submissionsOf(db: Sqlite, code: string): number {
  return (
    db.prepare<[string], { count: number }>('SELECT count(*) AS count FROM submission WHERE form = ?').get(code)
      ?.count ?? 0
  )
}

function hasRows(db: Sqlite, code: string): boolean {
  return submissionsOf(db, code) > 0
}

type ReadDefinition = { readonly form: FormDefinition } | { readonly issues: readonly FormIssue[] }

function readDefinition(catalogue: Catalogue, raw: unknown): ReadDefinition {
  const read = readFormFile(raw)
  if (!isRead(read)) return { issues: read }
  const issues = checkFormFile(read, catalogue.units)
  return issues.length > 0 ? { issues } : { form: toForm(read, new Map(), catalogue.units, 'book') }
}

/** The book numbers the versions of its forms itself: the number in a file is that of the book it came from. */
function fittingOf(db: Sqlite, catalogue: Catalogue, form: FormDefinition): Fitting {
  const before = catalogue.forms.get(form.code)
  if (before === undefined) return { form: numbered(form, 1), step: 'new', added: [] }
  if (before.origin === 'program') throw new CoreError('form-taken', { form: form.code })
  if (isSame(before, form)) return { form: before, step: 'unchanged', added: [] }
  if (hasRows(db, form.code)) checkCompatible(db, before, form)
  return {
    form: numbered(form, before.version + 1),
    step: 'next-version',
    added: addedColumns(before, form).map(({ name }) => name),
  }
}

function numbered(form: FormDefinition, version: number): FormDefinition {
  return { ...form, version, file: { ...form.file, version } }
}
