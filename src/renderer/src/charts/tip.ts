import type { ChartMeasure, Manner, Point } from './chart.ts'
import { amountText, numberText } from './number-text.ts'

/** A tooltip: a heading and lines of name and text. */
export function tip(title: string, lines: readonly (readonly [string, string])[]): string {
  return heading(title) + lines.map(([name, text]) => tipLine(name, text)).join('')
}

/** The first line of a tooltip. Everything is escaped, for names come from files. */
export function heading(title: string): string {
  return `<div style="font-weight:600">${escaped(title)}</div>`
}

export function tipLine(name: string, text: string): string {
  return `<div style="display:flex;justify-content:space-between;gap:16px"><span>${escaped(name)}</span><b>${escaped(text)}</b></div>`
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

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** What a tooltip says, read back: its heading, and its lines of name and text. */
export function readTip(html: string): {
  readonly heading: string
  readonly lines: readonly (readonly [string, string])[]
} {
  const heading = /<div style="font-weight:600">(.*?)<\/div>/.exec(html)?.[1] ?? ''
  const lines = [...html.matchAll(/<span>(.*?)<\/span><b>(.*?)<\/b>/g)].map(
    ([, name = '', text = '']) => [unescaped(name), unescaped(text)] as const,
  )
  return { heading: unescaped(heading), lines }
}

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
}
