import type { Language } from '#contract'
import { periodText } from '../base/period-text.ts'
import { reportWords } from './report-words.ts'

export { periodText }

const MOST_NAMED = 3

/** Several periods in words: named while they are few, then first, last and how many. */
export function periodsText(periods: readonly string[], language: Language): string {
  const words = reportWords(language)
  const sorted = [...periods].sort()
  if (sorted.length <= MOST_NAMED) return words.and(sorted.map((period) => periodText(period, language)))
  return words.periodRange(
    periodText(sorted[0] ?? '', language),
    periodText(sorted.at(-1) ?? '', language),
    sorted.length,
  )
}
