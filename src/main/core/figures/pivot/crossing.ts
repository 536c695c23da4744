import type { RegionView } from '#contract'
import { type Axis, axisOf } from './axis.ts'
import type { Dimension } from './dimension.ts'
import { regrouped } from './encode.ts'
import type { Figure, Gathered } from './figure.ts'
import type { Coded, Frame } from './frame.ts'
import { gather, type Matrix } from './gather.ts'
import type { Measure, Whole } from './measure.ts'
import { memberOf } from './members.ts'
import type { Plan } from './plan.ts'
import { ROW_COUNT, type State } from './states.ts'
import { type Wholes, wholesOf } from './wholes.ts'

/** A frame put into rows and columns, with the figures at every crossing of their nodes, groups and totals included. */
export interface Crossing {
  readonly rows: Axis
  readonly columns: Axis
  /** No row of data is there. */
  isEmpty(row: number, column: number): boolean
  figure(measure: Measure, row: number, column: number): Figure
}

export interface CrossingContext {
  readonly plan: Plan
  readonly frame: Frame
  readonly places: ReadonlyMap<string, RegionView>
  /** Dimensions that a filter holds to one member. */
  readonly held: ReadonlySet<string>
}

/** Members of a dimension for every row of a frame. */
export function codedBy({ frame, places }: CrossingContext, dimension: Dimension): Coded {
  return regrouped(frame.codes(dimension.source), memberOf(dimension, places))
}

/** @throws TooManyNodes */
export function axisFor(context: CrossingContext, dimensions: readonly Dimension[], most: number): Axis {
  return axisOf(
    context.frame.length,
    dimensions.map((dimension) => codedBy(context, dimension)),
    most,
  )
}

export function crossingOf(context: CrossingContext, rows: Axis, columns: Axis): Crossing {
  const { plan, frame } = context
  const states = [ROW_COUNT, ...plan.measures.flatMap((measure) => measure.states)]
  const matrix = gather(frame, rows, columns, states)
  const wholes = lazyWholes(context, rows, columns)
  const across = lazyAcross(context)

  return {
    rows,
    columns,
    isEmpty: (row, column) => matrix.at(ROW_COUNT, row, column) === 0,
    figure(measure, row, column) {
      const { whole } = measure
      return measure.compute(
        gatheredAt(
          matrix,
          [row, column],
          across(levelOf(rows, row), levelOf(columns, column)),
          whole === null ? 0 : wholes(whole, row, column),
        ),
      )
    },
  }
}

function gatheredAt(
  matrix: Matrix,
  [row, column]: readonly [number, number],
  across: ReadonlySet<string>,
  whole: number,
): Gathered {
  return { of: (state: State) => matrix.at(state, row, column), across, whole }
}

/** Depth to which the members of a node are known to be one each. */
function levelOf(axis: Axis, at: number): number {
  const node = axis.nodes[at]
  return (node?.members.length ?? 0) - (node?.others === undefined ? 0 : 1)
}

/** Looks at the rows once for each pair of levels that is asked for. */
function lazyWholes(context: CrossingContext, rows: Axis, columns: Axis) {
  const known = new Map<string, Wholes>()
  const valuesOf = ({ frame }: CrossingContext, whole: Whole) => {
    if (whole.kind === 'median') return frame.numbers(whole.column)
    if ('source' in whole.of) return codedBy(context, whole.of).codes
    return whole.of.role === 'measure'
      ? frame.numbers(whole.of)
      : frame.codes({ kind: 'column', column: whole.of }).codes
  }
  return (whole: Whole, row: number, column: number): number => {
    const levels = [rows.nodes[row]?.members.length ?? 0, columns.nodes[column]?.members.length ?? 0] as const
    const name = whole.kind === 'median' ? whole.column.name : whole.of.name
    const key = [whole.kind, name, ...levels].join(' ')
    const found = known.get(key) ?? wholesOf(valuesOf(context, whole), whole.kind, { rows, columns, levels })
    known.set(key, found)
    return found.at(row, column)
  }
}

/** Dimensions not held to one member by a filter or by the nodes themselves. */
function lazyAcross({ plan, held }: CrossingContext) {
  const bound = new Set(plan.measures.flatMap(({ within }) => within ?? []))
  const known = new Map<string, ReadonlySet<string>>()
  return (rowLevel: number, columnLevel: number): ReadonlySet<string> => {
    const key = `${rowLevel} ${columnLevel}`
    const shown = [...plan.rows.slice(0, rowLevel), ...plan.columns.slice(0, columnLevel)].map(({ name }) => name)
    const found = known.get(key) ?? new Set([...bound].filter((name) => !held.has(name) && !shown.includes(name)))
    known.set(key, found)
    return found
  }
}
