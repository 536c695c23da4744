import type { ChartMeasure, Manner } from './chart.ts'
import { shortNumber } from './number-text.ts'
import { ink } from './palette.ts'

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

/** A long name broken at its first blank, a period after its year: `Secondary vocational`, `2017年` `12月`. */
function inTwoLines(name: string): string {
  if (/^\d{4}年./.test(name)) return `${name.slice(0, 5)}\n${name.slice(5)}`
  return name.length > 10 ? name.replace(' ', '\n') : name
}

/** Signs of a Chinese name one under the other; more than four end in an ellipsis. */
export function upright(name: string): string {
  const signs = [...name]
  return (signs.length > 4 ? [...signs.slice(0, 3), '…'] : signs).join('\n')
}
