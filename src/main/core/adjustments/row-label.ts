import type { Sqlite } from '../book/open-book.ts'
import { dimensionsOf, type FormDefinition, keptColumns } from '../forms/form-definition.ts'
import { sourceRowTable } from '../forms/form-tables.ts'
import { masked } from '../privacy/mask.ts'
import type { RowKey } from './settle-layer.ts'

/** What names a row: its values that do, personal ones masked, and these in words. */
export interface RowLabel {
  readonly key: Readonly<Record<string, string | number | null>>
  readonly label: string
}

/** Reads what names rows of a form: their name, else the columns of its key, else its dimensions. */
export function rowLabels(db: Sqlite, form: FormDefinition): (place: RowKey) => RowLabel {
  const kept = keptColumns(form)
  // A person knows a cooperative by its name and not by its code.
  const named = kept.filter(({ name, sensitivity }) => name === 'name' && sensitivity === 'public')
  const ofKey = kept.filter(({ name }) => form.key.includes(name))
  const [columns = []] = [named, ofKey, dimensionsOf(form)].filter(({ length }) => length > 0)
  if (columns.length === 0) return () => ({ key: {}, label: '' })
  const read = db.prepare<[number, number, number], Record<string, string | number | null>>(
    `SELECT ${columns.map(({ name }) => name).join(', ')} FROM ${sourceRowTable(form)}
     WHERE submission_id = ? AND row_no = ? AND block = ?`,
  )
  return ({ submission, row, block }) => {
    const found = read.get(submission, row, block) ?? {}
    const key = Object.fromEntries(
      columns.map(({ name, sensitivity }) => {
        const value = found[name] ?? null
        return [name, typeof value === 'string' ? masked(value, sensitivity) : value]
      }),
    )
    const texts = columns.map(({ name, list }) => {
      const members = list === null ? undefined : form.codeLists.get(list)?.members
      return members?.find(({ code }) => code === key[name])?.title.zh ?? key[name] ?? ''
    })
    return { key, label: texts.filter((text) => text !== '').join(' · ') }
  }
}
