import { standIn } from './form-periods.ts'
import { type IndicatorCell, joinSides, type SideCell } from './join-sides.ts'
import type { FactReader, FactRequest } from './read-facts.ts'
import { kindOf, pairFacts, pairTallies, sideFacts, sideTally } from './side-facts.ts'
import { type BoundIndicator, type BoundSide, sidesOf } from './sides.ts'
import { type SideKind, type Tally, together } from './tally.ts'

export interface Collection {
  readonly kinds: readonly SideKind[]
  /** Cells by period asked for. */
  readonly cells: ReadonlyMap<string, readonly IndicatorCell[]>
}

/** What is gathered of an indicator: periods asked for, counties, and the dimensions kept apart beside region and period. */
export interface Gathering {
  readonly indicator: BoundIndicator
  readonly asked: readonly string[]
  readonly dimensions: readonly string[]
  readonly scope: readonly string[] | undefined
  readonly boundaries: 'as-filed' | 'current'
}

/** What has to be read of the facts: once where the sides count the same rows, else for each side. */
export function requestsOf(gathering: Gathering): readonly FactRequest[] {
  const { indicator } = gathering
  const { numerator, denominator } = indicator
  if (denominator !== null && isPaired(gathering)) {
    const facts = pairFacts(numerator.form, numerator.side.measure, denominator.side.measure)
    return [requestOf(gathering, numerator, facts)]
  }
  return sidesOf(indicator).map((side) => requestOf(gathering, side, sideFacts(side.side, kindIn(gathering, side))))
}

/** Brings both sides together, county by county, for the periods asked for. */
export function collect(gathering: Gathering, read: FactReader): Collection {
  const { indicator, asked, dimensions, scope } = gathering
  const sides = sidesOf(indicator)
  const kinds = sides.map((side) => kindIn(gathering, side))
  const gathered = isPaired(gathering) ? pairCells(gathering, read) : sideCells(gathering, read)
  const cells = asked.map((period) => {
    const periods = sides.map(({ filings }) => standIn(period, filings.periods))
    const found = sides.map((side, at) => ({
      side,
      kind: kinds[at] ?? 'sum',
      cells: (gathered[at] ?? []).filter((cell) => cell.period === periods[at]),
      filed: [...(side.filings.byPeriod.get(periods[at] ?? '')?.keys() ?? [])].filter(
        (code) => scope?.includes(code) ?? true,
      ),
    }))
    return [period, joinSides(found, dimensions.length === 0)] as const
  })
  return { kinds, cells: new Map(cells) }
}

function kindIn({ dimensions }: Gathering, { form, side, filters }: BoundSide): SideKind {
  return kindOf(form, side, dimensions, filters)
}

function isPaired(gathering: Gathering): boolean {
  const { indicator } = gathering
  return indicator.sameRows && sidesOf(indicator).every((side) => ['sum', 'count'].includes(kindIn(gathering, side)))
}

function requestOf(
  { asked, dimensions, scope, boundaries }: Gathering,
  { form, side, filings, filters }: BoundSide,
  facts: FactRequest['facts'],
): FactRequest {
  const periods = [...new Set(asked.flatMap((period) => standIn(period, filings.periods) ?? []))]
  const all = side.membersOf === undefined ? dimensions : [...dimensions, side.membersOf]
  return { form, periods, dimensions: all, scope, boundaries, filters, facts }
}

/** Where no row has both sides, each is only seen. */
function pairCells(gathering: Gathering, read: FactReader): readonly (readonly SideCell[])[] {
  const { numerator, denominator } = gathering.indicator
  const [request] = requestsOf(gathering)
  if (denominator === null || request === undefined) return []
  const rows = read(request).map((row) => ({
    row,
    pair: pairTallies(numerator.side.measure, denominator.side.measure, row),
  }))
  return (['numerator', 'denominator'] as const).map((name) =>
    rows.map(({ row, pair }) => ({
      ...row,
      value: pair[name].values > 0 ? pair[name] : null,
      seen: { rows: pair[name].rows, values: pair[`${name}Values`] },
    })),
  )
}

function sideCells(gathering: Gathering, read: FactReader): readonly (readonly SideCell[])[] {
  const requests = requestsOf(gathering)
  return sidesOf(gathering.indicator).map((bound, at) => {
    const request = requests[at]
    if (request === undefined) return []
    const kind = kindIn(gathering, bound)
    const rows = read(request).map((row) => ({ row, tally: sideTally(bound.side, kind, row) }))
    if (bound.side.membersOf === undefined) return rows.map(({ row, tally }) => ({ ...row, value: tally, seen: tally }))
    return withMembers(rows.map(({ row, tally }) => ({ ...row, value: tally })))
  })
}

/** Members of the last dimension, brought together for the dimensions before it. */
function withMembers(rows: readonly Omit<SideCell & { readonly value: Tally }, 'seen'>[]): readonly SideCell[] {
  const cells = new Map<string, SideCell & { readonly value: Tally }>()
  for (const { region, period, members, value } of rows) {
    const member = members.at(-1) ?? null
    const own = members.slice(0, -1)
    const tally = { ...value, members: new Set(member === null ? [] : [member]) }
    const key = JSON.stringify([region, period, own])
    const before = cells.get(key)
    const whole = before === undefined ? tally : together(before.value, tally)
    cells.set(key, { region, period, members: own, value: whole, seen: whole })
  }
  return [...cells.values()]
}
