/** What is chosen now on a page, and the way back and forward again. */
export interface Steps<T> {
  readonly past: readonly T[]
  readonly now: T
  readonly future: readonly T[]
}

/** As many steps as can be taken back; older ones are forgotten. */
const MOST = 100

export function firstStepOf<T>(now: T): Steps<T> {
  return { past: [], now, future: [] }
}

/** A further step; steps that were taken back are dropped. */
export function withStep<T>({ past, now }: Steps<T>, next: T): Steps<T> {
  return { past: [...past, now].slice(-MOST), now: next, future: [] }
}

/** The step before; the same where there is none. */
export function stepBack<T>(steps: Steps<T>): Steps<T> {
  const before = steps.past.at(-1)
  if (before === undefined) return steps
  return { past: steps.past.slice(0, -1), now: before, future: [steps.now, ...steps.future] }
}

/** The step that was taken back last; the same where there is none. */
export function stepForward<T>(steps: Steps<T>): Steps<T> {
  const [next, ...future] = steps.future
  return next === undefined ? steps : { past: [...steps.past, steps.now], now: next, future }
}
