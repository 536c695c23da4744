import type { ReviewState, SubmissionView } from '#contract'

/** Which submissions are listed; `null` lets all through. */
export interface SubmissionFilter {
  readonly form: string | null
  readonly region: string | null
  readonly period: string | null
  readonly state: SubmissionView['state'] | null
  readonly review: ReviewState | null
}

export const allSubmissions: SubmissionFilter = { form: null, region: null, period: null, state: null, review: null }
