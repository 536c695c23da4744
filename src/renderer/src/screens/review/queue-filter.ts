import type { ReviewQueueQuery, ReviewState } from '#contract'
import type { Scope } from '../../parts/scope.tsx'

/** What the queue shows. */
export interface QueueFilter {
  /** `null`: whatever their state. */
  readonly state: ReviewState | null
  readonly form: string | null
  /** All periods, not that of the top bar alone. */
  readonly everyPeriod: boolean
}

export const wholeQueue: QueueFilter = { state: null, form: null, everyPeriod: true }

/** States in the order of the work. */
export const reviewStates: readonly ReviewState[] = [
  'draft',
  're-sent',
  'checked',
  'in-review',
  'sent-back',
  'accepted',
]

const KEY = 'review:filter'

/** What was looked at last in this book. */
export function rememberedFilter(scope: Scope): QueueFilter {
  const first = { ...wholeQueue, everyPeriod: false }
  try {
    return { ...first, ...(JSON.parse(scope.remembered(KEY) ?? '{}') as Partial<QueueFilter>) }
  } catch {
    return first
  }
}

export function rememberFilter(scope: Scope, filter: QueueFilter): void {
  scope.remember(KEY, JSON.stringify(filter))
}

/** Returns of the whole municipality belong to every choice of counties. */
export function toQuery({ state, form, everyPeriod }: QueueFilter, scope: Scope, limit: number): ReviewQueueQuery {
  return {
    ...(state !== null && { states: [state] }),
    ...(form !== null && { forms: [form] }),
    ...(!everyPeriod && { periods: [scope.period] }),
    ...(scope.regions.length > 0 && { regions: [...scope.regions, '500000'] }),
    limit,
  }
}
