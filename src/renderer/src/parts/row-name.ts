import type { FormRow, FormView, Language } from '#contract'
import { valueText } from './adjusted-text.ts'

/** What names a row for a reader: its first text, code or identifier, else its number in the sheet. */
export function rowName(form: FormView, row: FormRow, language: Language): string {
  const naming = form.columns.find(
    ({ type, role, name }) =>
      type !== 'region' && role !== 'measure' && row.values[name] !== null && row.values[name] !== undefined,
  )
  return naming === undefined ? `${row.row}` : valueText(form, naming.name, row.values[naming.name] ?? null, language)
}
