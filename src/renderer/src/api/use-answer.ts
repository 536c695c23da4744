import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Rooms } from '#contract'
import { type Answer, ask, type Query, type Verb } from './client.ts'
import { answerKey, heldOver, useLayer } from './layer.ts'

/** The answer to a question, kept until the book changes; `query: null` asks nothing yet. */
export function useAnswer<Room extends keyof Rooms, V extends Verb<Room>>(
  room: Room,
  verb: V,
  query: Query<Room, V> | null,
): UseQueryResult<Answer<Room, V>> {
  const layer = useLayer()
  return useQuery({
    queryKey: answerKey(layer, room, verb, query),
    queryFn: () => ask(room, verb, query as Query<Room, V>),
    enabled: query !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
    placeholderData: heldOver(layer, room),
  }) as UseQueryResult<Answer<Room, V>>
}
