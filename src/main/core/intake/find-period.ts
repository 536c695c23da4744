import { PERIOD } from '../base/periods.ts'
import { toHalfWidth, withoutBlanks } from '../base/plain-text.ts'

/** Lines that name other dates than the period. */
const OTHER_DATES = /有效期|批准|文号|报出日期|填报日期|填表日期|制表日期|报送日期/

const CHINESE_DIGITS = '〇一二三四五六七八九'

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/g

/**
 * Periods a text names, each once: 2017年度 → 2017, 2017年上半年 → 2017H1, 2017年1-6月 → 2017H1, 2017年6月 → 2017-06,
 * 二〇一七年 → 2017. A spring term is the first half of its year, an autumn term the second.
 */
export function periodsIn(text: string): readonly string[] {
  const found = new Set<string>()
  for (const line of text.split(/[\r\n]+/)) {
    const plain = withoutBlanks(toHalfWidth(line)).replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, toDigits)
    if (OTHER_DATES.test(plain)) continue
    for (const match of plain.matchAll(YEAR)) {
      const year = match[1] ?? ''
      const rest = plain.slice((match.index ?? 0) + year.length)
      if (isDay(rest)) continue
      found.add(year + partOf(rest))
    }
  }
  return [...found].filter((period) => PERIOD.test(period))
}

/** A day is when something was filled in or counted, never a period. */
function isDay(rest: string): boolean {
  return /^(?:年\d{1,2}月\d{1,2}(?!\d)|([-./])\d{1,2}\1\d{1,2}(?!\d))/.test(rest)
}

function partOf(rest: string): string {
  const after = rest.replace(/^年?度?/, '')
  if (/^(?:上半年|春季|[(]?春|1[-—~至]6月|H1\b)/i.test(after)) return 'H1'
  if (/^(?:下半年|秋季|[(]?秋|7[-—~至]12月|H2\b)/i.test(after)) return 'H2'
  const quarter = (/^第?([一二三四1-4])季度?/.exec(after) ?? /^Q([1-4])(?!\d)/i.exec(after))?.[1]
  if (quarter !== undefined) return `Q${'一二三四'.indexOf(quarter) + 1 || quarter}`
  if (/^1[-—~至]12月/.test(after)) return ''
  const month = /^(?:1[-—~至])?(\d{1,2})月/.exec(after) ?? /^-(0[1-9]|1[0-2])(?!\d)/.exec(after)
  if (month?.[1] !== undefined && Number(month[1]) >= 1 && Number(month[1]) <= 12)
    return `-${month[1].padStart(2, '0')}`
  return ''
}

function toDigits(year: string): string {
  return [...year].map((char) => (char === '○' || char === '零' ? 0 : CHINESE_DIGITS.indexOf(char))).join('')
}

/** Where a period was found, the surest place first. */
export interface Named<Place extends string = string> {
  readonly where: Place
  readonly values: readonly string[]
}

export type PeriodFound =
  | { readonly kind: 'found'; readonly period: string }
  | { readonly kind: 'conflict'; readonly found: string; readonly other: string; readonly where: string }
  | { readonly kind: 'unknown' }

/** One period out of what title, sheet name, file name and folder say; where they contradict each other it is not chosen. */
export function onePeriod(places: readonly Named[]): PeriodFound {
  let period: string | null = null
  for (const { where, values } of places) {
    if (values.length > 1) {
      if (period !== null && values.some((value) => agree(period as string, value) !== null)) continue
      if (period === null) return { kind: 'conflict', found: values[0] ?? '', other: values[1] ?? '', where }
      return { kind: 'conflict', found: period, other: values[0] ?? '', where }
    }
    const [value] = values
    if (value === undefined) continue
    if (period === null) {
      period = value
      continue
    }
    const agreed = agree(period, value)
    if (agreed === null) return { kind: 'conflict', found: period, other: value, where }
    period = agreed
  }
  return period === null ? { kind: 'unknown' } : { kind: 'found', period }
}

/** The finer of two periods that do not contradict each other. */
function agree(a: string, b: string): string | null {
  if (a === b || a.startsWith(b)) return a
  return b.startsWith(a) ? b : null
}
