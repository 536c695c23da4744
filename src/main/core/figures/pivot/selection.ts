import type { PivotScope, PivotTable } from '#contract'
import { CoreError } from '../../base/core-error.ts'
import type { Sqlite } from '../../book/open-book.ts'
import type { ColumnDefinition, FormDefinition } from '../../forms/form-definition.ts'
import type { RegionIndex } from '../../regions/region-index.ts'
import { type Dimension, dimensionOf } from './dimension.ts'
import { type Member, memberOf, placesOf } from './members.ts'
import { filedPeriods, usedPeriods } from './used-periods.ts'

export interface PivotContext {
  readonly db: Sqlite
  readonly form: FormDefinition
  readonly regions: RegionIndex
}

/** Which rows a table is about, in terms of what is kept. */
export interface Selection {
  readonly periods: readonly string[]
  /** Ids as filed; `null`: all. */
  readonly regions: readonly number[] | null
  readonly columns: readonly ColumnSelection[]
  readonly substituted: PivotTable['substituted']
  /** The region that one counts in: itself, or the one it was joined to. */
  readonly countsIn: ReadonlyMap<number, number>
  /** Names of dimensions held to one member. */
  readonly held: ReadonlySet<string>
}

export interface ColumnSelection {
  readonly column: ColumnDefinition
  /** Whether a value of the column is among the members asked for. */
  readonly takes: (value: Member) => boolean
}

/**
 * @param byPeriod whether each period stands by itself in the table
 * @throws CoreError `column-unknown`, `column-personal`, `region-unknown`
 */
export function selectionOf(
  context: PivotContext,
  scope: PivotScope,
  { exact = false, byPeriod = true } = {},
): Selection {
  const { form, regions } = context
  const countsIn = new Map(scope.boundaries === 'current' ? regions.joined() : [])
  const filed = filedPeriods(context.db, form.code)
  // Months of a cumulative form are never added up: without the period as a dimension a year is its last month.
  const periods = scope.periods ?? (form.every === 'month' && !byPeriod ? yearsOf(filed) : undefined)
  const asked =
    periods === undefined || exact ? { used: periods ?? null, substituted: [] } : usedPeriods(periods, filed)
  const filters = Object.entries(scope.filters ?? {}).map(([name, members]) => filterOf(context, name, members))
  const of = (kind: Dimension['source']['kind']) => filters.filter(({ dimension }) => dimension.source.kind === kind)
  return {
    periods: takenPeriods(asked.used ?? filed, of('period')),
    regions: takenRegions(context, scope.regions, of('region'), countsIn),
    columns: of('column').map(({ dimension, takes }) => ({ column: columnOf(dimension), takes })),
    substituted: asked.substituted,
    countsIn,
    held: new Set(
      Object.entries(scope.filters ?? {}).flatMap(([name, members]) => (members.length === 1 ? [name] : [])),
    ),
  }
}

function yearsOf(periods: readonly string[]): readonly string[] {
  return [...new Set(periods.map((period) => period.slice(0, 4)))]
}

interface Filter {
  readonly dimension: Dimension
  readonly takes: (value: Member) => boolean
}

function filterOf({ form, regions }: PivotContext, name: string, members: readonly Member[]): Filter {
  const dimension = dimensionOf(form, name)
  const partOf = memberOf(dimension, placesOf(regions))
  const wanted = new Set(members)
  return { dimension, takes: (value) => wanted.has(partOf(value)) }
}

function columnOf({ source }: Dimension): ColumnDefinition {
  if (source.kind !== 'column') throw new Error('not a column')
  return source.column
}

function takenPeriods(asked: readonly string[], filters: readonly Filter[]): readonly string[] {
  return [...new Set(asked)].filter((period) => filters.every(({ takes }) => takes(period)))
}

/** A region is taken by the one it counts in. */
function takenRegions(
  { regions }: PivotContext,
  asked: readonly string[] | undefined,
  filters: readonly Filter[],
  countsIn: ReadonlyMap<number, number>,
): readonly number[] | null {
  if (asked === undefined && filters.length === 0) return null
  const unknown = asked?.find((code) => !regions.has(code))
  if (unknown !== undefined) throw new CoreError('region-unknown', { region: unknown })
  const codes = asked === undefined ? null : new Set(asked)
  return regions
    .all()
    .map(({ code }) => regions.idOf(code))
    .filter((id) => {
      const code = regions.codeOf(countsIn.get(id) ?? id)
      return (codes === null || codes.has(code)) && filters.every(({ takes }) => takes(code))
    })
}
