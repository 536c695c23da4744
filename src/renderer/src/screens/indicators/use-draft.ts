import { useEffect, useEffectEvent, useState } from 'react'
import type { IndicatorFile } from '#contract'
import { useScope } from '../../parts/scope.tsx'

/** A definition while a person works on it. */
export interface IndicatorDraft {
  readonly indicator: IndicatorFile
  /** It is not in the book yet, so that its code can still be chosen. */
  readonly isNew: boolean
}

const KEY = 'indicators:draft'

const PAUSE_MILLISECONDS = 500

/** The definition in work, remembered for the book, so that a look elsewhere or an end of the program loses nothing. */
export function useDraft(): readonly [IndicatorDraft | null, (draft: IndicatorDraft | null) => void] {
  const { remembered, remember } = useScope()
  const [draft, setDraft] = useState<IndicatorDraft | null>(() => draftIn(remembered(KEY)))
  const text = draft === null ? '' : JSON.stringify(draft)
  const keep = useEffectEvent(() => {
    if ((remembered(KEY) ?? '') !== text) remember(KEY, text)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` is what the pause begins anew for
  useEffect(() => {
    const timer = setTimeout(() => keep(), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => () => keep(), [])
  return [draft, setDraft]
}

function draftIn(text: string | undefined): IndicatorDraft | null {
  return text === undefined || text === '' ? null : (JSON.parse(text) as IndicatorDraft)
}
