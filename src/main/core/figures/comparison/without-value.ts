import { axisOf } from '../pivot/axis.ts'
import { type CrossingContext, crossingOf } from '../pivot/crossing.ts'
import type { Coded } from '../pivot/frame.ts'
import type { Measure } from '../pivot/measure.ts'
import { mostRows } from '../pivot/table-axes.ts'
import { sideNodes } from './side-nodes.ts'

/** For each measure the counties with rows on both sides and a value on one only: what is absent is no loss or growth. */
export function withoutValue(
  context: CrossingContext,
  ofSides: Coded,
  measures: readonly Measure[],
): readonly (readonly string[])[] {
  const { frame } = context
  const sides = axisOf(frame.length, [ofSides], 2)
  const counties = axisOf(frame.length, [frame.codes({ kind: 'region' })], mostRows(sides))
  const crossing = crossingOf(context, counties, sides)
  const [before, after] = sideNodes(crossing, [])
  if (before === null || after === null) return measures.map(() => [])
  const isAbsent = (measure: Measure, node: number, side: number) =>
    crossing.figure(measure, node, side).absent === 'not-filed'
  const nodes = [...counties.nodes.keys()].filter(
    (node) => node > 0 && !crossing.isEmpty(node, before) && !crossing.isEmpty(node, after),
  )
  return measures.map((measure) =>
    nodes
      .filter((node) => isAbsent(measure, node, before) !== isAbsent(measure, node, after))
      .flatMap((node) => counties.nodes[node]?.members[0] ?? [])
      .sort(),
  )
}
