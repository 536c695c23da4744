import type { Language } from '#contract'

const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const CHINESE_QUARTERS = ['一', '二', '三', '四']
const ENGLISH_QUARTERS = ['first', 'second', 'third', 'fourth']

/** A period in words: 2017H1 → 2017年上半年, first half of 2017. */
export function periodText(period: string, language: Language): string {
  const [, year = period, half, quarter, month] = /^(\d{4})(?:H([12])|Q([1-4])|-(\d{2}))?$/.exec(period) ?? []
  if (year === period && !/^\d{4}$/.test(period)) return period
  const chinese = language === 'zh-CN'
  if (half !== undefined) {
    if (chinese) return `${year}年${half === '1' ? '上' : '下'}半年`
    return `${half === '1' ? 'first' : 'second'} half of ${year}`
  }
  if (quarter !== undefined) {
    const at = Number(quarter) - 1
    return chinese ? `${year}年第${CHINESE_QUARTERS[at]}季度` : `${ENGLISH_QUARTERS[at]} quarter of ${year}`
  }
  if (month !== undefined) {
    return chinese ? `${year}年${Number(month)}月` : `${ENGLISH_MONTHS[Number(month) - 1]} ${year}`
  }
  return chinese ? `${year}年` : year
}
