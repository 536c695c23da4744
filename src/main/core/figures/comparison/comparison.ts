import type { Comparison, ComparisonFigure, ComparisonLine, ComparisonQuery } from '#contract'
import type { Steps } from '../../base/steps.ts'
import { axisOf } from '../pivot/axis.ts'
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
  const sides =
    apart.size === 0
      ? axisOf(frame.length, [ofSides], 2)
      : axisOf(frame.length, [ofSides, apartCodes(frame.codes({ kind: 'region' }), apart)], 6)
  const rows = axisFor(context, plan.rows, mostRows(sides))
  checkLines(context, rows, 2)
  const crossing = crossingOf(context, rows, sides)
  const figures = figuresOf(crossing, plan.measures)

  return {
    query,
    dimensions: plan.rows.map(({ view }) => view),
    measures: plan.measures.map(({ view }) => view),
    before: before.view,
    after: after.view,
    leftOut,
    lines: linesOf(source, query, crossing, figures),
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

/** Figures of each node, computed once. */
function figuresOf(crossing: Crossing, measures: readonly Measure[]): (node: number) => readonly ComparisonFigure[] {
  const isParted = crossing.columns.depth > 1
  const filed = sideNodes(crossing, [])
  const common = isParted ? sideNodes(crossing, ['common']) : filed
  const known = new Map<number, readonly ComparisonFigure[]>()
  const side = (measure: Measure, node: number, at: number | null) =>
    at === null || crossing.isEmpty(node, at) ? null : crossing.figure(measure, node, at)
  const pair = (measure: Measure, node: number, [before, after]: SideNodes): TwoSided => ({
    before: side(measure, node, before),
    after: side(measure, node, after),
  })
  const sides = (measure: Measure, node: number): Compared => {
    const asFiled = pair(measure, node, filed)
    return { filed: asFiled, common: isParted ? pair(measure, node, common) : asFiled }
  }
  return (node) => {
    const found =
      known.get(node) ??
      measures.map((measure) => compared(sides(measure, node), sides(measure, 0), measure.isShareable))
    known.set(node, found)
    return found
  }
}

type SideNodes = readonly [before: number | null, after: number | null]

/** The columns of the two sides, or of a part of each; `null` for one without any rows. */
function sideNodes({ columns }: Crossing, part: readonly string[]): SideNodes {
  const at = (side: string) => {
    const path = [side, ...part].join()
    const node = columns.nodes.findIndex(({ members }) => members.join() === path)
    return node < 0 ? null : node
  }
  return [at('before'), at('after')]
}
