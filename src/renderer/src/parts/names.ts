import type { FormView, Language, RegionView } from '#contract'
import { textOf } from '../words/words.ts'

/** Title of a return by its code; the code itself when the book doesn't know it. */
export function formTitle(forms: readonly FormView[], code: string, language: Language): string {
  const form = forms.find((each) => each.code === code)
  return form === undefined ? code : textOf(form.title, language)
}

const municipality = { code: '500000', name: { zh: '全市', en: 'Whole municipality' } }

/** Name of a county by its code, or of the whole municipality; the code itself when it is neither. */
export function regionName(regions: readonly RegionView[], code: string, language: Language): string {
  if (code === municipality.code) return textOf(municipality.name, language)
  const region = regions.find((each) => each.code === code)
  return region === undefined ? code : textOf(region.name, language)
}

/** Title of a form's column by its name or its Chinese title; what was given when the form has no such column. */
export function columnTitle(form: FormView | undefined, name: string, language: Language): string {
  const column = form?.columns.find((each) => each.name === name || each.title.zh === name)
  if (column === undefined) return name
  return [...column.group, column.title].map((label) => textOf(label, language)).join(' · ')
}

/** Title of a member of the code list behind a column; `undefined` where there is none. */
export function memberTitle(
  form: FormView | undefined,
  column: string,
  code: unknown,
  language: Language,
): string | undefined {
  const list = form?.columns.find((each) => each.name === column)?.list ?? null
  const member = list === null ? undefined : form?.lists[list]?.find((each) => each.code === code)
  return member === undefined ? undefined : textOf(member.title, language)
}

/** The last part of a file's name: what sets files apart is at its end. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
