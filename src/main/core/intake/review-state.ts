import type { ReviewState } from '#contract'

/** What the state of a submission follows from. */
export interface StateFacts {
  readonly isUndone: boolean
  readonly isSentBack: boolean
  readonly isCurrent: boolean
  readonly isAccepted: boolean
  readonly isInReview: boolean
  /** Rules are still to run over it. */
  readonly isPending: boolean
  /** It answers one that was sent back. */
  readonly isResent: boolean
}

/** Where a submission stands in its review; `null` for one that was undone or gave way to a newer one. */
export function reviewStateOf(facts: StateFacts): ReviewState | null {
  if (facts.isUndone) return null
  if (facts.isSentBack) return 'sent-back'
  if (!facts.isCurrent) return null
  if (facts.isAccepted) return 'accepted'
  if (facts.isInReview) return 'in-review'
  if (!facts.isPending) return 'checked'
  return facts.isResent ? 're-sent' : 'draft'
}
