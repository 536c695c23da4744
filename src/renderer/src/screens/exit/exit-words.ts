import type { CriterionResult, Language } from '#contract'
import { formatNumber } from '../../parts/format.ts'
import type { exitWords } from '../../words/exit.ts'
import type { Words } from '../../words/words.ts'

type Key = typeof exitWords extends Words<infer Known> ? Known : never

/** What the exit screen says. */
export type SayExit = (key: Key, values?: Record<string, string | number>) => string

/** How many cases would still pass, or by how many it is beyond; empty where it can't be told. */
export function spareText({ criterion, spare }: CriterionResult, language: Language, say: SayExit): string {
  if (spare === null) return ''
  const number = (value: number) => formatNumber(value, 0, language)
  if (spare < 0) return say(`over-${criterion}`, { over: number(-spare) })
  return say(`more-${criterion}`, { spare: number(spare), next: number(spare + 1) })
}

/** Numerator and denominator as one text. */
export function sidesText({ numerator, denominator }: CriterionResult, language: Language, say: SayExit): string {
  const text = (value: number | null) => (value === null ? '—' : formatNumber(value, 0, language))
  return say('sides', { numerator: text(numerator), denominator: text(denominator) })
}
