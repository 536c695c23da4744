import type { Coded } from './frame.ts'
import type { Member } from './members.ts'

/** A place on an axis: the total, a group, or a line; its members from the outermost on. */
export interface AxisNode {
  readonly members: readonly Member[]
  /** Place of the group it belongs to; −1 for the total. */
  readonly parent: number
  readonly children: readonly number[]
  /** Lines that it stands for, where it holds what is left over of a group; its last member is none. */
  readonly others?: number
}

/** One side of a table as a tree: the total is its first node, lines are at the depth of the dimensions. */
export interface Axis {
  readonly depth: number
  readonly nodes: readonly AxisNode[]
  /** The line of each row of the frame. */
  readonly lineOf: Int32Array
}

/** Numbers beyond this are looked up by a map instead of a table. */
const LARGEST_TABLE = 4_000_000

/**
 * Puts the rows of a frame into a tree, dimension by dimension.
 *
 * @param most nodes; @throws TooManyNodes beyond them
 */
export function axisOf(length: number, dimensions: readonly Coded[], most: number): Axis {
  const nodes: (AxisNode & { readonly children: number[] })[] = [{ members: [], parent: -1, children: [] }]
  let lineOf: Int32Array = new Int32Array(length)
  for (const [level, { codes, values }] of dimensions.entries()) {
    const count = countAt(nodes, level)
    const first = nodes.length - count
    const table = count * values.length <= LARGEST_TABLE ? new Int32Array(count * values.length) : null
    const map = new Map<number, number>()
    const next = new Int32Array(length)
    for (let row = 0; row < length; row++) {
      const above = lineOf[row] ?? 0
      const code = codes[row] ?? 0
      const key = (above - first) * values.length + code
      // The total is no one's child, so that 0 stands for none.
      let node = (table === null ? map.get(key) : table[key]) ?? 0
      if (node === 0) {
        node = nodes.length
        if (node > most) throw new TooManyNodes(level)
        nodes.push({ members: [...(nodes[above]?.members ?? []), values[code] ?? null], parent: above, children: [] })
        nodes[above]?.children.push(node)
        if (table === null) map.set(key, node)
        else table[key] = node
      }
      next[row] = node
    }
    lineOf = next
  }
  return { depth: dimensions.length, nodes, lineOf }
}

/** The tree has grown beyond what can be shown. */
export class TooManyNodes extends Error {
  readonly level: number
  constructor(level: number) {
    super('too many members')
    this.level = level
  }
}

/** How many nodes at the end of the list are on a level. */
function countAt(nodes: readonly AxisNode[], level: number): number {
  let count = 0
  for (let at = nodes.length - 1; at >= 0 && nodes[at]?.members.length === level; at--) count++
  return count
}
