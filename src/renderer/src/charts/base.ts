import type { EChartsOption } from 'echarts'
import type { Language } from '#contract'
import type { ChartMeasure, Manner } from './chart.ts'
import { ink } from './palette.ts'

/** Fonts of every chart: the system's CJK fonts first, the shipped one last. */
export const fontFamily = '"Microsoft YaHei UI","PingFang SC","Noto Sans CJK SC","Noto Sans SC Variable",sans-serif'

/** What all charts have in common; a tooltip is written beforehand and carried by its mark as `tip`. */
export function baseOption(manner: Manner): EChartsOption {
  const colours = ink(manner.dark)
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily, color: colours.text },
    aria: { enabled: false },
    tooltip: {
      trigger: 'item',
      confine: true,
      backgroundColor: colours.raised,
      borderColor: colours.line,
      padding: [6, 10],
      textStyle: { fontFamily, fontSize: 12, color: colours.text },
      extraCssText: 'max-width:340px;white-space:normal;box-shadow:0 2px 8px rgba(0,0,0,.18);border-radius:4px',
      formatter: tipOf,
    },
  }
}

/** The text a mark carries for its tooltip. */
export function tipOf(mark: unknown): string {
  const marks = Array.isArray(mark) ? mark : [mark]
  return marks
    .map((one) => (one as { data?: { tip?: string } | null }).data?.tip ?? '')
    .filter((tip) => tip !== '')
    .join('')
}

/** Labels of a category axis that can never be cut off: the axis makes room for them. */
export const roomForLabels = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const

export function valueAxis(manner: Manner, measure: ChartMeasure) {
  const colours = ink(manner.dark)
  return {
    type: 'value' as const,
    splitNumber: 4,
    axisLabel: {
      color: colours.soft,
      fontSize: 11,
      hideOverlap: true,
      formatter: (value: number) => shortNumber(value, manner.language) + (measure.unit === '%' ? '%' : ''),
    },
    splitLine: { lineStyle: { color: colours.line } },
    axisLine: { show: false },
    axisTick: { show: false },
  }
}

/** A category axis across the foot: all names shown, upright and one sign under the other where there are many. */
export function categoryAxis(manner: Manner, names: readonly string[]) {
  const colours = ink(manner.dark)
  const many = manner.language === 'en' ? names.length > 7 : names.length > 14
  return {
    type: 'category' as const,
    data: names.map((name) => name),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.line } },
    axisLabel: {
      color: colours.soft,
      fontSize: 11,
      interval: 0,
      ...(many && manner.language === 'en' && { rotate: 90 }),
      ...(!many && { formatter: inTwoLines }),
      ...(many && manner.language !== 'en' && { formatter: upright, lineHeight: 12 }),
    },
  }
}

/** A long name broken at its first blank: `Secondary vocational`. */
function inTwoLines(name: string): string {
  return name.length > 10 ? name.replace(' ', '\n') : name
}

/** Signs of a Chinese name one under the other; more than four end in an ellipsis. */
export function upright(name: string): string {
  const signs = [...name]
  return (signs.length > 4 ? [...signs.slice(0, 3), '…'] : signs).join('\n')
}

const formats = new Map<string, Intl.NumberFormat>()

/** A number with thousands separated and fixed decimals. */
export function numberText(value: number, decimals: number, language: Language): string {
  const key = `${language}${decimals}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  formats.set(key, format)
  return format.format(value)
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
