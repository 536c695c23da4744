import type { PivotHeader, PivotSides } from '#contract'
import type { Axis } from './axis.ts'

/** A header to be shown, and the node of its axis. */
export interface ShownNode {
  readonly node: number
  readonly header: PivotHeader
}

export interface Shown {
  readonly subtotals: boolean
  readonly total: boolean
  /** Groups before what is in them, as lines have it, or after, as columns do. */
  readonly groups: 'before' | 'after'
  /** Lines that are left out; a group without any line is left out with them. */
  readonly isHidden?: (node: number) => boolean
}

/** Nodes of an axis in the order to be shown. */
export function shownNodes(axis: Axis, shown: Shown): readonly ShownNode[] {
  const list: { node: number; header: PivotHeader }[] = []
  const places = new Map<number, number>()
  const hidden = hiddenNodes(axis, shown.isHidden)

  function visit(node: number): void {
    if (hidden.has(node)) return
    const { members, children, others } = axis.nodes[node] ?? { members: [], children: [] }
    const isLine = members.length === axis.depth
    const isShown = isLine || (members.length === 0 ? shown.total : shown.subtotals)
    const kind = members.length === 0 ? 'total' : others !== undefined ? 'others' : isLine ? 'line' : 'subtotal'
    const add = () => {
      places.set(node, list.length)
      list.push({ node, header: { members, kind, parent: null, ...(others !== undefined && { count: others }) } })
    }
    const first = shown.groups === 'before' && members.length > 0
    if (isShown && first) add()
    for (const child of children) visit(child)
    if (isShown && !first) add()
  }
  visit(0)

  return list.map(({ node, header }) => {
    const parent = axis.nodes[node]?.parent ?? -1
    return { node, header: { ...header, parent: parent > 0 ? (places.get(parent) ?? null) : null } }
  })
}

function hiddenNodes(axis: Axis, isHidden: Shown['isHidden']): ReadonlySet<number> {
  const hidden = new Set<number>()
  if (isHidden === undefined) return hidden
  for (let node = axis.nodes.length - 1; node > 0; node--) {
    const { members, children } = axis.nodes[node] ?? { members: [], children: [] }
    const isGone = members.length === axis.depth ? isHidden(node) : children.every((child) => hidden.has(child))
    if (isGone) hidden.add(node)
  }
  return hidden
}

export function hasSide(sides: PivotSides | undefined, side: 'rows' | 'columns', otherwise: PivotSides): boolean {
  const asked = sides ?? otherwise
  return asked === 'both' || asked === side
}
