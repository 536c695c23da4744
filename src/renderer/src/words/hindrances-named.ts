import type { Language, ReviewHindrance } from '#contract'
import { hindranceTerms } from './review-terms.ts'
import { textOf } from './words.ts'

/** What stands in the way, as a problem names it (`has-errors, entered-by-you`), in words. */
export function hindrancesNamed(codes: string, language: Language): string {
  const named = codes.split(', ').map((code) => {
    const term = Object.hasOwn(hindranceTerms, code) ? hindranceTerms[code as ReviewHindrance] : undefined
    return term === undefined ? code : textOf(term.why, language)
  })
  return named.join(language === 'en' ? '; ' : '、')
}
