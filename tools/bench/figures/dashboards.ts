import type { Call } from '#contract'
import { createCore } from '../../../src/main/core/create-core.ts'
import { openBenchBook } from './books.ts'

const TIMES = 15

/** The median time of every call, in milliseconds, over one book; by the call as text. */
export function timesOf(book: string, calls: readonly Call[]): ReadonlyMap<string, number> {
  const context = openBenchBook(book)
  try {
    const rooms = createCore(context) as unknown as Record<string, Record<string, (query: unknown) => unknown>>
    const times = new Map<string, number>()
    for (const call of calls) {
      const key = keyOf(call)
      const verb = rooms[call.room]?.[call.verb]
      if (times.has(key) || verb === undefined) continue
      verb(call.query)
      times.set(key, median(Array.from({ length: TIMES }, () => timed(() => verb(call.query)))))
    }
    return times
  } finally {
    context.book.close()
  }
}

export function keyOf({ room, verb, query }: Pick<Call, 'room' | 'verb' | 'query'>): string {
  return `${room}.${verb} ${JSON.stringify(query)}`
}

export function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
