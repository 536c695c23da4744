import type { Filters, PivotAggregate, PivotShow, PivotSides } from '#contract'

/** Where a field can be put. */
export type Zone = 'rows' | 'columns' | 'measures' | 'filters'

export const zones: readonly Zone[] = ['rows', 'columns', 'measures', 'filters']

/** A measure as it stands in the layout; the same measure may stand twice, as a value and as a share. */
export interface MeasureUse {
  /** Names this use within the layout. */
  readonly key: string
  readonly measure: string
  /** Left out: as the form sums it up. */
  readonly aggregate?: PivotAggregate
  readonly show: PivotShow
  /** Digits after the point; left out: as the form has it. */
  readonly decimals?: number
  readonly heat: boolean
}

/** What a pivot shows and how; everything a person may change, and no figure. */
export interface PivotLayout {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly measures: readonly MeasureUse[]
  /** Members kept of each dimension; an empty list keeps all, and is a field put there without a choice yet. */
  readonly filters: Filters
  readonly subtotals: PivotSides
  readonly totals: PivotSides
  /** Lines left out: without any figure, or with nothing but zeros. */
  readonly hide: 'empty' | 'zero' | null
  /** Counties as they filed, or those joined to others counted in these. */
  readonly boundaries: 'as-filed' | 'current'
  readonly sort: LayoutSort | null
  /** Row keys whose lines are folded away, each as the JSON of its path. */
  readonly collapsed: readonly string[]
}

/** Lines ordered by the values of one column. */
export interface LayoutSort {
  /** Key of a measure use. */
  readonly measure: string
  /** Members of the column dimensions; empty: the column of the totals. */
  readonly columnKeys: readonly (string | null)[]
  readonly descending: boolean
}

/** Ways to show a measure, as they are offered. */
export const shows: readonly PivotShow[] = [
  'value',
  'share-column',
  'share-row',
  'share-total',
  'growth-year',
  'growth-period',
]

export const emptyLayout: PivotLayout = {
  rows: [],
  columns: [],
  measures: [],
  filters: {},
  subtotals: 'both',
  totals: 'both',
  hide: null,
  boundaries: 'as-filed',
  sort: null,
  collapsed: [],
}

/** Keys of what stands in a zone, in its order; period and counties have places of their own among the filters. */
export function keysOf(layout: PivotLayout, zone: Zone): readonly string[] {
  switch (zone) {
    case 'measures':
      return layout.measures.map(({ key }) => key)
    case 'filters':
      return Object.keys(layout.filters).filter((name) => name !== 'period' && name !== 'region')
    default:
      return layout[zone]
  }
}

/** Puts a dimension down the side, across the top or among the filters: at a place, or last. It leaves where it was. */
export function withDimension(layout: PivotLayout, name: string, zone: Zone, at?: number): PivotLayout {
  if (zone === 'measures') return layout
  if (zone === 'filters') return { ...layout, filters: { ...layout.filters, [name]: layout.filters[name] ?? [] } }
  const from = layout[zone].indexOf(name)
  const place = at !== undefined && from >= 0 && from < at ? at - 1 : at
  const cleared = withoutSide(layout, name)
  return settled({ ...cleared, [zone]: inserted(cleared[zone], name, place) })
}

/** Adds a measure: at a place, or last. What stands there as a value already comes as a share, or as growth. */
export function withMeasure(
  layout: PivotLayout,
  measure: string,
  at?: number,
  aggregate?: PivotAggregate,
): PivotLayout {
  const taken = layout.measures.filter((use) => use.measure === measure && use.aggregate === aggregate)
  const show = shows.find((one) => !taken.some((use) => use.show === one))
  if (show === undefined) return layout
  const use: MeasureUse = {
    key: freeKey(layout, measure),
    measure,
    ...(aggregate !== undefined && { aggregate }),
    show,
    heat: false,
  }
  return { ...layout, measures: inserted(layout.measures, use, at) }
}

/** Moves what stands in a zone to another place of it. */
export function moved(layout: PivotLayout, zone: Zone, from: number, to: number): PivotLayout {
  if (zone === 'filters') {
    const { region, period } = layout.filters
    const names = shifted(keysOf(layout, 'filters'), from, to)
    const own = Object.fromEntries(names.map((name) => [name, layout.filters[name] ?? []]))
    return { ...layout, filters: { ...(period && { period }), ...(region && { region }), ...own } }
  }
  if (zone === 'measures') return { ...layout, measures: shifted(layout.measures, from, to) }
  return settled({ ...layout, [zone]: shifted(layout[zone], from, to) })
}

/** Takes a field out of a zone; a dimension elsewhere keeps its place, and its filter stays. */
export function withoutField(layout: PivotLayout, zone: Zone, key: string): PivotLayout {
  switch (zone) {
    case 'measures':
      return settled({ ...layout, measures: layout.measures.filter((use) => use.key !== key) })
    case 'filters':
      return { ...layout, filters: Object.fromEntries(Object.entries(layout.filters).filter(([name]) => name !== key)) }
    default:
      return settled({ ...layout, [zone]: layout[zone].filter((name) => name !== key) })
  }
}

/** Changes how one use of a measure is summed up and shown. */
export function withUse(layout: PivotLayout, key: string, part: Partial<MeasureUse>): PivotLayout {
  return { ...layout, measures: layout.measures.map((use) => (use.key === key ? { ...use, ...part } : use)) }
}

/** The same measure once more, beside the first: as a share next to its value. */
export function withUseAgain(layout: PivotLayout, key: string, part: Partial<MeasureUse>): PivotLayout {
  const at = layout.measures.findIndex((use) => use.key === key)
  const use = layout.measures[at]
  if (use === undefined) return layout
  const again = { ...use, ...part, key: freeKey(layout, use.measure) }
  return { ...layout, measures: inserted(layout.measures, again, at + 1) }
}

/** Members kept of a dimension; an empty list keeps all. */
export function withFilter(layout: PivotLayout, name: string, members: readonly (string | null)[]): PivotLayout {
  return { ...layout, filters: { ...layout.filters, [name]: members } }
}

/** What stands down the side goes across the top, and the other way round. */
export function turned(layout: PivotLayout): PivotLayout {
  return { ...settled({ ...layout, rows: layout.columns, columns: layout.rows }), sort: null }
}

/** Sorts by a column: largest first, then smallest first, then in the order of the code. */
export function sortedBy(layout: PivotLayout, column: Omit<LayoutSort, 'descending'>): PivotLayout {
  const same = layout.sort !== null && sameColumn(layout.sort, column)
  if (!same) return { ...layout, sort: { ...column, descending: true } }
  return { ...layout, sort: layout.sort?.descending === true ? { ...column, descending: false } : null }
}

export function sameColumn(a: Omit<LayoutSort, 'descending'>, b: Omit<LayoutSort, 'descending'>): boolean {
  return a.measure === b.measure && JSON.stringify(a.columnKeys) === JSON.stringify(b.columnKeys)
}

/** Folds or unfolds the lines under a row. */
export function folded(layout: PivotLayout, path: string): PivotLayout {
  const open = layout.collapsed.filter((other) => other !== path)
  return { ...layout, collapsed: open.length < layout.collapsed.length ? open : [...open, path] }
}

function withoutSide(layout: PivotLayout, name: string): PivotLayout {
  const others = (names: readonly string[]) => names.filter((other) => other !== name)
  return { ...layout, rows: others(layout.rows), columns: others(layout.columns) }
}

/** A layout in which nothing points at what is no longer there. */
function settled(layout: PivotLayout): PivotLayout {
  const { sort, columns, measures } = layout
  const known =
    sort !== null &&
    measures.some(({ key }) => key === sort.measure) &&
    sort.columnKeys.length <= columns.length &&
    (sort.columnKeys.length === 0 || sort.columnKeys.length === columns.length)
  return { ...layout, sort: known ? sort : null, collapsed: [] }
}

function inserted<T>(list: readonly T[], one: T, at = list.length): readonly T[] {
  return list.toSpliced(at, 0, one)
}

function shifted<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const one = list[from]
  if (one === undefined) return list
  return list.toSpliced(from, 1).toSpliced(Math.max(0, Math.min(to, list.length - 1)), 0, one)
}

function freeKey(layout: PivotLayout, measure: string): string {
  const used = new Set(layout.measures.map(({ key }) => key))
  if (!used.has(measure)) return measure
  let again = 2
  while (used.has(`${measure}:${again}`)) again++
  return `${measure}:${again}`
}
