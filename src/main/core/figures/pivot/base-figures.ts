import { periodBefore, yearBefore } from '../../base/periods.ts'
import type { Steps } from '../../base/steps.ts'
import type { Axis } from './axis.ts'
import { axisFor, type Crossing, type CrossingContext, crossingOf } from './crossing.ts'
import { regrouped } from './encode.ts'
import { filedAlike, regionsBehind } from './filed-alike.ts'
import type { Frame } from './frame.ts'
import type { Plan } from './plan.ts'
import { readFrame } from './read-frame.ts'
import type { RowSource } from './row-frame.ts'
import type { Selection } from './selection.ts'
import type { BaseFigure } from './shown-cell.ts'

type Growth = 'growth-period' | 'growth-year'

const BEFORE = { 'growth-period': periodBefore, 'growth-year': yearBefore } as const

interface Grown {
  readonly source: RowSource
  readonly selection: Selection
  readonly context: CrossingContext
  /** Nodes that an axis may have. */
  readonly most: number
}

/**
 * Figures that growth is measured against: the same table over the periods before, each under the name of the period
 * it comes before, so that a place is found there by its own members.
 */
export function* baseFigures(grown: Grown): Steps<(crossing: Crossing) => BaseFigure> {
  const { plan } = grown.context
  const kinds = new Set(plan.measures.map(({ view }) => view.show))
  const tables = new Map<Growth, Before>()
  for (const kind of ['growth-period', 'growth-year'] as const)
    if (kinds.has(kind)) tables.set(kind, yield* tableBefore(grown, kind))

  const sameCounties = filedAlike(grown)
  return (crossing) => {
    const periodsAt = periodsBehind(grown.context, crossing)
    const regionsAt = regionsBehind(grown.context, crossing)
    return (measure, row, column) => {
      const growth = measure.view.show as Growth
      const before = tables.get(growth)
      if (before === undefined) return null
      const periods = periodsAt(row, column)
      if (!isOne(periods, growth)) return 'several-periods'
      if (!sameCounties(periods, BEFORE[growth], regionsAt(row, column))) return 'counties-differ'
      const baseRow = before.row(crossing.rows, row)
      const baseColumn = before.column(crossing.columns, column)
      if (baseRow === null || baseColumn === null || before.crossing.isEmpty(baseRow, baseColumn)) return null
      return before.crossing.figure(measure, baseRow, baseColumn).value
    }
  }
}

/** A table over other periods, and where in it a node of the shown one is. */
interface Before {
  readonly crossing: Crossing
  row(shown: Axis, at: number): number | null
  column(shown: Axis, at: number): number | null
}

function* tableBefore({ source, selection, context, most }: Grown, growth: Growth): Steps<Before> {
  const before = BEFORE[growth]
  const nameOf = new Map(selection.periods.map((period) => [before(period), period]))
  const { frame } = yield* readFrame(source, context.plan.needs, { ...selection, periods: [...nameOf.keys()] })
  const renamed = { ...context, frame: renamedPeriods(frame, (period) => nameOf.get(period) ?? period) }
  const rows = axisFor(renamed, context.plan.rows, most)
  const columns = axisFor(renamed, context.plan.columns, most)
  return { crossing: crossingOf(renamed, rows, columns), row: finder(rows), column: finder(columns) }
}

function finder(axis: Axis): (shown: Axis, at: number) => number | null {
  const places = new Map(axis.nodes.map(({ members }, place) => [JSON.stringify(members), place]))
  return (shown, at) => {
    const node = shown.nodes[at]
    return node === undefined || node.others !== undefined ? null : (places.get(JSON.stringify(node.members)) ?? null)
  }
}

function renamedPeriods(frame: Frame, nameOf: (period: string) => string): Frame {
  return {
    ...frame,
    periods: frame.periods.map(nameOf).sort(),
    codes: (source) =>
      source.kind === 'period'
        ? regrouped(frame.codes(source), (period) => (period === null ? null : nameOf(period)))
        : frame.codes(source),
  }
}

/** Growth needs one period; on the year before also several of one year, each held against its own. */
function isOne(periods: readonly string[], growth: Growth): boolean {
  if (periods.length <= 1) return true
  return growth === 'growth-year' && new Set(periods.map((period) => period.slice(0, 4))).size === 1
}

/** The periods with data that the members of a place leave. */
export function periodsBehind(
  context: CrossingContext,
  { rows, columns }: Pick<Crossing, 'rows' | 'columns'>,
): (row: number, column: number) => readonly string[] {
  const { periods } = context.frame
  const { plan } = context
  const held = (axis: Axis, dimensions: Plan['rows'], at: number) =>
    dimensions.flatMap(({ source, part }, level) => {
      const node = axis.nodes[at]
      const isHeld = level < (node?.members.length ?? 0) - (node?.others === undefined ? 0 : 1)
      return source.kind === 'period' && isHeld ? [{ part, member: node?.members[level] ?? null }] : []
    })
  return (row, column) => {
    const holds = [...held(rows, plan.rows, row), ...held(columns, plan.columns, column)]
    return periods.filter((period) =>
      holds.every(({ part, member }) => (part === 'year' ? period.slice(0, 4) : period) === member),
    )
  }
}
