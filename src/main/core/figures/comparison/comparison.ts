import type { Comparison, ComparisonFigure, ComparisonLine, ComparisonQuery } from '#contract'
import type { Steps } from '../../base/steps.ts'
import { type Axis, axisOf } from '../pivot/axis.ts'
import { axisFor, type Crossing, type CrossingContext, crossingOf } from '../pivot/crossing.ts'
import { shownNodes } from '../pivot/headers.ts'
import type { Measure } from '../pivot/measure.ts'
import { memberOrder, placesOf } from '../pivot/members.ts'
import { byFigure, byMember, ordered } from '../pivot/order.ts'
import { planOf } from '../pivot/plan.ts'
import type { RowSource } from '../pivot/row-frame.ts'
import { checkLines, mostRows } from '../pivot/table-axes.ts'
import { type Compared, compared, type TwoSided } from './compared.ts'
import { leftOutOf } from './filing.ts'
import { apartCodes, joinedFrame, sideCodes } from './joined-frame.ts'
import { readSide } from './read-side.ts'
import { type SideNodes, sideNodes } from './side-nodes.ts'
import { withoutValue } from './without-value.ts'

/**
 * Two sides held against each other, member by member: a table whose columns are the sides, and where counties filed
 * one of them only, those that filed both apart from them.
 *
 * @throws CoreError `column-unknown`, `column-personal`, `aggregate-unfit`, `submission-unknown`, `forms-differ`, `pivot-too-large`
 */
export function* comparison(source: RowSource, query: ComparisonQuery): Steps<Comparison> {
  const asked = planOf(source.form, { rows: query.by, columns: [], measures: query.measures })
  const sources = [...asked.needs.sources, { kind: 'period' as const }, { kind: 'region' as const }]
  const plan = { ...asked, needs: { ...asked.needs, sources } }
  const before = yield* readSide(source, plan, query, query.before)
  const after = yield* readSide(source, plan, query, query.after)
  const frame = joinedFrame(before.frame, after.frame)
  const held = new Set([...before.held].filter((name) => after.held.has(name)))
  const context: CrossingContext = { plan, frame, places: placesOf(source.regions), held }
  const leftOut = leftOutOf(before.filing, after.filing)
  const apart = new Set([...leftOut.a, ...leftOut.b])
  const ofSides = sideCodes(before.frame, after.frame)
  const noValue = withoutValue(context, ofSides, plan.measures).map((regions) =>
    regions.filter((region) => !apart.has(region)),
  )
  const sides = sidesWithout(apart)
  const rows = axisFor(context, plan.rows, mostRows(sides))
  checkLines(context, rows, 2)
  const crossing = crossingOf(context, rows, sides)
  const figures = figuresOf(
    plan.measures.map((measure, at) => {
      const regions = noValue[at] ?? []
      if (regions.length === 0) return { measure, crossing }
      return { measure, crossing: crossingOf(context, rows, sidesWithout(new Set([...apart, ...regions]))) }
    }),
  )

  return {
    query,
    dimensions: plan.rows.map(({ view }) => view),
    measures: plan.measures.map(({ view }) => view),
    before: before.view,
    after: after.view,
    leftOut: { ...leftOut, noValue },
    lines: linesOf(source, query, crossing, figures),
  }

  function sidesWithout(regions: ReadonlySet<string>): Axis {
    if (regions.size === 0) return axisOf(frame.length, [ofSides], 2)
    return axisOf(frame.length, [ofSides, apartCodes(frame.codes({ kind: 'region' }), regions)], 6)
  }

  function linesOf(
    { form }: RowSource,
    { sort, subtotals = false, hide }: ComparisonQuery,
    { isEmpty }: Crossing,
    at: (node: number) => readonly ComparisonFigure[],
  ): readonly ComparisonLine[] {
    const byName = byMember(
      rows,
      plan.rows.map((dimension) => memberOrder(form, dimension)),
    )
    const order =
      sort === undefined
        ? byName
        : byFigure((node) => at(node)[sort.measure]?.[sort.by] ?? null, sort.descending, byName)
    const [first, second] = sideNodes(crossing, [])
    const has = (node: number, side: number | null) => side !== null && !isEmpty(node, side)
    const onOf = (node: number): ComparisonLine['on'] =>
      has(node, first) === has(node, second) ? 'both' : has(node, first) ? 'before' : 'after'
    const isSame = (node: number) => onOf(node) === 'both' && at(node).every((figure) => figure.before === figure.after)
    const shown = shownNodes(ordered(rows, order), {
      subtotals,
      total: true,
      groups: 'before',
      ...(hide === 'same' && { isHidden: isSame }),
    })
    const place = plan.rows.findIndex(({ name }) => name === 'region')
    return shown.map(({ node, header }) => {
      const notFiled = notFiledOf(header.members[place] ?? null)
      return { ...header, on: onOf(node), ...(notFiled !== null && { notFiled }), figures: at(node) }
    })
  }

  function notFiledOf(region: string | null): NonNullable<ComparisonLine['notFiled']> | null {
    if (region === null || !apart.has(region)) return null
    if (!leftOut.a.includes(region)) return 'b'
    return leftOut.b.includes(region) ? 'both' : 'a'
  }
}

interface Crossed {
  readonly measure: Measure
  readonly crossing: Crossing
}

/** Figures of each node, computed once. */
function figuresOf(crossed: readonly Crossed[]): (node: number) => readonly ComparisonFigure[] {
  const known = new Map<number, readonly ComparisonFigure[]>()
  const figures = crossed.map(({ measure, crossing }) => {
    const pairAt = pairsOf(measure, crossing)
    return (node: number) => compared(pairAt(node), pairAt(0), measure.isShareable)
  })
  return (node) => {
    const found = known.get(node) ?? figures.map((figure) => figure(node))
    known.set(node, found)
    return found
  }
}

/** The figures of a measure at each node: as filed, and of the counties that have both sides. */
function pairsOf(measure: Measure, crossing: Crossing): (node: number) => Compared {
  const filed = sideNodes(crossing, [])
  const common = crossing.columns.depth > 1 ? sideNodes(crossing, ['common']) : filed
  const side = (node: number, at: number | null) =>
    at === null || crossing.isEmpty(node, at) ? null : crossing.figure(measure, node, at)
  const pair = (node: number, [before, after]: SideNodes): TwoSided => ({
    before: side(node, before),
    after: side(node, after),
  })
  return (node) => ({ filed: pair(node, filed), common: pair(node, common) })
}
