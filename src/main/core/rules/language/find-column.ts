import type { FormRatio } from '#contract'
import { headingKey } from '../../base/plain-text.ts'
import {
  type ColumnDefinition,
  dimensionsOf,
  type FormDefinition,
  keptColumns,
  measuresOf,
} from '../../forms/form-definition.ts'
import { nearest } from './nearest.ts'
import type { RuleWorld } from './rule-world.ts'

export type Found =
  | { readonly kind: 'column'; readonly column: ColumnDefinition }
  | { readonly kind: 'ratio'; readonly ratio: FormRatio }
  | { readonly kind: 'none'; readonly suggestion: string | null }

/** What a name means in a form: a column by its name, by its number in the guide row, or by a title no other column has. */
export function findColumn(form: FormDefinition, name: string): Found {
  const columns = keptColumns(form)
  const wanted = name.trim().toLowerCase()
  const named = columns.find((column) => column.name === wanted)
  if (named !== undefined) return { kind: 'column', column: named }
  const ratio = form.ratios.find((candidate) => candidate.name === wanted)
  if (ratio !== undefined) return { kind: 'ratio', ratio }

  const key = headingKey(name)
  const titled = columns.filter((column) => titlesOf(column).some((title) => headingKey(title) === key))
  const [only] = titled
  if (only !== undefined && titled.length === 1) return { kind: 'column', column: only }
  const ratios = form.ratios.filter(({ title }) => headingKey(title.zh) === key || headingKey(title.en) === key)
  const [onlyRatio] = ratios
  if (only === undefined && onlyRatio !== undefined) return { kind: 'ratio', ratio: onlyRatio }
  return { kind: 'none', suggestion: only?.name ?? nearestColumn(form, name) }
}

/** The measure with a number in the guide row (宾栏): those of a form are numbered from 1, in its order. */
export function numberedColumn(form: FormDefinition, number: number): ColumnDefinition | null {
  return measuresOf(form)[number - 1] ?? null
}

export function findForm(world: RuleWorld, name: string): FormDefinition | null {
  return world.forms.get(name) ?? world.forms.get(name.toUpperCase()) ?? null
}

export function nearestForm(world: RuleWorld, name: string): string | null {
  return nearest(
    name,
    [...world.forms.values()].map(({ code, title }) => ({ name: code, also: [title.zh, title.en] })),
  )
}

export function nearestDimension(form: FormDefinition, name: string): string | null {
  return nearest(name, [
    ...dimensionsOf(form).map((column) => ({ name: column.name, also: [column.title.zh, column.title.en] })),
    { name: 'region', also: ['区县', 'county'] },
  ])
}

function nearestColumn(form: FormDefinition, name: string): string | null {
  return nearest(name, [
    ...keptColumns(form).map((column) => ({ name: column.name, also: [...titlesOf(column), ...column.aliases] })),
    ...form.ratios.map((ratio) => ({ name: ratio.name, also: [ratio.title.zh, ratio.title.en] })),
  ])
}

/** Its title in both languages, and with the headings over it. */
function titlesOf({ title, group }: ColumnDefinition): readonly string[] {
  const over = group.at(-1)
  return over === undefined ? [title.zh, title.en] : [title.zh, title.en, `${over.zh}${title.zh}`]
}
