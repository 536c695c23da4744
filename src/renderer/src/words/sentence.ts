import type { Details, Label, Language } from '#contract'
import { textOf } from './words.ts'

/**
 * Fills a sentence with what is known.
 *
 * `{{cell}}` is replaced by its detail. A part in square brackets is left out unless everything it names is known:
 * `此列无法识别[，与“{{near}}”相近]。`
 */
export function sentence(label: Label, language: Language, details: Details): string {
  const known = textOf(label, language).replace(/\[([^[\]]*)\]/g, (_, part: string) =>
    isKnown(part, details) ? part : '',
  )
  return known.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(details[name] ?? ''))
}

function isKnown(part: string, details: Details): boolean {
  return [...part.matchAll(/\{\{(\w+)\}\}/g)].every(([, name]) => {
    const value = details[name ?? '']
    return value !== undefined && value !== ''
  })
}
