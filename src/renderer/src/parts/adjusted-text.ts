import type { FormColumn, FormView, Language } from '#contract'
import { textOf } from '../words/words.ts'
import { absentMark } from './data-grid-column.ts'
import { formatNumber } from './format.ts'

/** A value of a column as it is shown: a code by its title, a number with its digits, absent by its mark. */
export function valueText(
  form: FormView | undefined,
  name: string,
  value: string | number | null,
  language: Language,
): string {
  if (value === null) return absentMark
  const column = form?.columns.find((one) => one.name === name)
  const list = column?.list === null || column === undefined ? undefined : form?.lists[column.list]
  const member = list?.find(({ code }) => code === value)
  if (member !== undefined) return textOf(member.title, language)
  if (typeof value !== 'number' || column?.type === 'year') return String(value)
  return formatNumber(value, column?.decimals ?? 0, language)
}

/** Title of a column with the heading it stands under. */
export function columnTitle(form: FormView | undefined, name: string, language: Language): string {
  const column = form?.columns.find((one) => one.name === name)
  if (column === undefined) return name
  return [...column.group, column.title].map((label) => textOf(label, language)).join(' · ')
}

/** Columns of a row that can be adjusted: all but the county. */
export function adjustable(form: FormView): readonly FormColumn[] {
  return form.columns.filter(({ type }) => type !== 'region')
}
