import type { Language } from '#contract'
import type { ChartMeasure, Manner } from './chart.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** A number with thousands separated, fixed decimals and a real minus. */
export function numberText(value: number, decimals: number, language: Language): string {
  const key = `${language}${decimals}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
    })
  formats.set(key, format)
  return format.format(value).replace('-', '−')
}

/** A number for an axis: thousands separated, no more decimals than it has. */
export function shortNumber(value: number, language: Language): string {
  return value.toLocaleString(language, { maximumFractionDigits: 2 })
}

/** `1,234.50 万元`; the words for absent where there is none. */
export function amountText(value: number | null, measure: ChartMeasure, manner: Manner): string {
  if (value === null) return manner.say('noValue')
  const text = numberText(value, measure.decimals, manner.language)
  if (measure.unit === '') return text
  return measure.unit === '%' ? `${text}%` : `${text} ${measure.unit}`
}
