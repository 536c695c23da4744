import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import type { Rooms } from '#contract'
import { type Answer, ask, type Query, type Verb } from './client.ts'
import { answerKey, heldOver, useLayer } from './layer.ts'

/** The answers to the same question asked several times, each kept until the book changes. */
export function useAnswers<Room extends keyof Rooms, V extends Verb<Room>>(
  room: Room,
  verb: V,
  queries: readonly Query<Room, V>[],
): readonly UseQueryResult<Answer<Room, V>>[] {
  const layer = useLayer()
  return useQueries({
    queries: queries.map((query) => ({
      queryKey: answerKey(layer, room, verb, query),
      queryFn: () => ask(room, verb, query),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always' as const,
      placeholderData: heldOver(layer, room),
    })),
  }) as readonly UseQueryResult<Answer<Room, V>>[]
}
