import type { Filters, IndicatorSide, SideName } from '#contract'
import type { Sqlite } from '../../book/open-book.ts'
import type { Catalogue, FormDefinition } from '../../forms/form-definition.ts'
import type { IndicatorDefinition } from '../../indicators/indicator-definition.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import { type FormFilings, readFilings } from './form-periods.ts'

export interface FigureSource {
  readonly db: Sqlite
  readonly catalogue: Catalogue
  readonly regions: RegionIndex
}

/** A side with its form, what the form has of filings, and all filters that hold for it. */
export interface BoundSide {
  readonly name: SideName
  readonly side: IndicatorSide
  readonly form: FormDefinition
  readonly filings: FormFilings
  readonly filters: Filters
}

export interface BoundIndicator {
  readonly definition: IndicatorDefinition
  readonly numerator: BoundSide
  readonly denominator: BoundSide | null
  /** The sides count the same rows of a form, and are paired row by row. */
  readonly sameRows: boolean
}

/** Filings of a form are asked for once, however many indicators rest on it. */
export type FilingsOf = (form: string) => FormFilings

export function filingsOf(source: FigureSource, boundaries: 'as-filed' | 'current'): FilingsOf {
  const known = new Map<string, FormFilings>()
  return (form) => {
    const found = known.get(form) ?? readFilings(source.db, source.regions, form, boundaries === 'current')
    known.set(form, found)
    return found
  }
}

export function bindIndicator(
  { catalogue }: FigureSource,
  definition: IndicatorDefinition,
  asked: Filters,
  filings: FilingsOf,
): BoundIndicator {
  const { numerator, denominator = null } = definition.file
  const bind = (name: SideName, side: IndicatorSide): BoundSide => {
    const form = catalogue.forms.get(side.form)
    if (form === undefined) throw new Error(`no form ${side.form}`)
    return { name, side, form, filings: filings(side.form), filters: bothFilters(side.filters ?? {}, asked) }
  }
  return {
    definition,
    numerator: bind('numerator', numerator),
    denominator: denominator === null ? null : bind('denominator', denominator),
    sameRows: denominator !== null && countsSameRows(numerator, denominator),
  }
}

export function sidesOf({ numerator, denominator }: BoundIndicator): readonly BoundSide[] {
  return denominator === null ? [numerator] : [numerator, denominator]
}

function countsSameRows(a: IndicatorSide, b: IndicatorSide): boolean {
  return (
    a.form === b.form &&
    a.measure !== b.measure &&
    a.membersOf === undefined &&
    b.membersOf === undefined &&
    JSON.stringify(a.filters ?? {}) === JSON.stringify(b.filters ?? {})
  )
}

function bothFilters(own: Filters, asked: Filters): Filters {
  const names = [...new Set([...Object.keys(own), ...Object.keys(asked)])]
  return Object.fromEntries(
    names.map((name) => {
      const [first, second] = [own[name], asked[name]]
      if (first === undefined) return [name, second ?? []]
      return [name, second === undefined ? first : first.filter((member) => second.includes(member))]
    }),
  )
}
