import type { FormEntry } from '#contract'
import type { Sqlite } from '../book/open-book.ts'
import { type Catalogue, toFormView } from './form-definition.ts'
import { readFormVersions } from './own-forms.ts'

/** Every form with its versions and how much of it the book holds. */
export function readFormEntries(db: Sqlite, catalogue: Catalogue): readonly FormEntry[] {
  const versions = readFormVersions(db)
  const held = new Map(
    db
      .prepare<[], { form: string; submissions: number; rows: number }>(
        'SELECT form, count(*) AS submissions, sum(row_count) AS rows FROM submission GROUP BY form',
      )
      .all()
      .map(({ form, ...counts }) => [form, counts]),
  )
  return [...catalogue.forms.values()].map((form) => ({
    form: toFormView(form),
    origin: form.origin,
    versions: versions.get(form.code) ?? [{ version: form.version, since: null, until: null }],
    submissions: held.get(form.code)?.submissions ?? 0,
    rows: held.get(form.code)?.rows ?? 0,
  }))
}
