import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Rooms } from '#contract'
import type { Answer, Query, Verb } from './client.ts'
import { answerKey, heldOver, useLayer } from './layer.ts'
import { useWorkBoard, type WorkKind } from './work-board.ts'

/** Answers that come at once need no line in the status bar. */
const QUIET_MILLISECONDS = 300

/** The answer to a question that may take long: it reports progress, can be cancelled, and is when nobody waits any more. */
export function useLongAnswer<Room extends keyof Rooms, V extends Verb<Room>>(
  kind: WorkKind,
  room: Room,
  verb: V,
  query: Query<Room, V> | null,
): UseQueryResult<Answer<Room, V>> {
  const board = useWorkBoard()
  const layer = useLayer()
  return useQuery({
    queryKey: answerKey(layer, room, verb, query),
    queryFn: ({ signal }) =>
      board.run(kind, room, verb, query as Query<Room, V>, { signal, quietFor: QUIET_MILLISECONDS }),
    enabled: query !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
    placeholderData: heldOver(layer, room),
  }) as UseQueryResult<Answer<Room, V>>
}
