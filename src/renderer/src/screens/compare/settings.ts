import type { ComparisonQuery, ComparisonSide, Filters, FormView } from '#contract'
import { yearBefore } from '../../charts/growth.ts'

/** One side of a comparison; what is left empty is the top bar's. */
export interface Side {
  readonly periods: readonly string[]
  readonly regions: readonly string[]
  /** A submission, where versions are compared. */
  readonly submission: number | null
}

export type CompareBasis = 'figures' | 'versions'

export type CompareSortBy = NonNullable<ComparisonQuery['sort']>['by']

/** What is compared and how; everything a person may change. */
export interface CompareSettings {
  readonly basis: CompareBasis
  readonly by: readonly string[]
  readonly measures: readonly string[]
  readonly before: Side
  readonly after: Side
  readonly filters: Filters
  readonly onlyChanged: boolean
  readonly shares: boolean
  readonly sort: { readonly measure: string; readonly by: CompareSortBy; readonly descending: boolean } | null
  readonly collapsed: readonly string[]
}

export interface TopBar {
  readonly period: string
  readonly regions: readonly string[]
}

export const emptySide: Side = { periods: [], regions: [], submission: null }

/** A comparison to begin with: the top bar's period against the same a year before, by county. */
export function firstSettings(form: FormView): CompareSettings {
  const sums = form.columns.filter(({ role, aggregate }) => role === 'measure' && aggregate === 'sum')
  const [first = 'count', second] = [...(form.kind === 'roster' ? ['count'] : []), ...sums.map(({ name }) => name)]
  return {
    basis: 'figures',
    by: ['region'],
    measures: [first, ...(second === undefined ? [] : [second])],
    before: emptySide,
    after: emptySide,
    filters: {},
    onlyChanged: false,
    shares: true,
    sort: null,
    collapsed: [],
  }
}

/** Both sides with what the top bar gives them: this period, and on the side before the same a year ago. */
export function sidesOf(settings: CompareSettings, top: TopBar): { readonly before: Side; readonly after: Side } {
  const filled = (side: Side, period: string): Side => ({
    ...side,
    periods: side.periods.length > 0 ? side.periods : [period],
    regions: side.regions.length > 0 ? side.regions : top.regions,
  })
  const { before, after } = settings
  const apart = before.regions.join() !== after.regions.join()
  // Two groups of counties are compared within one period.
  const earlier = apart && before.periods.length === 0 ? top.period : yearBefore(top.period)
  return { before: filled(before, earlier), after: filled(after, top.period) }
}

/** The question the settings ask; `null` while something is missing. */
export function comparisonQuery(form: string, settings: CompareSettings, top: TopBar): ComparisonQuery | null {
  const { before, after } = sidesOf(settings, top)
  const { basis, by, measures, sort, onlyChanged, filters } = settings
  if (measures.length === 0) return null
  if (basis === 'versions' && (before.submission === null || after.submission === null)) return null
  const kept = Object.entries(filters).filter(([, members]) => members.length > 0)
  return {
    form,
    by,
    measures: measures.map((name) => ({ name })),
    before: askedSide(before, basis),
    after: askedSide(after, basis),
    subtotals: by.length > 1,
    ...(kept.length > 0 && { filters: Object.fromEntries(kept) }),
    ...(sort !== null &&
      measures.includes(sort.measure) && { sort: { ...sort, measure: measures.indexOf(sort.measure) } }),
    ...(onlyChanged && { hide: 'same' as const }),
  }
}

/** A side as the core is asked for it. */
export function askedSide({ periods, regions, submission }: Side, basis: CompareBasis): ComparisonSide {
  if (basis === 'versions') return submission === null ? {} : { submission }
  return { periods, ...(regions.length > 0 && { regions }) }
}

/** Side A becomes side B and the other way round; what the top bar gave is taken along. */
export function swapped(settings: CompareSettings, top: TopBar): CompareSettings {
  const { before, after } = sidesOf(settings, top)
  const held = (side: Side, own: Side): Side => ({ ...side, regions: own.regions })
  return { ...settings, before: held(after, settings.after), after: held(before, settings.before) }
}

/** Sorts by a figure: largest first, then smallest first, then in the order of the code. */
export function sortedBy(settings: CompareSettings, measure: string, by: CompareSortBy): CompareSettings {
  const { sort } = settings
  if (sort?.measure !== measure || sort.by !== by) return { ...settings, sort: { measure, by, descending: true } }
  return { ...settings, sort: sort.descending ? { measure, by, descending: false } : null }
}

/** What a program wrote as settings, or `null` where it is something else. */
export function toSettings(value: unknown, form: FormView): CompareSettings | null {
  if (typeof value !== 'object' || value === null) return null
  const known = value as Partial<CompareSettings>
  if (!Array.isArray(known.by) || !Array.isArray(known.measures)) return null
  return { ...firstSettings(form), ...known }
}
