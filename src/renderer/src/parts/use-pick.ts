import { useCallback } from 'react'
import type { Keys } from '../charts/chart.ts'
import type { Subject } from './use-subject.ts'

/** What a click on a chart does: a period becomes the period of the window, anything else filters the screen. */
export function usePick(subject: Subject): (keys: Keys) => void {
  return useCallback(
    ({ period, ...rest }: Keys) => {
      if (period != null && subject.scope.periods.includes(period)) subject.scope.setPeriod(period)
      if (Object.keys(rest).length > 0) subject.picks.pick(rest)
    },
    [subject],
  )
}
