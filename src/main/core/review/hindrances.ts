import type { CheckCounts, ReviewAct, ReviewChoice, ReviewHindrance, SubmissionView } from '#contract'

/** What decides whether a step of a review can be taken. */
export interface Standing {
  readonly submission: Pick<SubmissionView, 'state' | 'review'>
  /** Rules are still to run over it, whatever its state. */
  readonly isPending: boolean
  readonly counts: CheckCounts
  readonly isEnteredByYou: boolean
  /** A value that counts in it was set by you. */
  readonly isAdjustedByYou: boolean
  readonly mayReview: boolean
}

/** The steps that can be taken from where a submission stands, each with what stands in its way. */
export function choicesOf(standing: Standing): readonly ReviewChoice[] {
  return actsFrom(standing.submission).map((act) => ({ act, hindrances: hindrancesOf(act, standing) }))
}

function actsFrom({ review }: Standing['submission']): readonly ReviewAct[] {
  switch (review) {
    case 'sent-back':
      return ['take-back']
    case 'accepted':
      return ['reopen']
    case 'in-review':
      return ['accept', 'send-back']
    default:
      return ['begin', 'accept', 'send-back']
  }
}

/** Everything that stands in the way of a step, so that it can be dealt with at one go. */
export function hindrancesOf(act: ReviewAct, standing: Standing): readonly ReviewHindrance[] {
  const { submission, isPending, counts, isEnteredByYou, isAdjustedByYou, mayReview } = standing
  const isAccepted = submission.review === 'accepted'
  const role: ReviewHindrance[] = mayReview ? [] : ['role-missing']
  if (act === 'take-back') return role
  if (act === 'reopen') return isAccepted ? role : [...role, 'not-accepted']
  if (isAccepted) return [...role, 'accepted']
  if (submission.state === 'superseded') return [...role, 'not-current', 'newer-version']
  if (submission.state !== 'current') return [...role, 'not-current']
  if (act === 'send-back') return role
  const unchecked: ReviewHindrance[] = isPending ? [...role, 'not-checked'] : role
  if (act === 'begin') return unchecked
  return [
    ...unchecked,
    ...(counts.errors > 0 ? (['has-errors'] as const) : []),
    ...(counts.warnings > counts.explained ? (['unexplained-warnings'] as const) : []),
    ...(isEnteredByYou ? (['entered-by-you'] as const) : []),
    ...(isAdjustedByYou ? (['adjusted-by-you'] as const) : []),
  ]
}
