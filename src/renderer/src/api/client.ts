import type { Bridge, Problem, Reply, Rooms } from '#contract'
import { layerOf } from './layer.ts'

declare global {
  interface Window {
    readonly fiveBatches: Bridge
  }
}

/** A call that the core or the shell refused; `problem.code` chooses the sentence to show. */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

type Verb<Room extends keyof Rooms> = keyof Rooms[Room] & string
type Query<Room extends keyof Rooms, V extends Verb<Room>> = Rooms[Room][V] extends (query: infer Q) => unknown
  ? Q
  : never
type Answer<Room extends keyof Rooms, V extends Verb<Room>> = Rooms[Room][V] extends (query: never) => infer A
  ? A
  : never

export type { Answer, Query, Verb }

/**
 * Asks one question over the bridge.
 *
 * @param job names long work, so that its progress can be shown and it can be cancelled
 * @throws ApiProblem
 */
export async function ask<Room extends keyof Rooms, V extends Verb<Room>>(
  room: Room,
  verb: V,
  query: Query<Room, V>,
  job?: string,
): Promise<Answer<Room, V>> {
  const call = { room, verb, query, ...(job !== undefined && { job }), ...layerOf(room) }
  return unwrap((await window.fiveBatches.call(call)) as Reply<Answer<Room, V>>)
}

/** The value of a reply. @throws ApiProblem */
export function unwrap<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new ApiProblem(reply.problem)
  return reply.value
}
