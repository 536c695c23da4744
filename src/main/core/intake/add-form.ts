import type { FormAdded } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import { keepOwnForm } from '../forms/add-form.ts'
import type { BookCatalogue } from '../forms/book-catalogue.ts'
import { toFormView } from '../forms/form-definition.ts'
import { settleCurrent } from './current.ts'

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
      if (kept.step === 'next-version')
        for (const period of periodsOf(db, kept.form.code)) settleCurrent(db, { form: kept.form, period })
      return kept
    })
    .immediate()
  catalogue.reload()
  return { form: toFormView(form), step, added }
}

function periodsOf(db: Sqlite, form: string): readonly string[] {
  return db
    .prepare<[string], { period: string }>('SELECT DISTINCT period FROM submission WHERE form = ?')
    .all(form)
    .map(({ period }) => period)
}
