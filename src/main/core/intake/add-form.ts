import type { FormAdded } from '#contract'
import { keepLayer } from '../adjustments/settle-layer.ts'
import type { Sqlite } from '../book/open-book.ts'
import { keepOwnForm } from '../forms/add-form.ts'
import type { BookCatalogue } from '../forms/book-catalogue.ts'
import { type FormDefinition, toFormView } from '../forms/form-definition.ts'
import { keepForm } from '../forms/form-tables.ts'
import { remakeFacts } from './current.ts'

/**
 * Keeps a definition in the book and, for a next version, makes the facts of every period anew as it has them.
 *
 * All or nothing: a definition that does not fit leaves the book as it was.
 *
 * @throws CoreError `form-malformed`, `form-taken`, `form-incompatible`
 */
export function addForm(db: Sqlite, catalogue: BookCatalogue, raw: unknown, at: string): FormAdded {
  const { form, step, added } = db
    .transaction(() => {
      const kept = keepOwnForm(db, catalogue, raw, at)
      if (kept.step === 'next-version') {
        keepLayer(db, kept.form)
        settlePeriods(db, kept.form)
      }
      return kept
    })
    .immediate()
  catalogue.reload()
  return { form: toFormView(form), step, added }
}

/** Keeps a form of the program, and makes the facts of every period anew where it has gained some. */
export function keepProgramForm(db: Sqlite, form: FormDefinition): void {
  db.transaction(() => {
    const withoutFacts = keepForm(db, form)
    keepLayer(db, form)
    if (withoutFacts) settlePeriods(db, form)
  })()
}

function settlePeriods(db: Sqlite, form: FormDefinition): void {
  const periods = db.prepare<[string], { period: string }>('SELECT DISTINCT period FROM submission WHERE form = ?')
  for (const { period } of periods.all(form.code)) remakeFacts(db, { form, period })
}
