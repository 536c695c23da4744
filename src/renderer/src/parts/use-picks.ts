import { useMemo, useState } from 'react'
import type { Filters, PivotQuery } from '#contract'
import type { Keys } from '../charts/chart.ts'
import { withoutEmpty, withPick } from './picked.ts'
import type { Scope } from './scope.tsx'

/** What a person picked on one screen, by dimension; it filters every panel of the screen and can be lifted. */
export interface Picks {
  readonly picked: Filters
  /** Picks what a mark stands for, or lifts it when it was picked already. */
  pick(keys: Keys): void
  set(dimension: string, members: readonly (string | null)[]): void
  clear(): void
}

export type Selection = Pick<PivotQuery, 'periods' | 'regions' | 'filters'>

/** @param first what is picked when the screen opens */
export function usePicks(first: Filters = {}): Picks {
  const [picked, setPicked] = useState(first)
  return useMemo(
    () => ({
      picked,
      pick: (keys) => setPicked((before) => withPick(before, keys)),
      set: (dimension, members) => setPicked((before) => withoutEmpty({ ...before, [dimension]: members })),
      clear: () => setPicked({}),
    }),
    [picked],
  )
}

/** Period, counties and filters of a question: the top bar's, narrowed by the picks, save those in `except`. */
export function selectionOf(scope: Scope, picked: Filters, except: readonly string[] = []): Selection {
  const kept = Object.entries(picked).filter(([dimension]) => !except.includes(dimension))
  const regions = kept.find(([dimension]) => dimension === 'region')?.[1].filter((code) => code !== null)
  const filters = kept.filter(([dimension]) => dimension !== 'region')
  const chosen = regions ?? scope.regions
  return {
    ...(!except.includes('period') && { periods: [scope.period] }),
    ...(chosen.length > 0 && { regions: chosen }),
    ...(filters.length > 0 && { filters: Object.fromEntries(filters) }),
  }
}
