import { useMemo, useState } from 'react'
import type { Filters, PivotQuery } from '#contract'
import type { Keys } from '../charts/chart.ts'
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
      set: (dimension, members) => setPicked((before) => without({ ...before, [dimension]: members })),
      clear: () => setPicked({}),
    }),
    [picked],
  )
}

/** The filters after a click on a mark: it alone in its dimensions, or none there when it was alone already. */
export function withPick(before: Filters, keys: Keys): Filters {
  const already = Object.entries(keys).every(([dimension, member]) => {
    const members = before[dimension] ?? []
    return members.length === 1 && members[0] === member
  })
  const entries = Object.entries(keys).map(([dimension, member]) => [dimension, already ? [] : [member]] as const)
  return without({ ...before, ...Object.fromEntries(entries) })
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

function without(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, members]) => members.length > 0))
}
