import type { FormView, Label, Language, RegionView } from '#contract'
import { periodText } from './period-text.ts'
import { reportWords } from './report-words.ts'

const MUNICIPALITY = '500000'

/** Names and order of dimensions and their members, in the language of a report. */
export interface Labels {
  text(label: Label): string
  /** Heading of a dimension. */
  dimension(name: string): string
  member(dimension: string, code: string | null): string
  /** Order of two members: regions and code lists as they are listed, periods ascending, the rest by name, absent last. */
  compare(dimension: string, a: string | null, b: string | null): number
  /** Unit that a member of a code list brings with it. */
  memberUnit(dimension: string, code: string | null): string | null
}

export function createLabels(form: FormView, regions: readonly RegionView[], language: Language): Labels {
  const words = reportWords(language)
  const text = (label: Label) => (language === 'zh-CN' ? label.zh : label.en)
  const columns = new Map(form.columns.map((column) => [column.name, column]))
  const regionNames = new Map([
    [MUNICIPALITY, words.municipality],
    ...regions.map((region) => [region.code, text(region.name)] as const),
  ])
  const places = new Map([['region', placesOf(regions.map((region) => region.code))]])
  const members = new Map<string, ReadonlyMap<string, FormView['lists'][string][number]>>()
  for (const column of form.columns) {
    const list = column.list === null ? undefined : form.lists[column.list]
    if (list === undefined) continue
    members.set(column.name, new Map(list.map((member) => [member.code, member])))
    places.set(column.name, placesOf(list.map((member) => member.code)))
  }

  function member(dimension: string, code: string | null): string {
    if (code === null) return words.absent
    if (dimension === 'period') return periodText(code, language)
    const column = columns.get(dimension)
    if (dimension === 'region' || column?.type === 'region') return regionNames.get(code) ?? code
    if (column?.type === 'boolean') return booleanText(code, words)
    const listed = members.get(dimension)?.get(code)
    return listed === undefined ? code : text(listed.title)
  }

  return {
    text,
    member,
    dimension(name) {
      if (name === 'region') return words.county
      if (name === 'period') return words.period
      const column = columns.get(name)
      return column === undefined ? name : text(column.title)
    },
    compare(dimension, a, b) {
      if (a === b) return 0
      if (a === null || b === null) return a === null ? 1 : -1
      const known = places.get(dimension)
      const difference = (known?.get(a) ?? Number.MAX_SAFE_INTEGER) - (known?.get(b) ?? Number.MAX_SAFE_INTEGER)
      if (difference !== 0) return difference
      if (dimension === 'period' || dimension === 'region') return a < b ? -1 : 1
      return member(dimension, a).localeCompare(member(dimension, b), language, { numeric: true })
    },
    memberUnit(dimension, code) {
      const unit = code === null ? null : (members.get(dimension)?.get(code)?.unit ?? null)
      return unit === null ? null : text(unit)
    },
  }
}

function placesOf(codes: readonly string[]): ReadonlyMap<string, number> {
  return new Map(codes.map((code, place) => [code, place]))
}

function booleanText(code: string, words: { readonly yes: string; readonly no: string }): string {
  if (code === '1' || code === 'true') return words.yes
  if (code === '0' || code === 'false') return words.no
  return code
}
