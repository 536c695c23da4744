import type { Crossing } from '../pivot/crossing.ts'

export type SideNodes = readonly [before: number | null, after: number | null]

/** The columns of the two sides, or of a part of each; `null` for one without any rows. */
export function sideNodes({ columns }: Crossing, part: readonly string[]): SideNodes {
  const at = (side: string) => {
    const path = [side, ...part].join()
    const node = columns.nodes.findIndex(({ members }) => members.join() === path)
    return node < 0 ? null : node
  }
  return [at('before'), at('after')]
}
