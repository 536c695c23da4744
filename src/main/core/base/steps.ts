/** How far work has come, in rows. */
export interface StepsDone {
  readonly done: number
  readonly total: number
}

/**
 * Long work cut into short pieces: whoever runs it decides what happens between two of them.
 *
 * The core knows no threads; the worker answers other questions between the pieces, tells how far it is, and stops.
 */
export type Steps<Result> = Generator<StepsDone, Result, void>

/** Does all pieces at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
