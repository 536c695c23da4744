import type { Filters } from '#contract'
import type { Keys } from '../charts/chart.ts'

/** The filters after a click on a mark: it alone in its dimensions, or none there when it was alone already. */
export function withPick(before: Filters, keys: Keys): Filters {
  const already = Object.entries(keys).every(([dimension, member]) => {
    const members = before[dimension] ?? []
    return members.length === 1 && members[0] === member
  })
  const entries = Object.entries(keys).map(([dimension, member]) => [dimension, already ? [] : [member]] as const)
  return withoutEmpty({ ...before, ...Object.fromEntries(entries) })
}

/** Drops dimensions in which nothing is picked any more. */
export function withoutEmpty(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, members]) => members.length > 0))
}
