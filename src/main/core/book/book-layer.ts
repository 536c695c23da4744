import type { Layer } from '#contract'

/** Which layer a connection reads, and how what is held of its rows is known to be stale. */
export interface BookLayer {
  readonly name: Layer
  /** Takes in adjustments that another connection has made; costs next to nothing where there are none. */
  refresh(): void
  /** Whether any adjustment holds. */
  isAdjusted(): boolean
  /** Whether an adjustment of a form holds. */
  isLayered(form: string): boolean
  /** Another number after every change of what this layer shows of a submission; 0 where its rows are as they were sent. */
  revisionOf(submission: number): number
}
