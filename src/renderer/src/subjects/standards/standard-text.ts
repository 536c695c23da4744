import type { Language, Standard, StandardValue } from '#contract'
import { formatNumber } from '../../parts/format.ts'
import type { standardWords } from '../../words/standards.ts'
import { textOf, type Words } from '../../words/words.ts'

type Key = typeof standardWords extends Words<infer Known> ? Known : never
type Say = (key: Key, values?: Record<string, string | number>) => string

/** The value of a standard that holds in a year; the later one where two take it in. */
export function valueIn(standard: Standard | undefined, year: number): StandardValue | null {
  return standard?.values.findLast(({ from, until }) => from <= year && (until === null || year <= until)) ?? null
}

/** A value with its unit, and what it is compared by: `≤ 2 %`, `3,600 yuan a person a year`. */
export function valueText(standard: Standard, value: number, language: Language): string {
  const sign = standard.sense === 'at-most' ? '≤ ' : standard.sense === 'at-least' ? '≥ ' : ''
  return `${sign}${numberOf(standard, value, language)} ${textOf(standard.unit, language)}`
}

/** Decimals as many as the value needs, and no fewer than the standard has for money. */
export function numberOf(standard: Standard, value: number, language: Language): string {
  const decimals = Number.isInteger(value) ? 0 : Math.max(standard.decimals, 1)
  return formatNumber(value, decimals, language)
}

/** The years a value holds in. */
export function yearsText({ from, until }: Pick<StandardValue, 'from' | 'until'>, say: Say): string {
  if (until === null) return say('onward', { from })
  return until === from ? say('single', { from }) : say('range', { from, until })
}
