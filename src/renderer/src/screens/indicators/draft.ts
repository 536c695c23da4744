import type { FormView, IndicatorBatch, IndicatorFile, IndicatorSide } from '#contract'

/** A definition to begin with: the rows of the first form, and nothing said about them. */
export function emptyDraft(forms: readonly FormView[], batch: IndicatorBatch | ''): IndicatorFile {
  return {
    code: '',
    batch: batch === '' ? 'production' : batch,
    title: { zh: '', en: '' },
    definition: { zh: '', en: '' },
    numerator: { form: forms[0]?.code ?? '', measure: 'count' },
    scale: 1,
    unit: 'piece',
    decimals: 0,
    direction: 'neither',
  }
}

/** A copy of an indicator under a code of its own that names what it was copied from. */
export function copyOf(file: IndicatorFile): IndicatorFile {
  const { version: _, ...rest } = file
  return { ...rest, code: `my-${file.code}`.slice(0, 60), basis: file.code }
}

/** With its denominator, or as a level without one. */
export function withDenominator(file: IndicatorFile, denominator: IndicatorSide | undefined): IndicatorFile {
  const { denominator: _, ...rest } = file
  return denominator === undefined ? rest : { ...rest, denominator }
}

/** A field that is left out where it is empty. */
export function withOptional(file: IndicatorFile, name: 'from' | 'until', value: string): IndicatorFile {
  const { [name]: _, ...rest } = file
  return value.trim() === '' ? rest : { ...rest, [name]: value.trim() }
}

/** What a side counts, as one choice: `count`, `members:industry` or the name of a measure. */
export function countedOf({ measure, membersOf }: IndicatorSide): string {
  return membersOf === undefined ? measure : `members:${membersOf}`
}

export function withCounted(side: IndicatorSide, counted: string): IndicatorSide {
  const { membersOf: _, ...rest } = side
  return counted.startsWith('members:')
    ? { ...rest, measure: 'count', membersOf: counted.slice('members:'.length) }
    : { ...rest, measure: counted }
}

/** Another form begins anew: its columns are others. */
export function withForm(form: string): IndicatorSide {
  return { form, measure: 'count' }
}

/** The members of one filter; `null` drops it. */
export function withFilter(
  side: IndicatorSide,
  dimension: string,
  members: readonly (string | null)[] | null,
): IndicatorSide {
  const { filters = {}, ...rest } = side
  const kept = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== dimension))
  const all = members === null ? kept : { ...kept, [dimension]: members }
  return Object.keys(all).length === 0 ? rest : { ...rest, filters: all }
}

/** What is sent to be checked: a filter without members holds for nothing yet and is left out. */
export function toCheck(file: IndicatorFile): IndicatorFile {
  const side = (one: IndicatorSide): IndicatorSide =>
    Object.entries(one.filters ?? {}).reduce(
      (all, [name, members]) => (members.length === 0 ? withFilter(all, name, null) : all),
      one,
    )
  return withDenominator(
    { ...file, numerator: side(file.numerator) },
    file.denominator === undefined ? undefined : side(file.denominator),
  )
}

/** A code as it can be typed. */
export function codeIn(typed: string): string {
  return typed
    .trim()
    .replace(/[^A-Za-z0-9_-]/g, '')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, 60)
}
