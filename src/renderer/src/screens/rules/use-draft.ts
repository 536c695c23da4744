import { useEffect, useEffectEvent, useState } from 'react'
import type { RuleFile } from '#contract'
import { useScope } from '../../parts/scope.tsx'

/** A rule while a person works on it. */
export interface RuleDraft {
  readonly rule: RuleFile
  /** It is not in the book yet, so that its code can still be chosen. */
  readonly isNew: boolean
  /** Code of the rule it was copied from. */
  readonly basis: string | null
}

const KEY = 'rules:draft'

const PAUSE_MILLISECONDS = 500

/** The rule in work, remembered for the book, so that a look elsewhere or an end of the program loses nothing. */
export function useDraft(): readonly [RuleDraft | null, (draft: RuleDraft | null) => void] {
  const { remembered, remember } = useScope()
  const [draft, setDraft] = useState<RuleDraft | null>(() => draftIn(remembered(KEY)))
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

function draftIn(text: string | undefined): RuleDraft | null {
  return text === undefined || text === '' ? null : (JSON.parse(text) as RuleDraft)
}
