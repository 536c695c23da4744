import type { Comparison } from './syntax.ts'

/** The first and the last day that a date may be: one known to the month or the year alone may be any of it. */
type Days = readonly [first: string, last: string]

/**
 * Holds a date as precise as it was sent against another.
 *
 * @param isPeriod the other one is written in the rule: `"2017-06"` is the whole of June, and on or before it is any
 * day until its end
 * @returns `null` where days that are not known would decide
 */
export function compareDates(date: string, operator: Comparison, other: string, isPeriod: boolean): boolean | null {
  const [first, last] = daysOf(date)
  const [begin, end] = daysOf(other)
  switch (operator) {
    case '<':
      return certainly(last < begin, first >= (isPeriod ? begin : end))
    case '<=':
      return certainly(last <= (isPeriod ? end : begin), first > end)
    case '>':
      return certainly(first > end, last <= (isPeriod ? end : begin))
    case '>=':
      return certainly(first >= (isPeriod ? begin : end), last < begin)
    case '=':
      return isSame([first, last], [begin, end], isPeriod)
    case '!=': {
      const same = isSame([first, last], [begin, end], isPeriod)
      return same === null ? null : !same
    }
  }
}

function isSame([first, last]: Days, [begin, end]: Days, isPeriod: boolean): boolean | null {
  const isWithin = isPeriod ? first >= begin && last <= end : first === last && begin === end && first === begin
  return certainly(isWithin, last < begin || first > end)
}

function certainly(isTrue: boolean, isFalse: boolean): boolean | null {
  return isTrue ? true : isFalse ? false : null
}

/** `2017-06` as its first and last day, all months having 31. */
function daysOf(date: string): Days {
  return [`${date}${'-01-01'.slice(date.length - 4)}`, `${date}${'-12-31'.slice(date.length - 4)}`]
}
