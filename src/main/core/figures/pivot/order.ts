import type { Axis, AxisNode } from './axis.ts'
import type { Member } from './members.ts'

/** Compares two members of the dimension of a level. */
export type LevelOrder = (level: number, a: Member, b: Member) => number

/** An axis with the lines and groups of every group in order. */
export function ordered(axis: Axis, compare: (a: number, b: number) => number): Axis {
  const nodes = axis.nodes.map((node) => ({ ...node, children: [...node.children].sort(compare) }))
  return { ...axis, nodes }
}

/** The order of two nodes of one group by their own members. */
export function byMember(
  axis: Axis,
  orders: readonly ((a: Member, b: Member) => number)[],
): (a: number, b: number) => number {
  return (a, b) => {
    const [one, other] = [axis.nodes[a], axis.nodes[b]]
    const level = (one?.members.length ?? 1) - 1
    return orders[level]?.(one?.members.at(-1) ?? null, other?.members.at(-1) ?? null) ?? 0
  }
}

/** The order of two nodes by a figure, absent ones last; by their members where the figures are the same. */
export function byFigure(
  figureOf: (node: number) => number | null,
  descending: boolean,
  otherwise: (a: number, b: number) => number,
): (a: number, b: number) => number {
  const known = new Map<number, number | null>()
  const figureAt = (node: number) => {
    const found = known.get(node)
    if (found !== undefined) return found
    const value = figureOf(node)
    known.set(node, value)
    return value
  }
  return (a, b) => {
    const [one, other] = [figureAt(a), figureAt(b)]
    if (one === null || other === null) return one === other ? otherwise(a, b) : one === null ? 1 : -1
    return (descending ? other - one : one - other) || otherwise(a, b)
  }
}

/**
 * An axis in which every group keeps its first lines, with one more line for those that are left over.
 *
 * The rows behind them move to that line, so that its figures are computed from them like any other's.
 */
export function withOthers(axis: Axis, count: number): Axis {
  const nodes: (AxisNode & { readonly children: number[] })[] = axis.nodes.map((node) => ({
    ...node,
    children: [...node.children],
  }))
  const movesTo = Int32Array.from(nodes.keys())
  const groups = [...nodes.entries()].filter(
    ([, { members, children }]) => members.length === axis.depth - 1 && children.length > count,
  )
  for (const [at, group] of groups) {
    const left = group.children.splice(count)
    const others = nodes.length
    nodes.push({ members: [...group.members, null], parent: at, children: [], others: left.length })
    group.children.push(others)
    for (const line of left) movesTo[line] = others
  }
  return { ...axis, nodes, lineOf: axis.lineOf.map((line) => movesTo[line] ?? line) }
}
