import type { ReviewLine } from '#contract'

/** Where a submission stands in the queue, and what stands beside it. */
export interface Neighbours {
  readonly before: number | null
  readonly next: number | null
  /** From 1; `null` where the queue doesn't show it. */
  readonly at: number | null
  readonly of: number
}

export function neighboursOf(order: readonly number[], submission: number): Neighbours {
  const at = order.indexOf(submission)
  if (at < 0) return { before: null, next: order[0] ?? null, at: null, of: order.length }
  return { before: order[at - 1] ?? null, next: order[at + 1] ?? null, at: at + 1, of: order.length }
}

/** The submission that wants doing next after one is done with: further down the queue, else from its top; `null`: none. */
export function nextToDo(
  order: readonly number[],
  lines: readonly Pick<ReviewLine, 'submission' | 'state'>[],
  submission: number,
): number | null {
  const done = new Set(
    lines
      .filter(({ state }) => state === 'accepted' || state === 'sent-back')
      .map((line) => line.submission.submission),
  )
  const at = order.indexOf(submission)
  const turned = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))]
  return turned.find((each) => each !== submission && !done.has(each)) ?? null
}
