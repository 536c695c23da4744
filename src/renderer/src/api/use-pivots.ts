import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import type { PivotQuery, PivotResult } from '#contract'
import { ask } from './client.ts'
import { answerKey, useLayer } from './layer.ts'

export interface PivotAnswer {
  /** The last answer while a new one is on the way; `undefined` before the first. */
  readonly data: PivotResult | undefined
  readonly error: unknown
}

/**
 * The answers to several pivots of one screen, each kept until the book changes.
 *
 * The place of a question in the list must stay the same: that is how it keeps its last answer in sight.
 */
export function usePivots(queries: readonly PivotQuery[]): readonly PivotAnswer[] {
  const layer = useLayer()
  const answers = useQueries({
    queries: queries.map((query) => ({
      queryKey: answerKey(layer, 'figures', 'pivot', query),
      queryFn: () => ask('figures', 'pivot', query),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always' as const,
    })),
    combine: withoutState,
  })
  const last = useRef<readonly PivotAnswer[]>([])
  const told = useRef(layer)
  if (told.current !== layer) last.current = []
  told.current = layer
  const shown = answers.map((answer, at) => held(answer, last.current[at]))
  const same = shown.length === last.current.length && shown.every((answer, at) => answer === last.current[at])
  if (!same) last.current = shown
  return last.current
}

function withoutState(results: readonly UseQueryResult<PivotResult>[]): readonly PivotAnswer[] {
  return results.map(({ data, error }) => ({ data, error }))
}

/** An answer beside the one before it at its place: the same object where nothing changed. */
function held(answer: PivotAnswer, before: PivotAnswer | undefined): PivotAnswer {
  if (before === undefined) return answer
  const data = answer.data ?? (answer.error === null ? before.data : undefined)
  return data === before.data && answer.error === before.error ? before : { data, error: answer.error }
}
