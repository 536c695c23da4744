import { amountText, numberText } from './base.ts'
import type { ChartMeasure, Manner, Point } from './chart.ts'

/** A tooltip: a heading and lines of name and text. Everything is escaped, for names come from files. */
export function tip(heading: string, lines: readonly (readonly [string, string])[]): string {
  const rows = lines.map(
    ([name, text]) =>
      `<div style="display:flex;justify-content:space-between;gap:16px"><span>${escaped(name)}</span><b>${escaped(text)}</b></div>`,
  )
  return `<div style="font-weight:600">${escaped(heading)}</div>${rows.join('')}`
}

/** Lines that tell a value, and of a ratio what it is made of. */
export function valueLines(point: Point, measure: ChartMeasure, manner: Manner): (readonly [string, string])[] {
  const lines: (readonly [string, string])[] = [[measure.title, amountText(point.value, measure, manner)]]
  if (point.numerator !== undefined) lines.push([manner.say('numerator'), plain(point.numerator, manner)])
  if (point.denominator !== undefined) lines.push([manner.say('denominator'), plain(point.denominator, manner)])
  return lines
}

function plain(value: number | null, manner: Manner): string {
  if (value === null) return manner.say('noValue')
  return numberText(value, Number.isInteger(value) ? 0 : 2, manner.language)
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
