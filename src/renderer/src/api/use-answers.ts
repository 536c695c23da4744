import { keepPreviousData, type UseQueryResult, useQueries } from '@tanstack/react-query'
import type { Rooms } from '#contract'
import { type Answer, ask, type Query, type Verb } from './client.ts'

/** The answers to the same question asked several times, each kept until the book changes. */
export function useAnswers<Room extends keyof Rooms, V extends Verb<Room>>(
  room: Room,
  verb: V,
  queries: readonly Query<Room, V>[],
): readonly UseQueryResult<Answer<Room, V>>[] {
  return useQueries({
    queries: queries.map((query) => ({
      queryKey: [room, verb, query],
      queryFn: () => ask(room, verb, query),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always' as const,
      placeholderData: keepPreviousData,
    })),
  }) as readonly UseQueryResult<Answer<Room, V>>[]
}
