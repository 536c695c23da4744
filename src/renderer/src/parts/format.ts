import type { Language } from '#contract'

const formats = new Map<string, Intl.NumberFormat>()

/** A number with thousands separated, fixed decimals and a real minus; empty for an absent value, whose mark the caller shows. */
export function formatNumber(value: number | null | undefined, decimals: number, language: Language): string {
  if (value === null || value === undefined) return ''
  return numberFormat(decimals, language).format(value).replace('-', '−')
}

/** A difference with its sign, a real minus: `-2` → `−2`, `2` → `+2`; empty for an absent one. */
export function signed(value: number | null, decimals: number, language: Language): string {
  if (value === null) return ''
  const size = formatNumber(Math.abs(value), decimals, language)
  return value === 0 ? size : `${value > 0 ? '+' : '−'}${size}`
}

/** A fraction as a percentage: `0.1234` → `12.3%`. */
export function formatPercent(fraction: number | null | undefined, decimals: number, language: Language): string {
  if (fraction === null || fraction === undefined) return ''
  return `${formatNumber(fraction * 100, decimals, language)}%`
}

/** A change as a signed percentage with a real minus sign: `-0.05` → `−5.0%`, `0.2` → `+20.0%`. */
export function formatChange(fraction: number | null | undefined, language: Language): string {
  if (fraction === null || fraction === undefined) return ''
  const size = formatPercent(Math.abs(fraction), 1, language)
  if (size === '0.0%') return size
  return `${fraction > 0 ? '+' : '−'}${size}`
}

const period = /^(\d{4})(?:(H)([12])|(Q)([1-4])|-(\d{2}))?$/
const halves = { 'zh-CN': ['上半年', '下半年'], en: ['H1', 'H2'] } as const
const quarters = { 'zh-CN': ['一季度', '二季度', '三季度', '四季度'], en: ['Q1', 'Q2', 'Q3', 'Q4'] } as const

/** A period as people write it: `2017H1` → `2017年上半年`, `H1 2017`. Anything else is shown as it is. */
export function periodLabel(code: string, language: Language): string {
  const parts = period.exec(code)
  if (parts === null) return code
  const [, year = '', , half, , quarter, month] = parts
  const within =
    half !== undefined
      ? halves[language][Number(half) - 1]
      : quarter !== undefined
        ? quarters[language][Number(quarter) - 1]
        : month !== undefined
          ? monthLabel(Number(month), language)
          : ''
  if (language === 'zh-CN') return `${year}年${within}`
  return within === '' ? year : `${within} ${year}`
}

/** A moment in China to the minute, as `2026-11-23 09:05`: the days that filters and deadlines go by. */
export function momentLabel(iso: string): string {
  return secondLabel(iso).replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d):\d\d$/, '$1')
}

const CHINA_MILLISECONDS = 8 * 3_600_000

/** A moment in China to the second. */
export function secondLabel(iso: string): string {
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return iso
  return new Date(time + CHINA_MILLISECONDS).toISOString().slice(0, 19).replace('T', ' ')
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

function monthLabel(month: number, language: Language): string {
  return language === 'zh-CN' ? `${month}月` : (months[month - 1] ?? String(month))
}

function numberFormat(decimals: number, language: Language): Intl.NumberFormat {
  const key = `${language}${decimals}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  })
  formats.set(key, made)
  return made
}

/** A figure with its unit; one that begins with a number of its own makes a product: `1,234.50 × 10,000 yuan`. */
export function withUnit(text: string, unit: string): string {
  if (unit === '' || unit === '%') return `${text}${unit}`
  return /^\d/.test(unit) ? `${text} × ${unit}` : `${text} ${unit}`
}
