import type { ChartMeasure, Manner } from './chart.ts'
import { growth } from './growth.ts'
import { numberText } from './number-text.ts'

/** A change on the year before, with its sign and in words; a share changes by percentage points. */
export function changeText(before: number | null, now: number | null, measure: ChartMeasure, manner: Manner): string {
  const inPoints = measure.unit === '%'
  const change = inPoints ? difference(before, now) : growth(before, now)
  if (change === null) return manner.say('growthUnknown')
  const size = sizeOf(change, inPoints, manner)
  if (Number.parseFloat(size) === 0) return manner.say('growthSame')
  if (inPoints) return manner.say(change > 0 ? 'pointsUp' : 'pointsDown', { size })
  return manner.say(change > 0 ? 'growthUp' : 'growthDown', { size })
}

/** The same in a word or two, for tooltips with many lines; empty where the change is unknown. */
export function shortChange(before: number | null, now: number | null, measure: ChartMeasure, manner: Manner): string {
  const inPoints = measure.unit === '%'
  const change = inPoints ? difference(before, now) : growth(before, now)
  if (change === null) return ''
  return manner.say(change < 0 ? 'shortDown' : 'shortUp', { size: sizeOf(change, inPoints, manner) })
}

function difference(before: number | null, now: number | null): number | null {
  return before === null || now === null ? null : now - before
}

function sizeOf(change: number, inPoints: boolean, manner: Manner): string {
  if (inPoints) return numberText(Math.abs(change), 1, manner.language)
  return `${numberText(Math.abs(change) * 100, 1, manner.language)}%`
}
