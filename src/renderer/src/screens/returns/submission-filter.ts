import type { ReviewState, SubmissionView } from '#contract'

/** Which submissions are listed; `null` lets all through. */
export interface SubmissionFilter {
  readonly form: string | null
  readonly region: string | null
  readonly period: string | null
  readonly state: ListedState | null
}

/** How a submission stands in the list: of one that counts, where it stands in its review. */
export type ListedState = SubmissionView['state'] | ReviewState

/** Whether a submission is in a state; one that counts is `current` wherever it stands in its review. */
export function isIn(state: ListedState, submission: Pick<SubmissionView, 'state' | 'review'>): boolean {
  return submission.state === state || submission.review === state
}

export const allSubmissions: SubmissionFilter = { form: null, region: null, period: null, state: null }
