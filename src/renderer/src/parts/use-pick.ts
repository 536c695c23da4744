import { useCallback } from 'react'
import type { Keys } from '../charts/chart.ts'
import type { Subject } from './use-subject.ts'

/** What a click on a chart does: a period becomes the period of the window, dimensions of the form filter the screen. */
export function usePick(subject: Subject): (keys: Keys) => void {
  return useCallback(
    ({ period, ...rest }: Keys) => {
      if (period != null && subject.scope.periods.includes(period)) subject.scope.setPeriod(period)
      const known = Object.entries(rest).filter(([name]) => subject.form.columns.some((column) => column.name === name))
      if (known.length > 0) subject.picks.pick(Object.fromEntries(known))
    },
    [subject],
  )
}
