import type { NormaliseReason } from '#contract'
import { toHalfWidth, withoutBlanks } from '../base/plain-text.ts'
import type { Unit } from '../forms/form-definition.ts'
import { findUnit } from './heading.ts'

export interface ParsedNumber {
  readonly value: number
  /** A `%` stood behind it; `value` is the number in front of it. */
  readonly percent: boolean
  /** Unit written behind the number. */
  readonly unit: Unit | null
  readonly why: readonly NormaliseReason[]
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** A number written as text: １，２３４ · 1,234 · `12 · 55.3% · 12.5万元. `null` where it is no number; nothing is guessed. */
export function parseNumber(text: string, units: readonly Unit[]): ParsedNumber | null {
  const why: NormaliseReason[] = ['text-number']
  const half = toHalfWidth(text)
  if (half.replaceAll(' ', '') !== text.replaceAll(/[ \u3000]/g, '')) why.push('full-width')
  let plain = withoutBlanks(half)
  if (/^[`'‘]/.test(plain)) {
    plain = plain.slice(1)
    why.push('back-tick')
  }
  const percent = plain.endsWith('%')
  if (percent) {
    plain = plain.slice(0, -1)
    why.push('percent')
  }
  const unit = percent ? null : unitBehind(plain, units)
  if (unit !== null) plain = plain.replace(/[^\d.]+$/, '')
  if (GROUPED.test(plain)) {
    plain = plain.replaceAll(',', '')
    why.push('thousands-separator')
  }
  return PLAIN.test(plain) ? { value: Number(plain), percent, unit, why } : null
}

function unitBehind(text: string, units: readonly Unit[]): Unit | null {
  const name = /^[+-]?[\d.,]+([^\d.,]+)$/.exec(text)?.[1]
  return name === undefined ? null : findUnit(name, units)
}
