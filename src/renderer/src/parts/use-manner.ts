import { useMemo } from 'react'
import type { Manner } from '../charts/chart.ts'
import { chartWords } from '../words/charts.ts'
import { useWords } from '../words/words.ts'
import { useScope } from './scope.tsx'

/** How charts are told on this window now: language, light or dark, words. */
export function useManner(): Manner {
  const { language, dark, patterns } = useScope()
  const say = useWords(chartWords)
  return useMemo(() => ({ language, dark, patterns, say }), [language, dark, patterns, say])
}
