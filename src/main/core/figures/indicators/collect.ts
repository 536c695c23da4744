import { standIn } from './form-periods.ts'
import { type Cell, type Gathering, gatherPairs, gatherSide, kindOf } from './gather.ts'
import { type BoundIndicator, type BoundSide, type FigureSource, sidesOf } from './sides.ts'
import { isFilled, NOTHING, type SideKind, type Tally } from './tally.ts'

/** What an indicator has in a county for the members of the dimensions asked for. */
export interface IndicatorCell {
  readonly region: string
  readonly members: readonly (string | null)[]
  /** `null` where the side has nothing there. */
  readonly numerator: Tally | null
  readonly denominator: Tally | null
  /** Rows and values of each side, for telling where it comes from. */
  readonly seen: readonly { readonly rows: number; readonly values: number }[]
}

export interface Collection {
  readonly kinds: readonly SideKind[]
  /** Cells by period asked for. */
  readonly cells: ReadonlyMap<string, readonly IndicatorCell[]>
}

export interface Scope {
  readonly regions: readonly string[] | undefined
  readonly boundaries: 'as-filed' | 'current'
}

/** Gathers both sides for the periods asked for and brings them together, county by county. */
export function collect(
  source: FigureSource,
  indicator: BoundIndicator,
  scope: Scope,
  asked: readonly string[],
  dimensions: readonly string[],
): Collection {
  const sides = sidesOf(indicator)
  const kinds = sides.map(({ form, side, filters }) => kindOf(form, side, dimensions, filters))
  const isPaired = indicator.sameRows && kinds.every((kind) => kind === 'sum' || kind === 'count')
  const gathered = isPaired
    ? pairCells(gatheringOf(source, indicator.numerator, scope, asked, dimensions), indicator)
    : sides.map((side, at) =>
        gatherSide(
          gatheringOf(source, side, scope, asked, dimensions),
          side.side,
          kinds[at] ?? 'sum',
          side.filters,
        ).map((cell) => ({ ...cell, seen: cell.value })),
      )
  const cells = asked.map((period) => {
    const at = sides.map(({ filings }) => standIn(period, filings.periods))
    const found = sides.map((_, side) => byPlace((gathered[side] ?? []).filter((cell) => cell.period === at[side])))
    return [period, joinSides(sides, kinds, found, at, dimensions.length === 0, scope.regions)] as const
  })
  return { kinds, cells: new Map(cells) }
}

interface SideCell extends Cell<Tally | null> {
  readonly seen: { readonly rows: number; readonly values: number }
}

function gatheringOf(
  { db, regions }: FigureSource,
  { form, filings }: BoundSide,
  scope: Scope,
  asked: readonly string[],
  dimensions: readonly string[],
): Gathering {
  const periods = [...new Set(asked.flatMap((period) => standIn(period, filings.periods) ?? []))]
  return { db, regions, form, periods, dimensions, scope: scope.regions, boundaries: scope.boundaries }
}

/** Where no row has both sides, the side that is there at all is said to be there, and the other is not. */
function pairCells(gathering: Gathering, { numerator, denominator }: BoundIndicator): SideCell[][] {
  if (denominator === null) return []
  const cells = gatherPairs(gathering, { numerator: numerator.side, denominator: denominator.side }, numerator.filters)
  const sideOf = (name: 'numerator' | 'denominator') =>
    cells.map(({ value, ...cell }): SideCell => {
      const { rows, values: both } = value[name]
      return {
        ...cell,
        value: both > 0 ? value[name] : null,
        seen: { rows, values: name === 'numerator' ? value.numeratorValues : value.denominatorValues },
      }
    })
  return [sideOf('numerator'), sideOf('denominator')]
}

function byPlace(cells: readonly SideCell[]): Map<string, SideCell> {
  return new Map(cells.map((cell) => [placeOf(cell.region, cell.members), cell]))
}

function placeOf(region: string, members: readonly (string | null)[]): string {
  return JSON.stringify([region, members])
}

/**
 * Cells of both sides by place. Where a county has sent a roster that has no such row, there are none; where it has sent
 * a table without the line, or nothing, it is not known.
 */
function joinSides(
  sides: readonly BoundSide[],
  kinds: readonly SideKind[],
  found: readonly ReadonlyMap<string, SideCell>[],
  periods: readonly (string | null)[],
  isWhole: boolean,
  scope: readonly string[] | undefined,
): readonly IndicatorCell[] {
  const places = new Map<string, { region: string; members: readonly (string | null)[] }>()
  for (const cells of found) for (const [place, { region, members }] of cells) places.set(place, { region, members })
  const filedBy = sides.map(({ filings }, at) => filings.byPeriod.get(periods[at] ?? '')?.keys())
  const filed = filedBy.map((codes) => new Set([...(codes ?? [])].filter((code) => scope?.includes(code) ?? true)))
  if (isWhole) {
    for (const [at, codes] of filed.entries()) {
      if (sides[at]?.form.kind !== 'roster') continue
      for (const region of codes) places.set(placeOf(region, []), { region, members: [] })
    }
  }
  return [...places].map(([place, { region, members }]) => {
    const tallies = sides.map((side, at) => {
      const cell = found[at]?.get(place)
      const kind = kinds[at] ?? 'sum'
      if (cell !== undefined) return cell.value !== null && isFilled(kind, cell.value) ? cell.value : null
      const isNone = side.form.kind === 'roster' && filed[at]?.has(region) === true && canBeNone(kind)
      return isNone ? { ...NOTHING, none: 1 } : null
    })
    return {
      region,
      members,
      numerator: tallies[0] ?? null,
      denominator: tallies[1] ?? null,
      seen: sides.map((_, at) => found[at]?.get(place)?.seen ?? { rows: 0, values: 0 }),
    }
  })
}

function canBeNone(kind: SideKind): boolean {
  return kind === 'count' || kind === 'members' || kind === 'sum'
}
