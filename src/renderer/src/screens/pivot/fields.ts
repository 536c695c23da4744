import type { FormView, Language, PivotAggregate, PivotFields } from '#contract'
import { textOf } from '../../words/words.ts'

/** Something that can be dragged into a pivot. */
export interface Field {
  /** `countable`: a column of the rows of which nothing but the number of values can be told. */
  readonly kind: 'dimension' | 'measure' | 'countable'
  readonly name: string
  readonly title: string
  /** Headings over it in the form: they tell fields of the same name apart. */
  readonly over: string
  readonly unit: string
  /** Not among the aggregates kept with every import: the first table with it reads the rows. */
  readonly slow: boolean
}

/** What a table of a form can be made of, dimensions first, each as the form names it. */
export function fieldsOf(known: PivotFields, form: FormView, language: Language): readonly Field[] {
  const over = (name: string) =>
    (form.columns.find((column) => column.name === name)?.group ?? [])
      .map((label) => textOf(label, language))
      .join(' · ')
  return [
    ...known.dimensions.map(({ name, title, from }) => ({
      kind: 'dimension' as const,
      name,
      title: textOf(title, language),
      over: over(name),
      unit: '',
      slow: from === 'rows',
    })),
    ...known.measures.map(({ name, title, unit, kind }) => ({
      kind: kind === 'column' ? ('countable' as const) : ('measure' as const),
      name,
      title: textOf(title, language),
      over: over(name),
      unit: unit === null ? '' : textOf(unit, language),
      slow: kind === 'column',
    })),
  ]
}

/** Fields whose title, headings or name has the text in it; all for an empty text. */
export function matching(fields: readonly Field[], text: string): readonly Field[] {
  const wanted = text.trim().toLowerCase()
  return fields.filter(({ title, over, name }) =>
    [title, over, name].some((known) => known.toLowerCase().includes(wanted)),
  )
}

/** How a measure is summed up at first that has no way of its own; `undefined` where it has. */
export function firstAggregate(known: PivotFields, measure: string): PivotAggregate | undefined {
  const field = known.measures.find(({ name }) => name === measure)
  return field?.own === null ? field.aggregates[0] : undefined
}
