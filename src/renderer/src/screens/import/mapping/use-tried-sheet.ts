import { useEffect, useState } from 'react'
import type { PreviewedSheet, SheetHints, TriedSheet } from '#contract'
import { useAnswer } from '../../../api/use-answer.ts'

/** Choices made in quick succession are tried once. */
const REST_MS = 250

export interface Tried {
  /** As it was tried last; `null` until the first answer. */
  readonly tried: TriedSheet | null
  readonly busy: boolean
  readonly problem: unknown
}

/** What the sheet would become with the choices, tried once the hand rests. */
export function useTriedSheet(place: PreviewedSheet, hints: SheetHints): Tried {
  const [rested, setRested] = useState(hints)
  useEffect(() => {
    const timer = setTimeout(() => setRested(hints), REST_MS)
    return () => clearTimeout(timer)
  }, [hints])
  const { data, error, isFetching } = useAnswer('intake', 'trySheet', { ...place, hints: rested })
  return { tried: data ?? null, busy: isFetching || rested !== hints, problem: error }
}
