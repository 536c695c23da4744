import type { ChartMeasure, Manner, Point } from './chart.ts'
import { amountText } from './number-text.ts'
import { ink } from './palette.ts'

/** A value that others may not pass: at most 25 ㎡ a person, at least the municipal standard. */
export interface Limit {
  readonly value: number
  readonly name: string
  readonly sense: 'at-most' | 'at-least'
}

/** Whether a value is on the wrong side of a limit; an absent one is on neither. */
export function isBeyond(value: number | null, limit: Limit): boolean {
  if (value === null) return false
  return limit.sense === 'at-most' ? value > limit.value : value < limit.value
}

/** The accent, or the colour of warning for a value beyond the limit, which the note names as well. */
export function colourOf(point: Point, limit: Limit | undefined, manner: Manner): string {
  const colours = ink(manner.dark)
  return limit !== undefined && isBeyond(point.value, limit) ? colours.warning : colours.accent
}

/** The limit as a line across the bars. */
export function limitLine(limit: Limit, measure: ChartMeasure, manner: Manner) {
  const colours = ink(manner.dark)
  const text = manner.say('limitLine', { name: limit.name, limit: amountText(limit.value, measure, manner) })
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: colours.text, type: 'dashed' as const, width: 1 },
    label: { formatter: text, color: colours.text, fontSize: 11, position: 'start' as const },
    data: [{ xAxis: limit.value }],
  }
}

/** Names of those beyond the limit, or that there are none. */
export function limitNote(
  points: readonly Point[],
  limit: Limit | undefined,
  measure: ChartMeasure,
  manner: Manner,
): string | null {
  if (limit === undefined || points.length === 0) return null
  const beyond = points.filter(({ value }) => isBeyond(value, limit))
  const above = limit.sense === 'at-most'
  const told = { name: limit.name, limit: amountText(limit.value, measure, manner) }
  if (beyond.length === 0) return manner.say(above ? 'noneAbove' : 'noneBelow', told)
  const names = beyond.map(({ name }) => name).join(manner.say('listMark'))
  return manner.say(above ? 'aboveLimit' : 'belowLimit', { ...told, count: beyond.length, names })
}
