import { CoreError } from './core-error.ts'

const DAY_MS = 86_400_000
const CHONGQING_MS = 8 * 3_600_000

/** The day in Chongqing of a moment: 2018-01-15T17:00:00Z → 2018-01-16. */
export function dayOf(moment: string): string {
  return new Date(Date.parse(moment) + CHONGQING_MS).toISOString().slice(0, 10)
}

/** Days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** @throws CoreError `date-malformed` where the text is no day of the calendar, as 2018-02-30 */
export function checkDay(text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text)
    throw new CoreError('date-malformed', { date: text }, `not a day: ${text}; write 2018-01-15`)
  return text
}
